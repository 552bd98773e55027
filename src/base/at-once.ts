/**
 * Works on elements, at most `count` at the same time, and answers the results in their order. The next element is taken only
 * when there is room for it, so that elements which take time to make are made while others are worked on. After a failure no
 * further one is taken; what was begun is waited for, then the first failure is thrown.
 */
export async function mapAtOnce<T, R>(
  elements: Iterable<T>,
  count: number,
  work: (element: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const errors: unknown[] = [];
  const left = elements[Symbol.iterator]();
  let taken = 0;
  const worker = async (): Promise<void> => {
    try {
      while (errors.length === 0) {
        const next = left.next();
        if (next.done === true) return;
        const at = taken++;
        results[at] = await work(next.value);
      }
    } catch (error) {
      errors.push(error);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  if (errors.length > 0) throw errors[0];
  return results;
}
