/** Thrown to the person who typed, pressed or chose, when the bot gave no answer that Discord accepts in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor() {
    super('The application did not respond');
  }
}
