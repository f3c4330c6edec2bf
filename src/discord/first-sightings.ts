/** Ids of one generation. Discord repeats an event within seconds, if ever; this is minutes' worth of a very busy bot. */
const REMEMBERED = 5_000;

/**
 * Tells whether an id is seen for the first time: Discord may send the same event twice, and nobody wants two answers.
 * Remembers at least the last `remembered` ids and at most twice as many.
 */
export function firstSightings(remembered = REMEMBERED): (id: string) => boolean {
  let young = new Set<string>();
  let old = new Set<string>();
  return (id) => {
    if (young.has(id) || old.has(id)) return false;
    if (young.size >= remembered) {
      old = young;
      young = new Set();
    }
    young.add(id);
    return true;
  };
}
