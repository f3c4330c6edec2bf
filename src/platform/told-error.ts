/**
 * An error that the person who runs the program is told as it is, since it says what is wrong and what to do. Anything else that is thrown is a fault of ours,
 * or of the way to Discord. One that comes from another process is one of these too, with its code, and not of its class.
 */
export class ToldError extends Error {
  /**
   * @param code what went wrong, for programs: it stays when the words change
   * @param problem names the value that is wrong
   * @param remedy what to do, where the problem does not say it
   */
  constructor(
    readonly code: string,
    readonly problem: string,
    readonly remedy?: string,
    options?: ErrorOptions,
  ) {
    super(remedy === undefined ? problem : `${problem}; ${remedy}`, options);
    this.name = new.target.name;
  }
}
