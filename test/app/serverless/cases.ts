import type { APIInteraction } from 'discord-api-types/v10';
import { respond } from '../../../src/discord/respond.js';
import type { Library } from '../../../src/library/library.js';
import { command, form, onMessage, press, typing } from '../../bad-input/interactions.js';
import { seconds, type signer } from '../../discord/http/signed.js';

/** A request as Discord makes it, before a host has turned it into whatever it calls a function with. */
export interface Sent {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A part of a reply that can be pressed or chosen from. */
interface Part {
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

const COMMANDS = [
  command('ask', { question: 'Is a meeting with Putin ruled out?' }),
  command('ask', { question: 'What did Qin Gang say about Taiwan?' }),
  command('ask', { question: 'Who is Patrushew?' }),
  command('ask', { question: 'What is the population of Moscow?' }),
  command('ask', { question: 'Who was wet?', article: 'rain' }),
  command('ask', { question: 'What did the US warn China about?', public: true }),
  command('quote', {}),
  command('quote', { by: 'Peskov' }),
  command('quote', { about: 'weapons' }),
  command('quote', { about: 'fire', by: 'Qin Gang' }),
  command('quote', { by: 'nobody at all' }),
  command('whosaid', { words: 'we do rule out such a meeting' }),
  command('whosaid', { words: 'a positive world asset', by: 'Blinken' }),
  command('whosaid', { words: 'fuel to the fire' }),
  command('speakers', {}),
  command('article', {}),
  command('article', { article: 'rain' }),
  command('article', { paragraph: 10, article: 'china' }),
  command('help', {}),
  command('older', {}),
  onMessage('Check quotes', '“fuel to the fire” and “a positive world asset”'),
  onMessage('Check quotes', 'nothing in quotation marks'),
];
const LOCALES = ['de', 'fr', 'es-ES', 'pt-BR', 'ru', 'uk', 'ja', 'zh-CN'];
const TYPED = [
  typing('quote', { by: 'pes' }, 'by'),
  typing('quote', { about: 'weap' }, 'about'),
  typing('whosaid', { words: 'steady' }, 'words'),
  typing('ask', { article: 'ra' }, 'article'),
  typing('whosaid', { words: 'wet', by: '' }, 'by'),
];

/**
 * What is sent to every host: each command, what stands under the replies, typing, a form, a PING, other languages, and what is refused.
 * @param now Unix milliseconds
 */
export async function casesFor(
  library: Library,
  { signature }: ReturnType<typeof signer>,
  now: number,
): Promise<Sent[]> {
  const send = (name: string, body: string, at = now): Sent => {
    const timestamp = seconds(at);
    return {
      name,
      body,
      headers: {
        'content-type': 'application/json',
        'x-signature-ed25519': signature(timestamp, body),
        'x-signature-timestamp': timestamp,
      },
    };
  };
  const interactions = [...COMMANDS, ...TYPED, ...(await pressesUnder(COMMANDS, library)), ...inLanguages()];
  const responses = await Promise.all(interactions.map((interaction) => respond(interaction, library)));
  for (const { outcome, what } of responses)
    if (outcome === 'failed') throw new Error(`${what} fails, with an id that no two hosts share`);
  const ping = JSON.stringify({ id: '1', application_id: '3', type: 1, token: 't', version: 1 });
  const signed = send('a PING', ping);
  return [
    signed,
    ...interactions.map((interaction, index) =>
      send(`${index + 1}: ${responses[index]?.what}`, JSON.stringify(interaction)),
    ),
    send('what is no interaction', '{"type":2}'),
    send('what is no JSON', '{'),
    send('an old timestamp', ping, now - 3_600_000),
    { ...signed, name: 'another body than was signed', body: ping.replace('"1"', '"2"') },
    {
      ...signed,
      name: 'a signature that is wrong',
      headers: { ...signed.headers, 'x-signature-ed25519': '0'.repeat(128) },
    },
    { ...signed, name: 'another type', headers: { ...signed.headers, 'content-type': 'text/plain' } },
  ];
}

function inLanguages(): APIInteraction[] {
  return LOCALES.map((locale) => ({ ...command('ask', { question: 'Who is Wang Yi?' }), locale }) as APIInteraction);
}

/** One press on everything of each kind that stands under these replies, and on what then opens: forms and other pages. */
async function pressesUnder(interactions: readonly APIInteraction[], library: Library): Promise<APIInteraction[]> {
  const pressed = new Set<string>();
  const presses: APIInteraction[] = [];
  for (let waiting = [...interactions]; waiting.length > 0; ) {
    const responses = await Promise.all(waiting.map((interaction) => respond(interaction, library)));
    const next = responses.flatMap(({ body }) => reactionsTo(body, pressed));
    presses.push(...next);
    waiting = next;
  }
  return presses;
}

function reactionsTo(body: object, pressed: Set<string>): APIInteraction[] {
  const { data = {}, type } = body as { data?: Part; type: number };
  const MODAL = 9;
  if (type === MODAL) return [form(data.custom_id ?? '', { question: 'What did Blinken say?' })];
  return flatten(data.components ?? []).flatMap(({ custom_id: id, disabled, options }) => {
    const kind = id
      ?.split(':')
      .slice(1, id.includes(':share:') ? 3 : 2)
      .join(':');
    if (id === undefined || disabled || kind === undefined || pressed.has(kind)) return [];
    pressed.add(kind);
    return [
      press(id, {
        components: data.components as unknown[],
        ...(options ? { values: [options[0]?.value ?? ''] } : {}),
      }),
    ];
  });
}

function flatten(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [
    part,
    ...flatten([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]),
  ]);
}
