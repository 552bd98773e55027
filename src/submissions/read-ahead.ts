/**
 * What reading parts gives, in their order, with the next `ahead` of them being read while the caller works with one. After
 * a failure or an early end nothing more is begun, and what was begun is waited for by nobody.
 */
export async function* readAhead<T, R>(
  parts: readonly T[],
  ahead: number,
  read: (part: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running: Promise<R>[] = [];
  let next = 0;
  const begin = (): void => {
    if (next >= parts.length) return;
    const reading = read(parts[next]!);
    next += 1;
    // Whoever takes it sees the failure; one that nobody takes any more is no unhandled rejection.
    reading.catch(() => undefined);
    running.push(reading);
  };
  for (let count = 0; count < ahead; count += 1) begin();
  for (let first = running.shift(); first !== undefined; first = running.shift()) {
    const result = await first;
    begin();
    yield result;
  }
}
