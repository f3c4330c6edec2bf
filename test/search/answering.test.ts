import { describe, expect, test } from 'vitest';
import { articleOf } from '../../src/reading/read.js';
import { answerabilityOf } from '../../src/search/answer/answerability.js';
import { correct } from '../../src/search/answer/correct.js';
import { introductionOf } from '../../src/search/answer/introduction.js';
import { answerProbability } from '../../src/search/answer/refusal.js';
import type { Answer } from '../../src/search/answers.js';
import { indexStory } from '../../src/search/index/story-index.js';
import { TRAINED } from '../../src/search/models.js';
import { readQuestion } from '../../src/search/question/question.js';
import { matchesOf } from '../../src/search/ranking/matches.js';
import { poolOf } from '../../src/search/ranking/pool.js';
import { rank } from '../../src/search/ranking/rank.js';
import { weigh } from '../../src/search/ranking/weigh.js';
import type { Said } from '../../src/search/types.js';
import { corpusOf, FLOOD, MUSEUM, SEED, STRIKE, sentenceText, storyOf } from './articles.js';

const flood = indexStory(storyOf(FLOOD));
const seed = corpusOf(SEED);

function asked(text: string) {
  const pool = poolOf(readQuestion(text), flood);
  return { pool, ranked: rank(pool, TRAINED.ranking) };
}

describe('coverage', () => {
  const held = (text: string, sentenceWith: string) => {
    const asked = weigh(readQuestion(text), flood);
    const matches = matchesOf(asked, flood);
    const index = flood.terms.get(sentenceWith)?.[0] ?? -1;
    return asked.terms.map(({ at }) => matches.held(index, at));
  };

  test('a term stands there, or a relative, or a synonym, or nothing', () => {
    expect(held('pumps sandbags', 'sandbag')).toEqual([1, 1]);
    expect(held('zebras', 'sandbag')).toEqual([0]);
    const [relative] = held('shelterless', 'shelter');
    expect(relative).toBeGreaterThan(0);
    expect(relative).toBeLessThan(1);
  });

  test('no sentence holds nothing', () => {
    const asked = weigh(readQuestion('pumps'), flood);
    const matches = matchesOf(asked, flood);
    for (const index of [-1, flood.views.length]) expect(matches.held(index, 0)).toBe(0);
  });

  test('rare terms weigh more than frequent ones', () => {
    const [rare, frequent] = weigh(readQuestion('sandbags Ruiz'), flood).terms;
    expect(rare?.weight).toBeGreaterThan(frequent?.weight ?? 0);
  });
});

describe('refusing', () => {
  test('what the article answers is likelier answered than what it does not', () => {
    const probability = (text: string) => answerProbability(asked(text), TRAINED.refusal);
    expect(probability('How many inches of rain fell?')).toBeGreaterThan(0.5);
    expect(probability('Who won the chess tournament in Reykjavik?')).toBeLessThan(0.5);
    expect(probability('qwertz')).toBe(0);
  });

  test('every feature is a number, and has a weight', () => {
    for (const text of ['', 'who?', 'Who drowned in the cellar?', 'zzz yyy xxx'])
      for (const [name, value] of Object.entries(answerabilityOf(asked(text)))) {
        expect(Number.isFinite(value), name).toBe(true);
        expect(TRAINED.refusal, name).toHaveProperty(name);
      }
  });

  test('a question about nothing in the article shows what the article does speak of', () => {
    const answer = seed.ask('What did Zelensky eat for breakfast?');
    expect(answer.answered).toBe(false);
    expect(answer.suggestions.length).toBeGreaterThan(0);
    for (const suggestion of answer.suggestions) expect(SEED.text).toContain(suggestion);
  });

  test('words without a question that match nothing show nothing', () => {
    expect(seed.ask('qwertz')).toMatchObject({ answered: false, hits: [] });
    expect(seed.ask('qwertz').kind).not.toBe('silent');
  });
});

describe('what is plainly not there', () => {
  test.each([
    'Who is the mayor of Munich?',
    "What is Putin's salary?",
    'How old is Wang?',
    "What is the name of Wang's wife?",
    'Where was Xi born?',
    'When was Qin Gang born?',
    "What is Blinken's phone number?",
    'How tall is Putin?',
    'How heavy is Xi?',
    'Who is the prime minister of Hungary?',
    'Who says Putin is overweight?',
    'who is the prime minister of italy',
    'where was xi jinping born',
    'Who is the foreign minister of Ukraine?',
    'who is the us secretary of defense',
    'What did Viktor Orban tell Wang?',
    'what did zelensky say about the visit',
    'What is the capital of Australia?',
    'How many soldiers were killed?',
    'By how many percent did trade grow?',
    'How deep is the Black Sea?',
  ])('%s is refused, though the article speaks of them', (question) => {
    expect(seed.ask(question).answered).toBe(false);
  });

  test.each([
    'Who is the chancellor of Germany?',
    'Who is the president of France?',
    'Who is the foreign minister of China?',
    'who is the russian foreign minister',
    'How many days does the tour last?',
    'When did Biden visit Ukraine?',
  ])('%s is not', (question) => {
    expect(seed.ask(question).answered).toBe(true);
  });

  test('a measure is looked for in words of its own', () => {
    const bridge = corpusOf(
      articleOf(
        'bridge',
        'Storr (Post) The Storr bridge opened on Friday. The tower of Storr is 90 meters tall. It took years.',
      ),
    );
    expect(bridge.ask('How tall is the tower?').answered).toBe(true);
    expect(bridge.ask('How heavy is the tower?').answered).toBe(false);
  });

  test('an age is looked for beside the one it is asked of', () => {
    expect(corpusOf(FLOOD).ask('How old was Harold Finch?').answered).toBe(true);
    expect(corpusOf(FLOOD).ask('How old is Elena Ruiz?').answered).toBe(false);
  });

  test.each([
    'What did Macron say?',
    'what did scholz say about Ukraine?',
    'What did Lavrov say?',
    'What did Patrushev say about NATO?',
  ])('%s nothing that the article quotes or reports; it shows where they are named', (question) => {
    const answer = seed.ask(question);
    const { hits } = answer;
    expect(answer).toMatchObject({
      kind: 'silent',
      answered: false,
      silent: expect.stringMatching(/Emmanuel Macron$|Olaf Scholz$|Sergei Lavrov$|Nikolai Patrushev$/),
    });
    expect(answer).not.toHaveProperty('said');
    expect(hits[0] && sentenceText(hits[0])).toMatch(/Macron|Scholz|Lavrov|Patrushev/);
  });
});

describe('questions in other words than the article', () => {
  test.each(['Where did it happen?', 'When did it take place?', 'What is going on?', 'where did this occur'])(
    '%s asks about the news itself',
    (question) => {
      const { answered, hits } = seed.ask(question);
      expect(answered).toBe(true);
      expect(hits[0]?.story.article.id).toBe(SEED.id);
    },
  );

  test.each(['What did the NWO say?', 'how much rain did the nwo measure'])(
    '%s finds a name by its initials',
    (question) => {
      const { answered, hits, corrections } = corpusOf(FLOOD).ask(question);
      expect(answered).toBe(true);
      expect(corrections).toEqual([]);
      expect(hits[0] && sentenceText(hits[0])).toMatch(/National Weather Office|The office/);
    },
  );

  test('a grave accent is typed for an apostrophe', () => {
    const [straight, grave] = ["What did O'Hara say?", 'What did O`Hara say?'].map((text) => readQuestion(text).terms);
    expect(grave?.map(({ term }) => term)).toEqual(straight?.map(({ term }) => term));
  });

  test('words near a name that could be theirs are no silence', () => {
    const text =
      'Lund (Post) Rivera came home on Monday. “It was wonderful,” read a note on the door. The house was full.';
    const { answered } = corpusOf(articleOf('home', text)).ask('What did Rivera say?');
    expect(answered).toBe(true);
  });
});

describe('introducing', () => {
  test.each([
    ['Who is Patrushev?', SEED, 'Russian Security Council Chairman Nikolai Patrushev'],
    ['Who is Sergei Lavrov?', SEED, 'Russian Foreign Minister Sergei Lavrov'],
    ['Who is Antony Blinken?', SEED, 'US Secretary of State Antony Blinken'],
    ['Who is the German chancellor?', SEED, 'German Chancellor Olaf Scholz'],
    ['Who is Elena Ruiz?', FLOOD, 'Mayor Elena Ruiz'],
    ['Who is Okafor?', FLOOD, 'Fire chief Tom Okafor'],
    ['Who is Anton Weiss?', MUSEUM, 'museum director Anton Weiss'],
    ['Who is Peter Lang?', STRIKE, 'Company spokesman Peter Lang'],
  ])('%s', (question, article, words) => {
    const [hit] = corpusOf(article).ask(question).hits;
    expect(hit && sentenceText(hit)).toContain(words);
  });

  test('nobody where nobody is introduced', () => {
    expect(introductionOf(readQuestion('Who is Santa Claus?'), flood)).toBeNull();
    expect(introductionOf(readQuestion('Where is Ruiz?'), flood)).toBeNull();
  });
});

describe('misspellings', () => {
  test.each([
    ['Why did Blinkin warn Wang?', 'Blinkin', 'Blinken'],
    ['Who is Patrushew?', 'Patrushew', 'Patrushev'],
    ['Who is Dmitry Peskow?', 'Peskow', 'Peskov'],
  ])('%s', (question, typed, taken) => {
    expect(seed.ask(question).corrections).toEqual([{ typed, taken }]);
  });

  test('a word that the article has is never corrected, nor one that is nothing like its words', () => {
    expect(seed.ask('Who is Wang Yi?').corrections).toEqual([]);
    expect(seed.ask('What about zebras?').corrections).toEqual([]);
  });

  test('a corrected term says so', () => {
    const { question } = correct(
      readQuestion('Okafro'),
      (term) => flood.terms.has(term),
      () => flood.vocabulary(),
    );
    expect(question.terms).toMatchObject([{ term: 'okafor', corrected: true }]);
  });
});

const saidOf = (answer: Answer): Said | undefined => ('said' in answer ? answer.said : undefined);

describe('what did X say?', () => {
  test('on a topic: their words on it', () => {
    const answer = corpusOf(STRIKE).ask('What did Santos say about promises?');
    const said = saidOf(answer);
    expect(answer).toMatchObject({ kind: 'said', answered: true });
    expect(said).toMatchObject({ topic: 'promises', onTopic: true, speaker: { name: 'Maria Santos' } });
    expect(said?.found).toHaveLength(1);
  });

  test('with nothing on it: what they did say, and that it is not on it', () => {
    const answer = corpusOf(STRIKE).ask('What did Lang say about pensions?');
    const said = saidOf(answer);
    expect(answer).toMatchObject({ kind: 'unanswered', answered: false });
    expect(said).toMatchObject({ onTopic: false });
    expect(said?.found.length).toBeGreaterThan(0);
  });

  test('a role or a misspelled name will do', () => {
    expect(saidOf(seed.ask('What did the Kremlin spokesman say?'))?.speaker.name).toBe('Dmitry Peskov');
    expect(saidOf(seed.ask('What did Blinkin say about lethal support?'))?.speaker.name).toBe('Antony Blinken');
  });

  test('nobody of that name: an ordinary question', () => {
    expect(saidOf(seed.ask('What did the Pope say?'))).toBeUndefined();
  });
});

test('“who said …?” leads to where the words stand', () => {
  const [hit] = seed.ask('Who said “we do not rule out such a meeting”?').hits;
  expect(hit && sentenceText(hit)).toContain('we do not rule out such a meeting');
  expect(hit?.speaker?.speaker.name).toBe('Dmitry Peskov');
});

describe('who said …?', () => {
  test.each([
    ['who said "fuel to the fire"?', 'fuel to the fire', 'exact'],
    ['Who said that “we do rule out such a meeting”?', 'we do rule out such a meeting', 'close'],
    ['who has said we do not rule out such a meeting', 'we do not rule out such a meeting', 'exact'],
  ])('%s is the verdict on the words', (question, words, verdict) => {
    expect(seed.ask(question)).toMatchObject({ kind: 'check', answered: true, check: { words, verdict, by: null } });
  });

  test('of a pronoun too, where it stands between quotation marks', () => {
    const answer = corpusOf(MUSEUM).ask('Who said "She counted the cows"?');
    expect(answer).toMatchObject({ kind: 'check', check: { words: 'She counted the cows' } });
  });

  test('as sure as it is whose words they are', () => {
    expect(seed.ask('Who said “we do not rule out such a meeting”?').certainty).toBe('sure');
    expect(seed.ask('Who said “we do rule out such a meeting”?').certainty).toBe('likely');
  });

  test.each([
    ['Who wrote a letter to the museum?', 'wrote in a letter to the museum'],
    ['who said the work of four men', 'was the work of four men'],
  ])('%s asks about what the article tells, and is shown that', (question, words) => {
    const answer = corpusOf(MUSEUM).ask(question);
    expect(answer).toMatchObject({ kind: 'passages', answered: true });
    expect(answer.hits[0] && sentenceText(answer.hits[0])).toContain(words);
  });

  test('words that stand nowhere are a question like any other', () => {
    expect(seed.ask('Who said “the moon is made of cheese”?')).toMatchObject({ kind: 'unanswered', answered: false });
  });

  test('what a question hides in its words is told with the verdict', () => {
    const answer = seed.ask('Who said “we do \u202enot\u202c rule out such a meeting”?');
    expect(answer).toMatchObject({ kind: 'check', check: { verdict: 'close', disguise: { turning: 2 } } });
  });
});

test('a probability is told where the model weighs, and it is what decides', () => {
  for (const question of ['Who will Wang meet on Wednesday?', 'What is the price of bread in Lima?']) {
    const answer = seed.ask(question);
    if (answer.kind !== 'passages' && answer.kind !== 'unanswered') throw new Error(answer.kind);
    expect((answer.probability ?? 0) >= 0.5).toBe(answer.answered);
    expect(answer.certainty).toBe(answer.answered ? 'likely' : 'nearest');
  }
});
