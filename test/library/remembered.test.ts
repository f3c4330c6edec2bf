import { describe, expect, test } from 'vitest';
import { rememberingAnswers } from '../../src/library/remembered.js';
import type { Answer } from '../../src/search/answers.js';
import type { Corpus } from '../../src/search/corpus.js';

function counting(kept: number) {
  const asked: string[] = [];
  const ask: Corpus['ask'] = (question, scope) => {
    asked.push(`${scope?.article ?? ''}:${question}`);
    return { question } as Answer;
  };
  return { asked, corpus: rememberingAnswers({ ask } as Corpus, kept) };
}

describe('rememberingAnswers', () => {
  test('asks once for a question that comes again, and for each article', () => {
    const { asked, corpus } = counting(10);
    expect(corpus.ask('a')).toBe(corpus.ask('a'));
    corpus.ask('a', { article: 'x' });
    corpus.ask('a', { article: 'x' });
    expect(asked).toEqual([':a', 'x:a']);
  });

  test('keeps a bounded number, those asked last', () => {
    const { asked, corpus } = counting(2);
    for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) corpus.ask(question);
    expect(asked).toEqual([':a', ':b', ':c', ':b']);
  });

  test('forgets all when other articles are there', () => {
    let stories: Corpus['stories'] = [];
    const asked: string[] = [];
    const ask: Corpus['ask'] = (question) => {
      asked.push(question);
      return { question } as Answer;
    };
    const corpus = rememberingAnswers({
      get stories() {
        return stories;
      },
      ask,
    } as Corpus);
    const before = corpus.ask('a');
    stories = [];
    expect(corpus.ask('a')).not.toBe(before);
    expect(corpus.stories).toBe(stories);
    corpus.ask('a');
    expect(asked).toEqual(['a', 'a']);
  });

  test('does not keep long questions', () => {
    const { asked, corpus } = counting(2);
    corpus.ask('x'.repeat(201));
    corpus.ask('x'.repeat(201));
    expect(asked).toHaveLength(2);
  });
});
