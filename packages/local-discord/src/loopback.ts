const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a Host header names this machine. A page elsewhere can point its own name at 127.0.0.1 and so reach this server from a
 * visitor's browser (DNS rebinding), but it cannot make the browser say another host than its own.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return isLoopbackUrl(`http://${host ?? ''}`);
}

/** Whether an Origin header, where there is one, is a page on this machine. */
export function isLoopbackOrigin(origin: string | undefined): boolean {
  return origin === undefined || isLoopbackUrl(origin);
}

/** Whether a URL leads to this machine, whatever its port and path. */
export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && LOOPBACK_NAMES.includes(new URL(url).hostname);
}
