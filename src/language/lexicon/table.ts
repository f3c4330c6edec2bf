/** A word, and the views that it is in. What a mark says beyond that stands behind a stroke: `past/said`; nothing for most. */
export interface Entry<Mark extends string> {
  readonly word: string;
  readonly marks: ReadonlyMap<Mark, string>;
}

export type Table<Mark extends string> = readonly Entry<Mark>[];

/**
 * Reads a table of words: a line has marks, a colon, and the words that have them; it may go on over lines without a colon. Each mark is a view that the word is in,
 * so that a word stands once in its table, whoever knows it.
 * @param marks all that the table may use
 * @param parted what stands between two words
 */
export function readTable<Mark extends string>(marks: readonly Mark[], table: string, parted = /\s+/): Table<Mark> {
  const known: ReadonlySet<string> = new Set(marks);
  const seen = new Set<string>();
  return groupsOf(table).flatMap(([head, words]) => {
    const own = new Map(
      head.split(' ').map((written): [Mark, string] => {
        const [mark, more = ''] = written.split('/');
        return [mark as Mark, more];
      }),
    );
    for (const mark of own.keys())
      if (!known.has(mark)) throw new Error(`a table of words has the unknown mark “${mark}”`);
    return words
      .trim()
      .split(parted)
      .map((word) => {
        if (seen.has(word)) throw new Error(`“${word}” stands twice in a table of words`);
        seen.add(word);
        return { word, marks: own };
      });
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
  return new Set(table.filter((entry) => marks.some((mark) => entry.marks.has(mark))).map(({ word }) => word));
}

/** The words of a table that have this mark, with what it says of them. */
export function valuesOf<Mark extends string>(table: Table<Mark>, mark: Mark): ReadonlyMap<string, string> {
  return new Map(table.flatMap(({ word, marks }) => (marks.has(mark) ? [[word, marks.get(mark) ?? '']] : [])));
}
