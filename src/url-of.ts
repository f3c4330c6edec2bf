import { isIPv6 } from 'node:net';
import type { Address } from './listen.js';

const LOOPBACK = '127.0.0.1';
/** Addresses that mean every one of the machine; they can be listened on and not be opened. */
const UNSPECIFIED: ReadonlySet<string | undefined> = new Set([undefined, '0.0.0.0', '::', '0:0:0:0:0:0:0:0']);

/** Whether who listens there is reached at every address of the machine. */
export function isEverywhere(host: string | undefined): boolean {
  return UNSPECIFIED.has(host);
}

/** The URL under which this machine itself opens what listens at an address: loopback where that is every address, IPv6 addresses in brackets. */
export function urlOf({ host, port }: Address, path = ''): string {
  if (host === undefined || isEverywhere(host)) return `http://${LOOPBACK}:${port}${path}`;
  // RFC 6874: the sign before an interface's name (fe80::1%eth0) is escaped.
  return `http://${isIPv6(host) ? `[${host.replace('%', '%25')}]` : host}:${port}${path}`;
}
