import { EnvironmentFileError, loadEnvironment } from '../config/environment.js';
import { withoutBrackets } from '../platform/host-name.js';
import { urlOf } from '../platform/url-of.js';

/** Milliseconds within which a process that lives answers. */
const WITHIN = 2_500;

/**
 * The health check of the image: ends with 0 where the bot beside it lives, with 1 where it does not. It looks where the bot listens; without OPERATIONS_PORT, or with
 * 0, which is any free port, there is nowhere to ask, and a container that runs is as healthy as can be told.
 * usage: node dist/src/app/healthy.js
 */
async function main(): Promise<boolean> {
  loadEnvironment(process.cwd());
  const { HOST = '127.0.0.1', OPERATIONS_PORT = '' } = process.env;
  const port = Number(OPERATIONS_PORT);
  if (port === 0) return true;
  const url = urlOf({ host: withoutBrackets(HOST), port }, '/healthz');
  const answer = await fetch(url, { signal: AbortSignal.timeout(WITHIN) });
  return answer.ok;
}

main().then(
  (healthy) => {
    process.exitCode = healthy ? 0 : 1;
  },
  (error: unknown) => {
    // Docker keeps what a health check prints, so nothing of the settings is repeated.
    const { code, name } = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
    process.stderr.write(
      error instanceof EnvironmentFileError ? `${error.message}\n` : `not healthy: ${code ?? name}\n`,
    );
    process.exitCode = 1;
  },
);
