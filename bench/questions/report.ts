import type { Score } from './score.js';

/** What is counted over the questions of one kind, or over all. */
export interface Tally {
  readonly ours: Score[];
  readonly plain: Score[];
  /** Questions that the article answers, but the reply says it does not. */
  refused: number;
  /** Questions that the file says the article does not answer. */
  unanswerable: number;
  unanswerableRefused: number;
  /** Questions that belong to another article. */
  foreign: number;
  foreignRefused: number;
}

/** Milliseconds of each question. */
export interface Times {
  readonly ours: number[];
  readonly plain: number[];
}

export function emptyTally(): Tally {
  return {
    ours: [],
    plain: [],
    refused: 0,
    unanswerable: 0,
    unanswerableRefused: 0,
    foreign: 0,
    foreignRefused: 0,
  };
}

const HEAD = ['kind', 'n', 'S@1', 'S@3', 'MRR', 'passage@1', 'refused', '| S@1', 'S@3', 'MRR', 'passage@1'];

/** A table by kind of question (right of the bar: MiniSearch as it comes), then refusals and times. */
export function reportOf(tallies: ReadonlyMap<string, Tally>, times: Times): string {
  const kinds = [...tallies].sort(([, a], [, b]) => b.ours.length - a.ours.length);
  const lines = kinds.map(([kind, { ours, plain, refused }]) => [
    kind,
    String(ours.length),
    ...columns(ours),
    share(refused, ours.length),
    ...columns(plain).map((cell, at) => (at === 0 ? `| ${cell}` : cell)),
  ]);
  const all = tallies.get('all') ?? emptyTally();
  const notes = [
    `refused: ${share(all.refused, all.ours.length)}% of the questions that the article answers, ` +
      `${share(all.foreignRefused, all.foreign)}% of ${all.foreign} that belong to another article` +
      (all.unanswerable > 0
        ? `, ${share(all.unanswerableRefused, all.unanswerable)}% of ${all.unanswerable} that it does not answer`
        : ''),
    `milliseconds a question: p50 ${quantile(times.ours, 0.5)}, p99 ${quantile(times.ours, 0.99)}; ` +
      `MiniSearch as it comes: p50 ${quantile(times.plain, 0.5)}, p99 ${quantile(times.plain, 0.99)}`,
  ];
  const table = [HEAD, ...lines].map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(at === 1 ? 6 : 10))).join(''),
  );
  return `${[...table, ...notes].join('\n')}\n`;
}

function columns(scores: readonly Score[]): string[] {
  const count = (test: (score: Score) => boolean) => share(scores.filter(test).length, scores.length);
  const reciprocal = scores.reduce((sum, { sentence }) => sum + (sentence > 0 ? 1 / sentence : 0), 0);
  return [
    count(({ sentence }) => sentence === 1),
    count(({ sentence }) => sentence > 0 && sentence <= 3),
    share(reciprocal, scores.length),
    count(({ passage }) => passage === 1),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(1);
}

function quantile(times: readonly number[], at: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * at)] ?? 0).toFixed(2);
}
