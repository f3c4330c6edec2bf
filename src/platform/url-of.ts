import { isIPv6 } from 'node:net';

/** Where to listen: without a host at every address of this machine, IPv6 ones too where there are any; port 0 is any free one. */
export interface Address {
  readonly host: string | undefined;
  readonly port: number;
}

const LOOPBACK = '127.0.0.1';
/** Addresses that mean every one of the machine (`[::]` however it is written); they can be listened on and not be opened. */
const UNSPECIFIED: ReadonlySet<string> = new Set(['0.0.0.0', '[::]']);

/** Whether who listens there is reached at every address of the machine. */
export function isEverywhere(host: string | undefined): boolean {
  if (host === undefined) return true;
  const url = `http://${bracketed(host)}`;
  return URL.canParse(url) && UNSPECIFIED.has(new URL(url).hostname);
}

/** The URL under which this machine itself opens what listens at an address: loopback where that is every address, IPv6 addresses in brackets. */
export function urlOf({ host, port }: Address, path = ''): string {
  const name = host === undefined || isEverywhere(host) ? LOOPBACK : bracketed(host);
  return `http://${name}:${port}${path}`;
}

/** RFC 6874: the sign before an interface's name (`fe80::1%eth0`) is escaped. */
function bracketed(host: string): string {
  return isIPv6(host) ? `[${host.replace('%', '%25')}]` : host;
}
