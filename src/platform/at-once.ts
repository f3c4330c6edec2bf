/**
 * Does the work for each of many, so many at once, and resolves with what came of each, in their order. Nobody else's turn is long held up by it.
 * @throws what the first that fails throws; the others end first
 */
export async function atOnce<One, Result>(
  most: number,
  many: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(many.length);
  let next = 0;
  const lane = async () => {
    while (next < many.length) {
      const at = next;
      next += 1;
      results[at] = await work(many[at] as One);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, many.length) }, lane));
  return results;
}
