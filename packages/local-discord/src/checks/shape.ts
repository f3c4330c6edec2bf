import { z } from 'zod';
import type { FieldError, FieldPath } from './field-errors.js';

/** A code and a sentence, as Discord gives them for a field. */
export interface Complaint {
  readonly code: string;
  readonly message: string;
  /** Where, from the value that is checked; the value itself when absent. */
  readonly path?: FieldPath;
}

/** A zod check that reports complaints in Discord's words. It runs only on values whose shape is right. */
export function complain<Value>(find: (value: Value) => Iterable<Complaint>) {
  return z.check<Value>((context) => {
    for (const { code, message, path = [] } of find(context.value)) {
      context.issues.push({ code: 'custom', input: context.value, path: [...path], message, params: { code } });
    }
  });
}

/** Text of a length between the two, ends included. Empty where something must be is "required" to Discord; only white space is too short. */
export function text(minimum: number, maximum: number) {
  return z.string().check(
    complain<string>(function* (value) {
      if (minimum > 0 && value === '') {
        yield REQUIRED;
      } else if (value.length > maximum || value.trim().length < minimum) {
        yield badLength(minimum, maximum);
      }
    }),
  );
}

/** A list of between so many and so many entries. */
export function list<Entry extends z.ZodType>(entry: Entry, minimum: number, maximum: number) {
  return z.array(entry).check(
    complain<readonly unknown[]>(function* (value) {
      if (value.length < minimum || value.length > maximum) yield badLength(minimum, maximum);
    }),
  );
}

/** A whole number between the two, ends included. */
export function integer(minimum: number, maximum: number) {
  return z.int().check(
    complain<number>(function* (value) {
      if (value > maximum) yield tooLarge(maximum);
      if (value < minimum) yield tooSmall(minimum);
    }),
  );
}

/** One of these numbers. */
export function oneOf<const Numbers extends readonly number[]>(numbers: Numbers) {
  return z.number().check(
    complain<number>(function* (value) {
      if (!numbers.includes(value)) yield notAmong(numbers);
    }),
  );
}

/** A snowflake as JSON carries it. */
export const snowflake = z.string().check(
  complain<string>(function* (value) {
    if (!/^\d{1,20}$/.test(value)) {
      yield { code: 'NUMBER_TYPE_COERCE', message: `Value ${JSON.stringify(value)} is not snowflake.` };
    }
  }),
);

/** An absolute address with one of these schemes. */
export function url(maximum: number, schemes: readonly string[]) {
  return z.string().check(
    complain<string>(function* (value) {
      if (value === '') return yield REQUIRED;
      if (value.length > maximum) return yield badLength(0, maximum);
      if (!URL.canParse(value)) return yield { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
      const scheme = new URL(value).protocol.slice(0, -1);
      if (!schemes.includes(scheme)) {
        const allowed = schemes.map((name) => `'${name}'`).join(', ');
        const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`;
        yield { code: 'URL_TYPE_INVALID_SCHEME', message };
      }
    }),
  );
}

export const REQUIRED: Complaint = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

/** Discord's complaint about a text or a list that is too long or too short. */
function badLength(minimum: number, maximum: number): Complaint {
  return minimum === 0
    ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` }
    : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${minimum} and ${maximum} in length.` };
}

/** Discord's complaint about a value outside a fixed set. */
export function notAmong(values: readonly unknown[]): Complaint {
  return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${values.join(', ')}).` };
}

function tooLarge(maximum: number): Complaint {
  return { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${maximum}.` };
}

function tooSmall(minimum: number): Complaint {
  return { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${minimum}.` };
}

/** What is wrong with a value, in Discord's words; empty when nothing is. */
export function checkShape(schema: z.ZodType, value: unknown): FieldError[] {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap(toFieldErrors);
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path as FieldPath;
  switch (issue.code) {
    case 'custom':
      return [{ path, code: issue.params?.code as string, message: issue.message }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'UNKNOWN_FIELD',
        message: 'Discord does not know this field and would ignore it; here it is refused, because it is a mistake.',
      }));
    case 'invalid_union':
      return [wrongKind(issue, path)];
    case 'invalid_value':
      return [issue.input === undefined ? { path, ...REQUIRED } : { path, ...notAmong(issue.values) }];
    case 'invalid_type':
      return [{ path, ...wrongType(issue.expected, issue.input) }];
    default:
      return [{ path, code: 'BASE_TYPE_INVALID', message: issue.message }];
  }
}

function wrongKind(issue: z.core.$ZodIssueInvalidUnion, path: FieldPath): FieldError {
  const { discriminator, options } = issue as { discriminator?: string; options?: unknown[] };
  const input = issue.input as Record<string, unknown> | undefined;
  if (discriminator !== undefined && input?.[discriminator] === undefined) return { path, ...REQUIRED };
  const message = `Value of field "${discriminator ?? ''}" must be one of (${(options ?? []).join(', ')}).`;
  return { path, code: 'UNION_TYPE_CHOICES', message };
}

function wrongType(expected: string, input: unknown): Complaint {
  if (input === undefined) return REQUIRED;
  switch (expected) {
    case 'string':
      return { code: 'STRING_TYPE_CONVERT', message: `Could not interpret ${JSON.stringify(input)} as string.` };
    case 'int':
    case 'number':
      return { code: 'NUMBER_TYPE_COERCE', message: `Value ${JSON.stringify(input)} is not int.` };
    case 'boolean':
      return { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' };
    case 'array':
      return { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
    default:
      return { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' };
  }
}
