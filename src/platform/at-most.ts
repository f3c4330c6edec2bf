/**
 * Waits for it, but no longer than so many milliseconds. Rejects as it does.
 * @returns whether it ended in time
 */
export async function atMost(within: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), within);
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}
