import type { APIInteractionResponse } from 'discord-api-types/v10';
import { ACCENT, container, text } from '../reply/components.js';
import { escapeMarkdown } from '../reply/markdown/escape.js';
import { type Reply, Unanswerable } from '../reply/types.js';
import type { Words } from '../reply/words/index.js';

/** What was made of an interaction. */
export interface Answered {
  readonly body: APIInteractionResponse;
  /** A command's name, `mention`, `button:` or `form:` and an action, or `autocomplete:` and a command. */
  readonly what: string;
  readonly outcome: 'found' | 'nothing' | 'explained' | 'failed';
  /** Set when it failed: what the person was given to report, and what was thrown. */
  readonly failure?: { readonly id: string; readonly error: unknown };
}

/** What a person is told of what was thrown: why there is no answer, or that one failed, with an id to report. */
export function explanationOf(
  error: unknown,
  words: Words,
): Pick<Answered, 'outcome' | 'failure'> & { readonly reply: Reply } {
  if (error instanceof Unanswerable) return { reply: sentence(error.say(words)), outcome: 'explained' };
  const id = crypto.randomUUID().slice(0, 8);
  return { reply: sentence(words.explanations.failed(id)), outcome: 'failed', failure: { id, error } };
}

function sentence(words: string): Reply {
  return { found: false, components: [container(ACCENT.plain, [text(escapeMarkdown(words))])] };
}
