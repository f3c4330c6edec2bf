import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import { definedChoices } from './choices.js';
import { LIMITS } from './limits.js';
import { localizations } from './localizations.js';
import { slashName } from './names.js';
import { type Complaint, complain, integer, list, oneOf, text } from './shape.js';

const description = text(1, LIMITS.command.description);

function base<Type extends ApplicationCommandOptionType>(type: Type) {
  return {
    type: z.literal(type),
    name: slashName,
    name_localizations: localizations(slashName),
    description,
    description_localizations: localizations(description),
  };
}

/** An option that a person fills in. */
function filled<Type extends ApplicationCommandOptionType>(type: Type) {
  return { ...base(type), required: z.boolean().nullish() };
}

function withChoices<Type extends ApplicationCommandOptionType>(type: Type) {
  return { ...filled(type), choices: definedChoices(type).nullish(), autocomplete: z.boolean().nullish() };
}

interface Choosable {
  readonly autocomplete?: boolean | null | undefined;
  readonly choices?: readonly unknown[] | null | undefined;
}

function* bothWays({ autocomplete, choices }: Choosable): Iterable<Complaint> {
  if (autocomplete && choices?.length) {
    const message = 'Autocomplete and choices cannot both be used';
    yield { code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message, path: ['autocomplete'] };
  }
}

const length = LIMITS.command.stringLength;
const stringFields = z.strictObject({
  ...withChoices(ApplicationCommandOptionType.String),
  min_length: integer(0, length).nullish(),
  max_length: integer(1, length).nullish(),
});
const stringOption = stringFields.check(
  complain<z.infer<typeof stringFields>>(function* (value) {
    yield* bothWays(value);
    if ((value.min_length ?? 0) > (value.max_length ?? length)) yield reversed('min_length', 'max_length');
  }),
);

function reversed(lower: string, upper: string): Complaint {
  const message = `${lower} must be equal to or less than ${upper}`;
  return { code: 'APPLICATION_COMMAND_OPTIONS_RANGE', message, path: [lower] };
}

function numeric<Type extends ApplicationCommandOptionType>(type: Type, bound: z.ZodType<number>) {
  return z.strictObject({ ...withChoices(type), min_value: bound.nullish(), max_value: bound.nullish() }).check(
    complain<Choosable & { min_value?: number | null | undefined; max_value?: number | null | undefined }>(
      function* (value) {
        yield* bothWays(value);
        const { max_value, min_value } = value;
        if (min_value != null && max_value != null && min_value > max_value) {
          yield reversed('min_value', 'max_value');
        }
      },
    ),
  );
}

const CHANNEL_TYPES = Object.values(ChannelType).filter((type) => typeof type === 'number');

const filledOptions = [
  stringOption,
  numeric(ApplicationCommandOptionType.Integer, integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  numeric(ApplicationCommandOptionType.Number, z.number()),
  z.strictObject(filled(ApplicationCommandOptionType.Boolean)),
  z.strictObject(filled(ApplicationCommandOptionType.User)),
  z.strictObject({
    ...filled(ApplicationCommandOptionType.Channel),
    channel_types: z.array(oneOf(CHANNEL_TYPES)).nullish(),
  }),
  z.strictObject(filled(ApplicationCommandOptionType.Role)),
  z.strictObject(filled(ApplicationCommandOptionType.Mentionable)),
  z.strictObject(filled(ApplicationCommandOptionType.Attachment)),
] as const;

interface Ordered {
  readonly name: string;
  readonly required?: boolean | null | undefined;
}

/** What is asked of the options of one command together. */
function* findDisorder(options: readonly Ordered[]): Iterable<Complaint> {
  const names = new Set<string>();
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    if (names.has(option.name)) {
      const message = 'Option name already exists';
      yield { code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message, path: [index] };
    }
    names.add(option.name);
    if (option.required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      yield { code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, path: [index] };
    }
    optionalSeen ||= !option.required;
  }
}

const inOrder = complain<readonly Ordered[]>(findDisorder);
const count = LIMITS.command.options;

const subcommand = z.strictObject({
  ...base(ApplicationCommandOptionType.Subcommand),
  options: list(z.discriminatedUnion('type', filledOptions), 0, count).check(inOrder).nullish(),
});

const subcommandGroup = z.strictObject({
  ...base(ApplicationCommandOptionType.SubcommandGroup),
  options: list(z.discriminatedUnion('type', [subcommand]), 1, count).check(inOrder),
});

const BRANCHES: readonly number[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

/** The options of a slash command: things to fill in, or subcommands, not both. */
export const options = list(z.discriminatedUnion('type', [...filledOptions, subcommand, subcommandGroup]), 0, count)
  .check(
    complain<readonly (Ordered & { type: number })[]>(function* (all) {
      const branches = all.filter(({ type }) => BRANCHES.includes(type)).length;
      if (branches > 0 && branches < all.length) {
        const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
        yield { code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message };
      }
      if (branches === 0) yield* findDisorder(all);
    }),
  )
  .nullish();
