/** Thrown when Assay itself is wrong, never for what a user wrote or a server answered. Exit code 70. */
export class BugError extends Error {
  override readonly name = 'BugError';
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BugError(message);
}

/** For the branch that the type checker proves empty. */
export function unreachable(value: never): never {
  throw new BugError(`unreachable: ${JSON.stringify(value)}`);
}
