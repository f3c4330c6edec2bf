import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/terminal/arguments.js';
import { WrongUse } from '../../src/terminal/usage.js';

describe('readArguments', () => {
  test.each([
    [['ask', 'Who', 'is', 'Wang?'], { command: 'ask', subject: 'Who is Wang?', json: false }],
    [
      ['ask', 'Who is Wang?', '--json', '--article', 'a.txt'],
      { subject: 'Who is Wang?', article: 'a.txt', json: true },
    ],
    [
      ['check', '--by', 'Wang Yi', 'fuel to the fire'],
      { command: 'check', by: 'Wang Yi', subject: 'fuel to the fire' },
    ],
    [['quotes', 'a file.txt', '--about', 'war'], { command: 'quotes', subject: 'a file.txt', about: 'war' }],
    [['quotes', '--jsonl'], { command: 'quotes', jsonl: true, subject: undefined }],
    [['article', '--paragraph', '3'], { command: 'article', paragraph: 3 }],
    [['ask', '--', '--json is a flag'], { subject: '--json is a flag', json: false }],
    [[], { command: 'help' }],
    [['speakers', '--help'], { command: 'help' }],
  ])('%j', (words, expected) => {
    expect(readArguments(words)).toMatchObject(expected);
  });

  test.each([
    [['tell', 'me'], /no command "tell"/],
    [['ask', '--loud'], /--loud/],
    [['check', 'words', '--about', 'war'], /check takes no --about/],
    [['speakers', '--jsonl'], /speakers takes no --jsonl/],
    [['quotes', 'a', 'b'], /quotes takes one file, not 2/],
    [['article', '--paragraph', '0'], /--paragraph 0 is not a paragraph's number/],
    [['article', '--paragraph', 'x'], /--paragraph x is not/],
    [['quotes', '--by'], /--by/],
  ])('%j is wrong use', (words, message) => {
    expect(() => readArguments(words)).toThrow(WrongUse);
    expect(() => readArguments(words)).toThrow(message);
  });
});
