/**
 * The port to what must not lie in the table: secrets, each under a name, with a note beside it that may be read by whoever may not
 * read the secret. What is taken out is gone, also from copies.
 */
export type Vault = {
  /**
   * Keeps a secret, unless there is one under this name already: then that one stays.
   * @returns the note of what lies there now
   */
  keep(name: string, kept: { secret: string; note: string }): Promise<string>;
  /** Undefined when there is none, or none any more. */
  secretOf(name: string): Promise<string | undefined>;
  /** For good, and any number of times. */
  destroy(name: string): Promise<void>;
};
