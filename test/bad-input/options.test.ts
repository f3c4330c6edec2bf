import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe } from 'vitest';
import { definitions } from '../../commands/index.js';
import { createLibrary } from '../../src/library/library.js';
import { readSeeds } from '../../src/library/seeds.js';
import { packageRoot } from '../../src/platform/package-root.js';
import { articleOf } from '../../src/reading/read.js';
import { countCases, property } from './cases.js';
import { command, onMessage, typing } from './interactions.js';
import { judge } from './judge.js';
import { nastyOption, nastyText } from './nasty.js';

countCases('options');

const seeds = readSeeds(`${packageRoot()}/seeds`).articles;
const one = createLibrary(seeds);
const two = createLibrary([
  ...seeds,
  articleOf('rain', 'It rained in Oslo on Tuesday. “We were wet,” said Ann Lee, the mayor.'),
]);

/** An option as it is defined, as far as its value goes. */
interface Option {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

const integer = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -1, 1, 29, 30, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e21),
);
/** Longer than the definition says, too: nothing here relies on Discord to hold people to it. */
const given = ({ type }: Option): fc.Arbitrary<string | number> =>
  type === ApplicationCommandOptionType.Integer ? integer : nastyOption;
const valuesOf = (options: readonly Option[]) =>
  fc.record(Object.fromEntries(options.map((option) => [option.name, given(option)])), {
    requiredKeys: options.filter(({ required }) => required).map(({ name }) => name),
  });

const slash = definitions(two).filter(({ type }) => type === ApplicationCommandType.ChatInput);

describe.each([
  ['one article', one],
  ['two articles', two],
])('with %s', (_what, library) => {
  for (const { name, options = [] } of slash as { name: string; options?: readonly Option[] }[]) {
    property(`/${name}: any value of every option`, 4, valuesOf(options), (values) =>
      judge(command(name, values), library),
    );
    for (const { name: focused } of options.filter(({ autocomplete }) => autocomplete)) {
      property(`/${name}: typing anything into ${focused}`, 1, valuesOf(options), (values) =>
        judge(typing(name, { ...values, [focused]: String(values[focused] ?? '') }, focused), library),
      );
    }
  }
  property('Check quotes: any message', 4, nastyText(40), (content) =>
    judge(onMessage('Check quotes', content.slice(0, 4_000)), library),
  );
  property(
    'commands and options that do not exist',
    1,
    fc.tuple(nastyOption, nastyOption, nastyOption),
    async ([name, option, value]) => {
      await judge(command(name, { [option]: value }), library);
      await judge(typing(name, { [option]: value }, option), library);
      await judge(onMessage(name, value), library);
      await judge(command('ask', { question: value, [option]: value }), library);
    },
  );
});
