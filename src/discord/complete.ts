import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { ARTICLE_OPTION } from '../../commands/definition.js';
import { commands } from '../../commands/index.js';
import type { Library } from '../library/library.js';
import { clipLabel } from '../reply/components.js';
import { wordEndBefore } from '../reply/views/excerpt.js';
import type { Suggestion } from '../search/types.js';
import type { Answered } from './answered.js';
import { optionsOf } from './options.js';

/** One choice that Discord refuses makes it refuse the whole list. */
const MAX_CHOICES = 25;
const MAX_CHOICE = 100;

/** The choices for the option that is being typed in. A failure is an empty list: typing goes on. */
export function complete(interaction: APIApplicationCommandAutocompleteInteraction, library: Library): Answered {
  const what = `autocomplete:${interaction.data.name}`;
  try {
    const choices = toChoices(suggestionsFor(interaction, library), longestValue(interaction));
    return { body: toBody(choices), what, outcome: choices.length > 0 ? 'found' : 'nothing' };
  } catch (error) {
    return { body: toBody([]), what, outcome: 'failed', failure: { id: interaction.id, error } };
  }
}

function suggestionsFor(
  { data }: APIApplicationCommandAutocompleteInteraction,
  library: Library,
): readonly Suggestion[] {
  const focused = data.options.find((option) => 'focused' in option && option.focused);
  if (!focused || !('value' in focused)) return [];
  const typed = String(focused.value);
  if (focused.name === ARTICLE_OPTION.name) return suggestArticles(typed, library);
  const { [focused.name]: _, ...options } = optionsOf(data.options);
  // A half-typed article must not empty the list of another option.
  const known =
    typeof options.article === 'string' && library.corpus.story(options.article)
      ? options
      : { ...options, article: '' };
  return (
    commands
      .find(({ definition }) => definition.name === data.name)
      ?.complete?.({ option: focused.name, typed, options: known }, library) ?? []
  );
}

/** A choice is sent as if it had been typed, so it is no longer than the option takes. */
function longestValue({ data }: APIApplicationCommandAutocompleteInteraction): number {
  const focused = data.options.find((option) => 'focused' in option && option.focused);
  const command = commands.find(({ definition }) => definition.name === data.name)?.definition;
  const options = command && 'options' in command ? (command.options ?? []) : [];
  const option = options.find(({ name }) => name === focused?.name);
  return Math.min(MAX_CHOICE, (option && 'max_length' in option ? option.max_length : undefined) ?? MAX_CHOICE);
}

/** Articles by title or file name; those of the same title are told apart by the name. */
function suggestArticles(typed: string, library: Library): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const { stories } = library.corpus;
  const titles = new Map<string, number>();
  for (const { article } of stories) titles.set(article.title, (titles.get(article.title) ?? 0) + 1);
  return stories
    .map(({ article: { id, title } }) => ({ label: titles.get(title) === 1 ? title : `${id} · ${title}`, value: id }))
    .filter(({ label, value }) => label.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted));
}

/** Choices that Discord accepts: 1 to 100 characters, no value twice, 25 at most. Values are no longer than `longest`. */
export function toChoices(
  suggestions: readonly Suggestion[],
  longest = MAX_CHOICE,
): APIApplicationCommandOptionChoice<string>[] {
  const byValue = new Map<string, APIApplicationCommandOptionChoice<string>>();
  for (const { label, value } of suggestions) {
    const name = clipLabel(label, MAX_CHOICE);
    const short = clipValue(value, longest);
    if (name === '' || short === '' || byValue.has(short)) continue;
    byValue.set(short, { name, value: short });
    if (byValue.size === MAX_CHOICES) break;
  }
  return [...byValue.values()];
}

/** A value is taken as typed when it comes back, so it is cut at a word's end and nothing is put in its place. */
function clipValue(value: string, longest: number): string {
  const trimmed = value.trim().toWellFormed();
  if (trimmed.length <= longest) return trimmed;
  const end = wordEndBefore(trimmed, 0, longest);
  return trimmed.slice(0, end > 0 ? end : longest).replace(/[\ud800-\udbff]$/, '');
}

function toBody(choices: APIApplicationCommandOptionChoice<string>[]) {
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult as const, data: { choices } };
}
