/** The only source of chance; injected, so that a test can repeat itself. */
export type Random = {
  /** A value nobody can guess, `bytes` long, as lower-case hex. */
  hex(bytes: number): string;
};

export const cryptoRandom: Random = {
  hex(bytes) {
    const buffer = new Uint8Array(bytes);
    crypto.getRandomValues(buffer);
    return Buffer.from(buffer).toString('hex');
  },
};
