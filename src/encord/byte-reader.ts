/** The bytes end before the field does. */
export class OutOfBytes extends Error {
  override readonly name = 'OutOfBytes';
}

/** Length-prefixed fields, big endian (RFC 4251); throws `OutOfBytes`. */
export class ByteReader {
  private readonly bytes: Buffer;
  private at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  take(length: number): Buffer {
    if (this.at + length > this.bytes.length) throw new OutOfBytes('a field is longer than what is left');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  uint32(): number {
    return this.take(4).readUInt32BE();
  }

  string(): Buffer {
    return this.take(this.uint32());
  }

  text(): string {
    return this.string().toString('latin1');
  }

  rest(): Buffer {
    return this.bytes.subarray(this.at);
  }
}
