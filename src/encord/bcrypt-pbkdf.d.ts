declare module 'bcrypt-pbkdf' {
  const bcrypt: {
    /** 0 = derived; fills `output`. */
    pbkdf(
      passphrase: Uint8Array,
      passphraseLength: number,
      salt: Uint8Array,
      saltLength: number,
      output: Uint8Array,
      outputLength: number,
      rounds: number,
    ): number;
  };
  export default bcrypt;
}
