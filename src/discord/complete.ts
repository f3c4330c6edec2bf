import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { ARTICLE_OPTION } from '../../commands/definition.js';
import { commands } from '../../commands/index.js';
import type { Library } from '../library.js';
import { clipLabel } from '../reply/components.js';
import { wordEndBefore } from '../reply/excerpt.js';
import type { Suggestion } from '../search/types.js';
import { optionsOf } from './options.js';
import type { Response } from './respond.js';

/** One choice that Discord refuses makes it refuse the whole list. */
const MAX_CHOICES = 25;
const MAX_CHOICE = 100;

/** The choices for the option that is being typed in. A failure is an empty list: typing goes on. */
export function complete(interaction: APIApplicationCommandAutocompleteInteraction, library: Library): Response {
  const what = `autocomplete:${interaction.data.name}`;
  try {
    const choices = toChoices(suggestionsFor(interaction, library));
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

function suggestArticles(typed: string, library: Library): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return library.corpus.stories
    .map(({ article: { id, title } }) => ({ label: title, value: id }))
    .filter(({ label, value }) => label.toLowerCase().includes(wanted) || value.toLowerCase().includes(wanted));
}

/** Choices that Discord accepts: 1 to 100 characters, no label and no value twice, 25 at most. */
export function toChoices(suggestions: readonly Suggestion[]): APIApplicationCommandOptionChoice<string>[] {
  const byValue = new Map<string, APIApplicationCommandOptionChoice<string>>();
  for (const { label, value } of suggestions) {
    const name = clipLabel(label, MAX_CHOICE);
    const short = clipValue(value);
    if (name === '' || short === '' || byValue.has(short)) continue;
    byValue.set(short, { name, value: short });
    if (byValue.size === MAX_CHOICES) break;
  }
  return [...byValue.values()];
}

/** A value is taken as typed when it comes back, so it is cut at a word's end and nothing is put in its place. */
function clipValue(value: string): string {
  const trimmed = value.trim().toWellFormed();
  if (trimmed.length <= MAX_CHOICE) return trimmed;
  const end = wordEndBefore(trimmed, 0, MAX_CHOICE);
  return trimmed.slice(0, end > 0 ? end : MAX_CHOICE).replace(/[\ud800-\udbff]$/, '');
}

function toBody(choices: APIApplicationCommandOptionChoice<string>[]) {
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult as const, data: { choices } };
}
