import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { bodySchema, type Description, findTemplate, type Json, type Missing } from './operations.js';

/** One line of the record that the local Discord keeps. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** One thing that the description does not allow. */
export interface Failure {
  readonly method: string;
  /** As the description writes it, without snowflakes and tokens; the path itself when the description has none like it. */
  readonly path: string;
  /** JSON pointer into the body; empty for the body itself. */
  readonly at: string;
  readonly message: string;
}

/** A check of requests against one description. */
export type Validator = (request: RecordedRequest) => Failure[];

/** Prepares the check. Schemas are compiled when they are first needed, because a description has hundreds. */
export function createValidator(description: Description): Validator {
  const { components } = tellUnionsApart(description) as unknown as Description;
  // Formats are left out: Discord's own ("snowflake", "int32") say nothing that the types and patterns do not.
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const compiled = new Map<Json, ValidateFunction>();

  function compile(schema: Json): ValidateFunction {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    const validate = ajv.compile({ ...(tellUnionsApart(schema, description) as Json), components });
    compiled.set(schema, validate);
    return validate;
  }

  return ({ body, method, path: given }) => {
    const path = findTemplate(Object.keys(description.paths), given) ?? given;
    const schema: Json | Missing = bodySchema(description, method, path);
    if (typeof schema === 'string') return [{ method, path, at: '', message: schema }];
    const validate = compile(schema);
    if (validate(body)) return [];
    // Alternatives often complain of the same thing in the same words.
    const failures = new Map<string, Failure>();
    for (const error of tellingErrors(validate.errors ?? [])) {
      const failure = { method, path, at: error.instancePath, message: describe(error) };
      failures.set(`${failure.at} ${failure.message}`, failure);
    }
    return [...failures.values()];
  };
}

/**
 * A copy in which unions of objects that differ in `type` are written as a choice by it; the errors are then those of the one object that
 * was meant, not of all that it could have been.
 */
function tellUnionsApart(part: unknown, description: unknown = part): unknown {
  if (Array.isArray(part)) return part.map((each) => tellUnionsApart(each, description));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, tellUnionsApart(value, description)]);
  const { anyOf, oneOf, ...rest } = Object.fromEntries(entries) as Record<string, unknown>;
  const branches = (oneOf ?? anyOf) as Json[] | undefined;
  const types = branches?.map((branch) => typesOf(branch, description));
  if (branches === undefined || types === undefined || !differ(types)) return Object.fromEntries(entries);
  const isOf = (values: readonly unknown[]) => ({
    type: 'object',
    properties: { type: { enum: values } },
    required: ['type'],
  });
  return {
    ...rest,
    ...isOf(types.flat()),
    // biome-ignore lint/suspicious/noThenProperty: it is JSON schema's word, and nothing awaits a schema.
    allOf: branches.map((branch, index) => ({ if: isOf(types[index] ?? []), then: branch })),
  };
}

/** What `type` may be in an object of this schema; empty when the schema does not say. */
function typesOf(schema: Json, description: unknown): unknown[] {
  const properties = resolve(schema, description)?.properties as Json | undefined;
  return ((properties?.type as Json | undefined)?.enum as unknown[] | undefined) ?? [];
}

function differ(types: readonly unknown[][]): boolean {
  const all = types.flat();
  return types.length > 1 && types.every((values) => values.length > 0) && new Set(all).size === all.length;
}

function resolve(schema: Json, description: unknown): Json | undefined {
  const reference = schema.$ref;
  if (typeof reference !== 'string') return schema;
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<Json | undefined>((part, key) => part?.[key] as Json | undefined, description as Json);
}

/** Leaves out what only says that some alternative did not fit, where the reason why is there too. */
function tellingErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const reasons = errors.filter((error) => !isSummary(error) && !asksForNull(error));
  return reasons.length > 0 ? reasons : [...errors];
}

function isSummary({ keyword }: ErrorObject): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf' || keyword === 'if';
}

function asksForNull({ keyword, params }: ErrorObject): boolean {
  return keyword === 'type' && params.type === 'null';
}

function describe({ keyword, message, params }: ErrorObject): string {
  const sentence = message ?? keyword;
  return keyword === 'enum' ? `${sentence}: ${JSON.stringify(params.allowedValues)}` : sentence;
}
