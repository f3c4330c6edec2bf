import { WORKS } from '../../language/lexicon/documents.js';
import { singular } from '../../language/nouns.js';
import type { Shape } from '../around/shape.js';
import { isCredited, tagAt, wordOf } from '../around/words.js';
import type { Features } from '../rank/features.js';
import type { Reading } from '../reading.js';

/** Tokens before a quotation in which the word for a book, a song or a show makes it a title. */
const WORK_REACH = 4;

/** What the ranker sees of the possibility that nobody says it: titles, scare quotes, names of things. */
export function nobodyFeatures(reading: Reading, shape: Shape, features: Features): void {
  const { stance, size, before, after, token } = shape;
  const span = reading.spans[shape.span] as Reading['spans'][number];
  const { first, last } = shape.sentence;
  const saying = isCredited(reading, shape.sentence) ? 'cue' : 'no-cue';
  const words =
    reading.article.text
      .slice(span.start, Math.min(span.end, span.start + 120))
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  const large = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3).length;
  const title =
    words.length > 0 && small === 0 && large > 0
      ? words.length === 1
        ? 'one-capital'
        : 'title'
      : large === 0
        ? 'small'
        : 'mixed';
  features.add('nobody');
  features.add('nobody', stance);
  features.add('nobody', size, stance);
  features.add('nobody', title);
  features.add('nobody', title, stance);
  features.add('nobody', saying, stance);
  features.add('nobody', saying, title, size);
  features.add('nobody', 'before', wordOf(reading, token - 1, first, last));
  features.add('nobody', 'after', wordOf(reading, token + 1, first, last));
  features.add('nobody', 'before-tag', tagAt(reading, token - 1, first, last), title);
  features.add('nobody', 'after-tag', tagAt(reading, token + 1, first, last), title);
  features.add('nobody', 'around', tagAt(reading, token - 1, first, last), tagAt(reading, token + 1, first, last));
  features.add(
    'nobody',
    'two-before',
    wordOf(reading, token - 2, first, last),
    wordOf(reading, token - 1, first, last),
  );
  features.add('nobody', 'end', shape.end, size);
  let work = 'none';
  for (let at = token - 1; at >= Math.max(first, token - WORK_REACH) && work === 'none'; at--)
    if (WORKS.has(singular(reading.tokens[at]?.lower ?? ''))) work = at === token - 1 ? 'right-before' : 'before';
  const behind = WORKS.has(singular(token < last ? (reading.tokens[token + 1]?.lower ?? '') : '')) ? 'behind' : '';
  features.add('nobody', 'work', `${work}${behind}`, title);
  features.add('nobody', 'work', `${work}${behind}`, saying);
  if (span.single) {
    features.add('nobody', 'single');
    features.add('nobody', 'single', stance);
  }
  if (shape.sentence.heading) features.add('nobody', 'heading');
  if (before === '' && after === '') features.add('nobody', 'whole');
}
