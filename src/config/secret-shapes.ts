/** Characters of an error's value that are repeated; more is no value that somebody has mistyped. */
const MAX_SPOKEN = 100;
/** Three base64url parts, as Discord makes its tokens. */
export const TOKEN_PARTS = /[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}/;
/** Long enough for a key or a secret: base64url with letters of both cases and digits, or hexadecimal and the like. */
const RUN = /[\w-]{24,}/g;
const LONG_RUN = 32;
/** What people write between hyphens: a word or a number, not letters and digits mixed. */
const WORD = /^(?:[A-Za-z]?[a-z]*|[A-Z]+|\d{0,20})$/;
/** A user and a password before a host, with or without a scheme, and what is called a secret in a query. */
const CREDENTIALS = /[^\s:@/\\]+:[^\s@]+@|:[/\\]{1,2}[^\s@]*@|[?&](?:token|key|secret|password|passwd|auth)=/i;

/**
 * Whether a bot token, or what looks like one, stands anywhere in a text. Host names and folders have three long parts too, but seldom in letters of
 * both cases.
 */
export function holdsToken(text: string): boolean {
  const [parts = ''] = TOKEN_PARTS.exec(text) ?? [];
  return /[a-z]/.test(parts) && /[A-Z]/.test(parts);
}

/** Whether a URL in a text holds a user or a password: `https://user:password@host`. */
export function holdsCredentials(text: string): boolean {
  return CREDENTIALS.test(text);
}

/** Whether a text holds what may be a secret: a token, a password in a URL, or a key. A title with hyphens (`talks-in-moscow-2023-02-22`) is none. */
export function looksSecret(text: string): boolean {
  return holdsToken(text) || holdsCredentials(text) || (text.match(RUN) ?? []).some(isKey);
}

function isKey(run: string): boolean {
  if (run.split(/[-_]/).every((part) => WORD.test(part))) return false;
  const [small, large, digit] = [/[a-z]/, /[A-Z]/, /\d/].map((kind) => kind.test(run));
  return run.length < LONG_RUN ? Boolean(small && large && digit) : Boolean(digit || (small && large));
}

/** A value as an error repeats it: in quotation marks, cut where it is long, and not at all where it may be a secret. */
export function spoken(value: string): string {
  if (looksSecret(value)) return 'the value';
  const shown = Array.from(value).slice(0, MAX_SPOKEN).join('');
  return `${JSON.stringify(shown)}${shown === value ? '' : '…'}`;
}

/** A path as an error names it: a part that may be a secret is left out. */
export function spokenPath(path: string): string {
  return path
    .split(/(?<=[/\\])|(?=[/\\])/)
    .map((part) => (looksSecret(part) ? '…' : part))
    .join('');
}
