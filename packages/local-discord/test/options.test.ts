import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { completableOption, fillOptions, typingOptions } from '../src/interactions/options.js';
import type { OptionValues } from '../src/types.js';

const TEXT = 3;
const WHOLE = 4;
const BOOLEAN = 5;
const USER = 6;
const NUMBER = 10;

const command = (...options: object[]) => ({ name: 'ask', options }) as unknown as APIApplicationCommand;
const choices = [
  { name: 'One', value: 1 },
  { name: 'Two', value: 2 },
];

describe('fillOptions', () => {
  const cases: [string, object, OptionValues[string], string | null][] = [
    ['text', { type: TEXT }, 'a', null],
    ['text that is a number', { type: TEXT }, 5, 'must be text'],
    ['text at its longest', { type: TEXT, max_length: 3 }, 'abc', null],
    ['text that is too long', { type: TEXT, max_length: 3 }, 'abcd', 'must have at most 3 characters'],
    ['text at Discord’s longest', { type: TEXT }, 'x'.repeat(6000), null],
    ['text beyond it', { type: TEXT }, 'x'.repeat(6001), 'must have at most 6000 characters'],
    ['text at its shortest', { type: TEXT, min_length: 2 }, 'ab', null],
    ['text that is too short', { type: TEXT, min_length: 2 }, 'a', 'must have at least 2 characters'],
    ['a whole number', { type: WHOLE }, 5, null],
    ['a part of one', { type: WHOLE }, 5.5, 'must be a whole number'],
    ['a number', { type: NUMBER }, 5.5, null],
    ['no number', { type: NUMBER }, Number.NaN, 'must be a number'],
    ['a number that is text', { type: NUMBER }, '5', 'must be a number'],
    ['the least number', { type: WHOLE, min_value: 1 }, 1, null],
    ['less than that', { type: WHOLE, min_value: 1 }, 0, 'must be at least 1'],
    ['the greatest number', { type: WHOLE, max_value: 9 }, 9, null],
    ['more than that', { type: WHOLE, max_value: 9 }, 10, 'must be at most 9'],
    ['true', { type: BOOLEAN }, true, null],
    ['the word true', { type: BOOLEAN }, 'true', 'must be true or false'],
    ['a choice', { type: WHOLE, choices }, 2, null],
    ['what is no choice', { type: WHOLE, choices }, 3, 'must be one of One, Two'],
    ['what is not on the list that autocomplete gave', { type: TEXT, autocomplete: true }, 'anything', null],
    ['a user', { type: USER }, '1', 'is of a type that the local Discord cannot fill in'],
  ];

  it.each(cases)('%s', (_, definition, value, complaint) => {
    const fill = () => fillOptions(command({ name: 'o', ...definition }), { o: value });
    if (complaint === null) expect(fill()).toMatchObject([{ name: 'o', value }]);
    else expect(fill).toThrow(`/ask: "o" ${complaint}`);
  });

  it.each([[{}], [{ o: '' }]])('asks for what is required: %j', (values) => {
    expect(() => fillOptions(command({ name: 'o', type: TEXT, required: true }), values)).toThrow('"o" is required');
    expect(fillOptions(command({ name: 'o', type: TEXT }), values)).toEqual([]);
  });

  it('gives the options in the order of the definition', () => {
    const two = command({ name: 'a', type: TEXT }, { name: 'b', type: WHOLE });
    expect(fillOptions(two, { b: 1, a: 'x' })).toEqual([
      { name: 'a', type: TEXT, value: 'x' },
      { name: 'b', type: WHOLE, value: 1 },
    ]);
  });

  it('knows no other options', () => {
    expect(() => fillOptions(command(), { z: 1 })).toThrow('/ask has no option "z"');
  });
});

describe('typing', () => {
  const two = command({ name: 'a', type: TEXT, required: true }, { name: 'b', type: TEXT, autocomplete: true });

  it('sends the focused option, empty too, and what is filled in', () => {
    expect(typingOptions(two, {}, 'b')).toEqual([{ name: 'b', type: TEXT, value: '', focused: true }]);
    expect(typingOptions(two, { a: 'x', b: 'wh' }, 'b')).toEqual([
      { name: 'a', type: TEXT, value: 'x' },
      { name: 'b', type: TEXT, value: 'wh', focused: true },
    ]);
    expect(() => typingOptions(two, { z: 1 }, 'b')).toThrow('no option "z"');
  });

  it('is completed only where the definition says so', () => {
    expect(completableOption(two, 'b').name).toBe('b');
    expect(() => completableOption(two, 'a')).toThrow('/ask: "a" has no autocomplete');
    expect(() => completableOption(two, 'z')).toThrow('/ask has no option "z"');
  });
});
