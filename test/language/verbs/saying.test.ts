import { beforeAll, describe, expect, test, vi } from 'vitest';
import { SAYING_MARKS } from '../../../src/language/lexicon/saying-verbs.js';
import { readTable } from '../../../src/language/lexicon/table.js';
import { sayingWords, verbClass } from '../../../src/language/verbs/saying.js';

/** Milliseconds: loading all of it anew takes long on a busy machine. */
const PATIENCE = 120_000;
const TABLE = '../../../src/language/lexicon/saying-verbs.js';
/** A verb that English does not have. */
const LINE = 'saying reports passes-on asked-with what-did what-they who tag: blorple';
const ARTICLE = `The bridge over the Tamar is safe, Ann Carter blorpled on Monday.

“We have looked at every bolt of it and found nothing that would worry anybody,” blorpled Mary Jones, the mayor.

“Is it safe?” Peter Brown blorpled. He had come by train.`;

/** What the program knows where the table has the line. */
async function withLine() {
  vi.resetModules();
  vi.doMock(TABLE, async (original) => {
    const actual = await original<typeof import('../../../src/language/lexicon/saying-verbs.js')>();
    return { ...actual, SAYING_VERBS: [...actual.SAYING_VERBS, ...readTable(SAYING_MARKS, LINE)] };
  });
  const { articleOf } = await import('../../../src/reading/read.js');
  const { attribute } = await import('../../../src/quotes/attribute.js');
  const { readSaidQuestion, readWhoSaid } = await import('../../../src/search/question/said-question.js');
  const { readQuestion } = await import('../../../src/search/question/question.js');
  const article = articleOf('bridge', ARTICLE);
  return { article, attributed: attribute(article), readSaidQuestion, readWhoSaid, readQuestion };
}

describe('a verb of saying is one line in one table', () => {
  let known: Awaited<ReturnType<typeof withLine>>;
  beforeAll(async () => {
    known = await withLine();
  }, PATIENCE);

  const wordsOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    known.article.text.slice(start, end);

  test('then quotations have it for their cue', () => {
    const { quotations } = known.attributed;
    expect(quotations.map(({ speaker }) => speaker?.speaker.name)).toEqual(['Mary Jones', 'Peter Brown']);
    expect(quotations.map(({ speaker }) => speaker?.cue && wordsOf(speaker.cue))).toEqual(['blorpled', 'blorpled']);
  });

  test('then statements are found with it', () => {
    const [statement] = known.attributed.statements;
    expect(statement && wordsOf(statement)).toBe('The bridge over the Tamar is safe, Ann Carter blorpled on Monday.');
    expect(statement?.speaker.speaker.name).toBe('Ann Carter');
  });

  test('then a sentence goes on behind a question mark with it', () => {
    const { article } = known;
    expect(article.sentences.map(wordsOf)).toContain('“Is it safe?” Peter Brown blorpled.');
  });

  test('then questions ask with it', () => {
    expect(known.readSaidQuestion('What did Ann Carter blorple about the bridge?')).toEqual({
      who: 'Ann Carter',
      topic: 'the bridge',
    });
    expect(known.readSaidQuestion('What Ann Carter blorples')).toEqual({ who: 'Ann Carter', topic: null });
    expect(known.readWhoSaid('Who blorpled that the bridge is safe?')).toBe('the bridge is safe');
    expect(known.readQuestion('Who blorpled “the bridge is safe”?').claimed?.words).toBe('the bridge is safe');
  });
});

describe('the verbs of saying', () => {
  test('are of one class each', () => {
    expect(['say', 'call', 'think', 'walk'].map(verbClass)).toEqual(['saying', 'judging', 'thinking', 'other']);
  });

  test.each([
    ['what-did', 'say says said saying tell told claim claimed state stated comment commented think'],
    ['what-they', 'says said claims claimed thinks'],
    ['how-did', 'comment'],
    ['whom', 'tell told'],
    ['more', 'say said'],
    ['weak', 'say says said saying tell tells told think thinks'],
    ['tag', 'says said told added asks asked replied cried writes wrote tweeted shouted'],
  ] as const)('in the place “%s” of a question or a tag are: %s', (place, words) => {
    expect(sayingWords(place)).toEqual(words.split(' '));
  });

  test('one that has a helper in its place has it with it', () => {
    expect(sayingWords('who')).toEqual(['says', 'said', 'has said', 'wrote', 'claimed', 'stated']);
  });
});
