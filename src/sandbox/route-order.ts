/**
 * Order of registration for a router that takes the first match: fixed segments come before parameters. Paths of
 * different lengths never match the same request.
 */
export function compareRoutes(a: { readonly path: string }, b: { readonly path: string }): number {
  const left = a.path.split('/');
  const right = b.path.split('/');
  if (left.length !== right.length) return left.length - right.length;
  for (const [at, segment] of left.entries()) {
    const difference = Number(segment.startsWith(':')) - Number(right[at]?.startsWith(':'));
    if (difference !== 0) return difference;
  }
  return 0;
}
