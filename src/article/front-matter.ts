import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import * as z from 'zod';
import type { ArticleDetails } from './types.js';

const line = z.string().trim().min(1).max(256);

const schema = z.strictObject({
  title: line.optional(),
  source: line.optional(),
  url: z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).optional(),
  published: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], 'Invalid ISO date, such as 2023-02-22')
    .optional(),
});

/** Thrown when a file's front matter cannot be used; the message says which key and why. */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
}

/**
 * Splits YAML front matter (title, source, url, published) from the text under it, which is not changed.
 * @throws {FrontMatterError} on YAML that does not parse, a key that is not one of these, or a value of the wrong form.
 */
export function splitFrontMatter(content: string): { details: ArticleDetails; text: string } {
  const file = new VFile(content);
  try {
    matter(file, { strip: true, yaml: { logLevel: 'error' } });
  } catch (error) {
    throw new FrontMatterError(`its front matter is not YAML: ${firstLine(error)}`);
  }
  const text = String(file);
  if (text.length === content.length) return { details: {}, text };
  const result = schema.safeParse(file.data.matter ?? {});
  if (!result.success)
    throw new FrontMatterError(`its front matter is wrong: ${result.error.issues.map(mistake).join('; ')}`);
  const details = Object.fromEntries(Object.entries(result.data).filter(([, value]) => value !== undefined));
  return { details, text };
}

/** One mistake by the key that it is about. */
function mistake(issue: z.core.$ZodIssue): string {
  const known = Object.keys(schema.shape).join(', ');
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.map((key) => JSON.stringify(key)).join(', ')} is not a key of it; the keys are ${known}`;
  return issue.path.length === 0
    ? `it is not a list of keys; the keys are ${known}`
    : `${String(issue.path[0])}: ${issue.message}`;
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
