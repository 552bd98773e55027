/** The state cannot be read or is not what it should be. Nothing was changed. Exit code 3. */
export class StateError extends Error {
  override readonly name: string = 'StateError';
}

/** Somebody else wrote while a view was being read; running again helps. Exit code 3. */
export class StateMovedError extends StateError {
  override readonly name = 'StateMovedError';
}

/** A file of the state is not what Assay wrote, or what this version can read. Nothing was changed. Exit code 3. */
export class StateDamagedError extends StateError {
  override readonly name = 'StateDamagedError';
}

/** There is no state, and this command may not begin one. Nothing was changed. Exit code 3. */
export class NoStateError extends StateError {
  override readonly name = 'NoStateError';
}

/** Another run holds the lock or the lease. Exit code 6. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  /** Run id of the holder, where it is known. */
  readonly holder: string | undefined;

  constructor(message: string, holder?: string) {
    super(message);
    this.holder = holder;
  }
}
