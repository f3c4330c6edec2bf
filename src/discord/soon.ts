/** Milliseconds for which a start waits for the commands to be registered: in the ordinary case the first person finds them, and nothing hangs on it in others. */
const START_WAITS = 5_000;

/** Waits for it, but no longer than so many milliseconds. Rejects as it does. */
export async function soon(work: Promise<unknown>, within = START_WAITS): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, within);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
