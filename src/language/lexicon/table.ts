/** Words, and the views that they are in. What a mark says beyond that stands behind a stroke: `past/said`; nothing for most. */
interface Group<Mark extends string> {
  readonly marks: ReadonlyMap<Mark, string>;
  readonly words: readonly string[];
}

export type Table<Mark extends string> = readonly Group<Mark>[];

/**
 * Reads a table of words: a line has marks, a colon, and the words that have them; it may go on over lines without a colon. Each mark is a view that the word is in,
 * so that a word stands once in its table, whoever knows it.
 * @param marks all that the table may use
 * @param parted what stands between two words
 */
export function readTable<Mark extends string>(marks: readonly Mark[], table: string, parted = /\s+/): Table<Mark> {
  const known: ReadonlySet<string> = new Set(marks);
  const seen = new Set<string>();
  return groupsOf(table).map(([head, written]) => {
    const own = new Map(
      head.split(' ').map((one): [Mark, string] => {
        const [mark, more = ''] = one.split('/');
        return [mark as Mark, more];
      }),
    );
    for (const mark of own.keys())
      if (!known.has(mark)) throw new Error(`a table of words has the unknown mark “${mark}”`);
    const words = written.trim().split(parted);
    for (const word of words) {
      if (seen.has(word)) throw new Error(`“${word}” stands twice in a table of words`);
      seen.add(word);
    }
    return { marks: own, words };
  });
}

/** The marks of each group, and its words as they are written. */
function groupsOf(table: string): [head: string, words: string][] {
  const groups: [string, string][] = [];
  for (const line of table.trim().split('\n')) {
    const [head = '', words] = line.split(':');
    const last = groups.at(-1);
    if (words !== undefined) groups.push([head.trim(), words]);
    else if (last) last[1] += ` ${line.trim()}`;
  }
  return groups;
}

/** The words of a table that have one of these marks. */
export function viewOf<Mark extends string>(table: Table<Mark>, ...marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(table.filter((group) => marks.some((mark) => group.marks.has(mark))).flatMap(({ words }) => words));
}

/** The words of a table that have this mark, with what it says of them. */
export function valuesOf<Mark extends string>(table: Table<Mark>, mark: Mark): ReadonlyMap<string, string> {
  return new Map(
    table.flatMap(({ marks, words }) => {
      const value = marks.get(mark);
      return value === undefined ? [] : words.map((word): [string, string] => [word, value]);
    }),
  );
}
