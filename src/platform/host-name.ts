import { isIP } from 'node:net';

const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?\.?$/u;
const EXAMPLES = 'give an address such as 127.0.0.1, ::1, or 0.0.0.0 for every one of this machine';

/** What is wrong with a HOST, and what to give in its place; null where an address or a name stands. */
export function hostProblem(host: string): string | null {
  const bare = withoutBrackets(host);
  if (isIP(bare) !== 0 || NAME.test(host)) return null;
  if (host.includes('://')) return `is a URL; ${EXAMPLES}, without http:// and without a path`;
  if (isIP(withoutBrackets(withoutPort(host))) !== 0 || NAME.test(withoutPort(host)))
    return 'has a port in it; give the address alone, and the port in PORT';
  return `is no address; ${EXAMPLES}`;
}

/** IPv6 addresses are written in brackets in URLs, and may be given so. */
export function withoutBrackets(host: string): string {
  return /^\[(.*)\]$/.exec(host)?.[1] ?? host;
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, '');
}
