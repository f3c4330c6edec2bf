/** A JSON schema, or any part of the description. */
export type Json = { readonly [key: string]: unknown };

/** The parts of an OpenAPI description that are read here. */
export interface Description {
  readonly paths: Readonly<Record<string, Json>>;
  readonly components?: Json;
}

/** Why a request has no schema to be checked against. */
export type Missing = 'no such path' | 'no such method' | 'takes no JSON body';

const MEDIA_TYPE = 'application/json';

/** The schema of the body that a request with this method takes at this path template, or why there is none. */
export function bodySchema(description: Description, method: string, template: string): Json | Missing {
  const operations = description.paths[template];
  if (operations === undefined) return 'no such path';
  const operation = operations[method.toLowerCase()] as Json | undefined;
  if (operation === undefined) return 'no such method';
  const content = (operation.requestBody as Json | undefined)?.content as Json | undefined;
  const schema = (content?.[MEDIA_TYPE] as Json | undefined)?.schema as Json | undefined;
  return schema ?? 'takes no JSON body';
}

/** The path template that a path follows. Of several, the one that says most of it literally (`/users/@me` before `/users/{id}`). */
export function findTemplate(templates: readonly string[], path: string): string | undefined {
  return templates
    .filter((template) => follows(template, path))
    .sort((one, other) => countParameters(one) - countParameters(other))[0];
}

function follows(template: string, path: string): boolean {
  const expected = template.split('/');
  const given = path.split('/');
  return (
    expected.length === given.length &&
    expected.every((part, index) => (isParameter(part) ? given[index] !== '' : part === given[index]))
  );
}

function isParameter(part: string): boolean {
  return part.startsWith('{') && part.endsWith('}');
}

function countParameters(template: string): number {
  return template.split('/').filter(isParameter).length;
}
