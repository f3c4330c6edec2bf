import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/language/span.js';
import { attribute, findMarkedSpans } from '../../src/quotes/index.js';
import { joinEntities } from '../../src/quotes/people/entities.js';
import { read } from '../../src/quotes/reading.js';
import { articleOf } from '../../src/reading/read.js';

const readingOf = (text: string) => read(articleOf('test', text));
const slice = (text: string, span: Span | null | undefined) => (span ? text.slice(span.start, span.end) : null);

describe('marks: what stands between them', () => {
  test.each([
    ['He said “yes, sir.”', ['yes, sir.']],
    ['He said "yes, sir."', ['yes, sir.']],
    ["He said ''yes, sir.''", ['yes, sir.']],
    ['He said ‘yes, sir’.', ['yes, sir']],
    ['“A,” he said, “b.”', ['A,', 'b.']],
    ['“He told me ‘no’ twice,” she said.', ['He told me ‘no’ twice,']],
    ['The dogs’ owner didn’t come in the ’90s.', []],
    ['“It goes on.\n“And on,” he said.', ['It goes on.', 'And on,']],
    ['He called it “big" and left.', ['big']],
    ['He is 6\'2" tall and 5" wide.', []],
    ['Er sagte: „Ja, gern.“', ['Ja, gern.']],
    ['Il a dit « oui » hier.', ['oui']],
    ['他说：「是的」。', ['是的']],
  ])('%s', (text, expected) => {
    expect(findMarkedSpans(text).map((span) => slice(text, span))).toEqual(expected);
  });
});

describe('tokens: a quotation is one, abbreviations keep their stop', () => {
  test.each([
    ['Mr. Smith said “a b c” again.', ['Mr.', 'Smith', 'said', '“”', 'again', '.']],
    ['Trump’s U.S. plan', ['Trump', '’s', 'U.S.', 'plan']],
    ['a $5.2m deal--at 10%', ['a', '$5.2m', 'deal', '--', 'at', '10%']],
    ['officials’ view of @smith', ['officials', '’', 'view', 'of', '@smith']],
  ])('%s', (text, expected) => {
    expect(readingOf(text).tokens.map((token) => token.text || token.lower)).toEqual(expected);
  });
});

describe('tags: the word that makes the difference', () => {
  test.each([
    ['Rubio says, “Tonight is big.”', 'says', 'finite'],
    ['Critics claim the plan is bad.', 'claim', 'finite'],
    ['His claim is wrong.', 'claim', 'noun'],
    ['He wants to plan it.', 'plan', 'plain'],
    ['The plan was described by Smith.', 'described', 'participle'],
    ['People like him.', 'People', 'noun'],
    ['The idea that won is his.', 'that', 'relative'],
    ['He said that they won.', 'that', 'subordinator'],
  ])('%s: %s is %s', (text, word, expected) => {
    const { tokens, tags } = readingOf(text);
    expect(tags[tokens.findIndex((token) => token.text === word)]).toBe(expected);
  });
});

describe('mentions: phrases that may name a speaker', () => {
  test.each([
    ['Kremlin spokesman Dmitry Peskov spoke.', 'Kremlin spokesman Dmitry Peskov', 'Dmitry Peskov'],
    ['Striker Luca Moretti scored.', 'Striker Luca Moretti', 'Luca Moretti'],
    ['Oscar-winner Jane Dorn left.', 'Oscar-winner Jane Dorn', 'Jane Dorn'],
    ['Joseph R. Biden Jr. spoke.', 'Joseph R. Biden Jr.', 'Joseph R. Biden'],
    ['A spokesman for the party spoke.', 'A spokesman', 'a spokesman for the party'],
    [
      'Secretary of State John Kerry spoke to the waiting crowd on the lawn outside.',
      'Secretary of State John Kerry',
      'John Kerry',
    ],
  ])('%s', (text, mention, name) => {
    const reading = readingOf(text);
    const { all, ofMention } = joinEntities(reading);
    expect(slice(text, reading.mentions[0])).toBe(mention);
    expect(all[ofMention[0] ?? -1]?.name).toBe(name);
  });
});

describe('people: names that are one person’s, and names that are not', () => {
  test.each([
    ['Wang Yi came. Wang spoke.', 'Wang', 'Wang Yi'],
    ['Donald Trump spoke. Donald Trump Jr. agreed.', 'Donald Trump Jr.', 'Donald Trump Jr.'],
    ['Michael Mukasey and Michele Mukasey left. AG Mukasey spoke.', 'AG Mukasey', 'Michael Mukasey'],
    ['Bill Clinton and Hillary Clinton left. Mrs. Clinton spoke.', 'Mrs. Clinton', 'Hillary Clinton'],
    ['Northern Bank closed. The bank spoke.', 'The bank', 'Northern Bank'],
    ['Its chairman, Desmond Firth, spoke.', 'Its chairman', 'Desmond Firth'],
  ])('%s', (text, mention, name) => {
    const reading = readingOf(text);
    const { all, ofMention } = joinEntities(reading);
    const found = reading.mentions.findLast((one) => slice(text, one) === mention);
    expect(all[ofMention[found?.index ?? -1] ?? -1]?.name).toBe(name);
  });
});

describe('cues: the words of saying and whose they are', () => {
  test.each([
    ['Smith, who lives in Ohio, said “no.”', 'say', 'Smith', 'insertion'],
    ['“No,” said Smith, the mayor.', 'say', 'Smith', 'inverted'],
    ['According to the mayor, “no.”', 'according to', 'the mayor', 'object'],
    ['It was described by Smith as “odd.”', 'describe', 'Smith', 'agent'],
    ['Smith’s claim that “all is well” failed.', 'claim', 'Smith', 'owner'],
    ['Smith left, adding that “all is well.”', 'add', 'Smith', 'participle'],
    ['The man who accused Smith said “no.”', 'say', 'The man', 'direct'],
  ])('%s', (text, base, subject, path) => {
    const reading = readingOf(text);
    const cue = reading.cues.find((one) => one.base === base);
    expect(slice(text, reading.mentions[cue?.subject ?? -1])).toBe(subject);
    expect(cue?.path).toBe(path);
  });
});

describe('speakers: who is named', () => {
  test.each([
    [
      'the subject of the verb, not the nearest name',
      'Hillary Clinton, who met Donald Trump in Ohio, said “we will win.”',
      'Hillary Clinton',
    ],
    ['an inverted tag with an apposition', '“We will win,” said John Smith, the mayor of Dayton.', 'John Smith'],
    ['a quotation that its tag splits', '“We will win,” John Smith said, “and soon.”', 'John Smith'],
    ['a quotation that goes on without a tag', 'John Smith spoke. “We will win,” he said. “And soon.”', 'John Smith'],
    ['she is not he', 'Mary Jones met Peter Smith in Dayton. “We will win,” she said.', 'Mary Jones'],
    ['according to', '“We will win,” according to John Smith.', 'John Smith'],
    [
      'someone without a name',
      'A senior State Department official said “we will win.”',
      'a senior State Department official',
    ],
    ['a colon', 'John Smith: “We will win.”', 'John Smith'],
    ['a body', 'The Ministry of Defence said “we will win.”', 'Ministry of Defence'],
  ])('%s', (_what, text, name) => {
    const { quotations } = attribute(articleOf('test', text));
    expect(quotations.at(-1)?.speaker?.speaker.name).toBe(name);
  });
});

describe('kinds', () => {
  test.each([
    ['John Smith said, “We will win the vote.”', 'speech'],
    ['John Smith said it was “a disaster.”', 'fragment'],
    ['He read a novel called “The Sea” on the train.', 'term'],
  ])('%s: %s', (text, kind) => {
    expect(attribute(articleOf('test', text)).quotations[0]?.kind).toBe(kind);
  });
});

describe('confidence: certain where little can go wrong, open where nobody is claimed', () => {
  test.each([
    ['“We will win the election,” John Smith said.', 'certain'],
    ['He read a novel called “The Sea” on the train.', undefined],
  ])('%s: %s', (text, confidence) => {
    const speaker = attribute(articleOf('test', text)).quotations[0]?.speaker;
    expect(speaker?.confidence).toBe(confidence);
    if (speaker) expect(speaker.probability).toBeGreaterThan(0.45);
  });
});

describe('via: who passes the words on', () => {
  test.each([
    ['According to a US readout, John Smith warned “of grave consequences.”', 'John Smith', 'a US readout'],
    ['John Smith said “we will win.”', 'John Smith', null],
  ])('%s', (text, name, via) => {
    const speaker = attribute(articleOf('test', text)).quotations[0]?.speaker;
    expect(speaker?.speaker.name).toBe(name);
    expect(slice(text, speaker?.via)).toBe(via);
  });
});

describe('statements: indirect speech, and what is none', () => {
  test.each([
    ['John Smith said that the plan was dead.', 'John Smith'],
    ['The plan was dead by the end of May, John Smith said.', 'John Smith'],
    ['According to John Smith, the plan was dead.', 'John Smith'],
    ['John Smith said the plan was dead.', 'John Smith'],
    ['John Smith did not say that the plan was dead.', null],
    ['John Smith would not say that the plan was dead.', null],
    ['Did John Smith say that the plan was dead?', null],
    ['John Smith said “the plan is dead.”', null],
    ['John Smith said the plan was dead, but Mary Jones argued that it was alive.', null],
    ['John Smith told a long story.', null],
  ])('%s', (text, name) => {
    const { statements } = attribute(articleOf('test', text));
    expect(statements[0]?.speaker.speaker.name ?? null).toBe(name);
    if (statements[0]) expect(slice(text, statements[0])).toBe(text);
  });
});
