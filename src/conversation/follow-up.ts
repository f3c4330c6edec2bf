import type { APIMessage } from 'discord-api-types/v10';
import type { Library } from '../library/library.js';
import type { Quotation, Speaker } from '../quotes/types.js';
import { everyComponent } from '../reply/every-component.js';
import { readCustomId } from '../reply/ids/custom-id.js';
import { isSpeakerField, readSpeakerField } from '../reply/ids/speaker.js';
import { readTarget } from '../reply/ids/target.js';
import type { Story } from '../search/types.js';
import { askedIn } from './asked.js';

/** What one of our replies was about, read back from the message alone. */
export interface Memory {
  /** What was asked, as it stands in the reply. */
  readonly asked: string | undefined;
  readonly story: Story | undefined;
  readonly speaker: Speaker | undefined;
  /** The quotations that it showed. */
  readonly shown: ReadonlySet<Quotation>;
}

const NOTHING: Memory = { asked: undefined, story: undefined, speaker: undefined, shown: new Set() };

/** Reads a reply of ours: its buttons lead to an article, to a speaker's quotations, to the places that it showed. */
export function remember(message: Pick<APIMessage, 'components'> | null | undefined, library: Library): Memory {
  if (!message) return NOTHING;
  const ids = customIdsIn(message.components ?? []).flatMap((id) => readCustomId(id) ?? []);
  const story = ids.map(({ fields }) => fields.map(library.storyOf).find((one) => one !== undefined)).find(Boolean);
  const [asked] = askedIn(message);
  if (!story) return { ...NOTHING, asked };
  const targets = ids.filter(({ action }) => action === 'context').map(({ fields }) => fields[1] ?? '');
  const shown = new Set(targets.flatMap((target) => quotationsAt(story, target)));
  return { asked, story, shown, speaker: named(ids, story) ?? speakerIn(asked, library) ?? onlySpeaker(shown) };
}

function customIdsIn(components: readonly unknown[]): string[] {
  return everyComponent(components).flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
}

/** A group of quotations has the button of its first; those beside it in its sentences were shown with it. */
function quotationsAt(story: Story, target: string): Quotation[] {
  const { quotation: first, sentence } = readTarget(target, story);
  if (sentence) return story.quotations.filter(({ start }) => sentence.start <= start && start < sentence.end);
  if (!first) return [];
  return story.quotations.filter(
    ({ paragraph, speaker }) => paragraph === first.paragraph && speaker?.speaker === first.speaker?.speaker,
  );
}

/** The speaker of a list. */
function named(ids: readonly { readonly fields: readonly string[] }[], story: Story): Speaker | undefined {
  const field = ids.flatMap(({ fields }) => fields).find(isSpeakerField);
  return field === undefined ? undefined : readSpeakerField(field, story);
}

/** Whoever is named in a question, by any of the words that an article uses for them; the longest name wins. */
export function speakerIn(text: string | undefined, library: Library): Speaker | undefined {
  if (!text) return undefined;
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = library.corpus.stories
    .flatMap((story) => story.speakers.flatMap((speaker) => namesOf(story, speaker).map((name) => ({ speaker, name }))))
    .filter(({ name }) => words.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length);
  return found[0]?.speaker;
}

/** Pronouns and the like name somebody only where they stand. */
const NO_NAME = /^(?:he|she|they|it|who|him|her|them|his|their|its|i|we|you|this|that|one|the \p{L}+)$/u;
const SHORTEST_NAME = 2;

function namesOf({ article }: Story, { name, mentions }: Speaker): string[] {
  const surname = name.split(' ').at(-1) ?? name;
  const used = mentions.map(({ start, end }) => article.text.slice(start, end));
  return [name, surname, ...used]
    .map((one) =>
      one
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((one) => one.length >= SHORTEST_NAME && !NO_NAME.test(one));
}

function onlySpeaker(shown: ReadonlySet<Quotation>): Speaker | undefined {
  const speakers = new Set([...shown].flatMap(({ speaker }) => speaker?.speaker ?? []));
  const [only] = speakers;
  return speakers.size === 1 ? only : undefined;
}
