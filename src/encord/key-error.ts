export type KeyFault =
  | 'not-openssh'
  | 'damaged'
  | 'not-ed25519'
  | 'unsupported-cipher'
  | 'too-many-rounds'
  | 'passphrase-missing'
  | 'passphrase-wrong'
  | 'passphrase-needless';

/** The key cannot be used. The message is `what` and `advice`, what to do. Never holds any part of the key. Exit code 3. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly fault: KeyFault;
  readonly what: string;
  readonly advice: string;

  constructor(fault: KeyFault, what: string, advice: string) {
    super(`${what} ${advice}`);
    this.fault = fault;
    this.what = what;
    this.advice = advice;
  }
}

/** The block was found and does not hold what it should. */
export function damagedKey(
  advice = 'Copy the whole file again, from "-----BEGIN" to "-----END", with its line breaks.',
): KeyError {
  return new KeyError('damaged', 'The key is damaged: its content cannot be read.', advice);
}

/** A name out of a key file for a message: only if it looks like one. */
export function safeName(name: string): string {
  return /^[\w@.-]{1,60}$/.test(name) ? name : 'an unknown kind';
}
