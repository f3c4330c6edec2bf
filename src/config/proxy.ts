/** Who is reached with a token: REST, and the gateway. */
const DISCORD = ['discord.com', 'gateway.discord.gg'];
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
/** Who reads one of these in capitals reads it in small letters, too. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'https:': ['HTTPS_PROXY', 'ALL_PROXY'],
  'http:': ['HTTP_PROXY', 'ALL_PROXY'],
};

/**
 * A proxy that the environment names for the way to Discord cannot be used: discord.js's gateway connects by itself. Who sets one expects it to be used, and
 * behind it a bot would only say that Discord cannot be reached. NO_PROXY says that the direct way is meant.
 * @param api where Discord's REST API is, when not at Discord
 * @returns one line, or none; without the proxy's address, which may hold a password
 */
export function proxyProblems(environment: Readonly<Record<string, string | undefined>>, api?: string): string[] {
  const { protocol, hostname } = new URL(api ?? 'https://discord.com');
  const hosts = (DISCORD.includes(hostname) ? DISCORD : [hostname]).filter((host) => !LOOPBACK.test(host));
  const get = (name: string) => environment[name] ?? environment[name.toLowerCase()];
  const variable = VARIABLES[protocol]?.find((name) => get(name) !== undefined);
  const through = hosts.filter((host) => !isExcepted(host, get('NO_PROXY') ?? ''));
  if (variable === undefined || through.length === 0) return [];
  const exceptions = through.map((host) => host.replace(/^gateway\./, '')).join(',');
  return [
    `${variable}: Whosaid connects to Discord directly and through no proxy; where this machine can reach it so, set NO_PROXY=${exceptions}. Where it cannot, use the HTTP endpoint without DISCORD_TOKEN, which connects to nothing (README.md, Run it for many)`,
  ];
}

/** As curl reads NO_PROXY: names between commas or spaces, each with all below it; `*` is every one. */
function isExcepted(host: string, exceptions: string): boolean {
  return exceptions
    .split(/[\s,]+/)
    .map((exception) =>
      exception
        .replace(/:\d+$/, '')
        .replace(/^\*?\./, '')
        .toLowerCase(),
    )
    .filter((exception) => exception !== '')
    .some((exception) => exception === '*' || exception === host || host.endsWith(`.${exception}`));
}
