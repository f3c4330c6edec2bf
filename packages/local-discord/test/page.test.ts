import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { PageState } from '../page/types.js';
import { NoAnswer } from '../src/no-answer.js';
import { page } from '../src/page.js';
import { MESSAGES_SHOWN } from '../src/page-state.js';
import type { Outcome } from '../src/types.js';
import { ADA, type FakeDiscord, fakeDiscord, fakeMessage, GRACE } from './fake-discord.js';

const ORIGIN = 'http://127.0.0.1:4000';
const as = ADA.user.id;
const messageId = '600000000000000001';

function get(discord: FakeDiscord, path: string): Promise<Response> {
  return Promise.resolve(page(discord).request(`${ORIGIN}${path}`));
}

function post(discord: FakeDiscord, action: string, body: unknown, headers: Record<string, string> = {}) {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: ORIGIN, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
  return Promise.resolve(page(discord).request(`${ORIGIN}/page/${action}`, init));
}

async function stateOf(discord: FakeDiscord, person: string): Promise<PageState> {
  const response = await get(discord, `/page/state?as=${person}`);
  return (await response.json()) as PageState;
}

test('the page and everything that it names is served, and runs no script but its own', async () => {
  const response = await get(fakeDiscord(), '/');
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
  const policy = response.headers.get('Content-Security-Policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  const html = await response.text();
  expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/);
  const named = [...html.matchAll(/(?:href|src)="(page\/[^"]+)"/g)].map(([, path]) => path);
  expect(named.length).toBeGreaterThan(5);
  for (const path of named) expect((await get(fakeDiscord(), `/${path}`)).status, path).toBe(200);
});

test('every script of the folder is served as one', async () => {
  const scripts = readdirSync(join(import.meta.dirname, '../page')).filter((file) => file.endsWith('.js'));
  expect(scripts).toContain('main.js');
  for (const script of scripts) {
    const response = await get(fakeDiscord(), `/page/${script}`);
    expect(response.headers.get('Content-Type'), script).toMatch(/^text\/javascript/);
  }
});

test.each([
  '/page/tsconfig.json',
  '/page/types.d.ts',
  '/page/none.js',
  '/page/../page.ts',
  '/page/..%2fpage.ts',
  '/page/%2e%2e/page-markdown.js',
  '/page/style/..%5c..%5cpage.ts',
  '/package.json',
  '/page/state/',
])('%s is not served', async (path) => {
  expect((await get(fakeDiscord(), path)).status).toBe(404);
});

test('a person sees the public messages and their own private ones', async () => {
  const discord = fakeDiscord();
  discord.channel = [
    fakeMessage('600000000000000001', { content: 'for all' }),
    fakeMessage('600000000000000002', { content: 'for Ada' }, ADA.user.id),
  ];
  const contents = (state: PageState) => state.messages.map(({ message, privately }) => [message.content, privately]);
  expect(contents(await stateOf(discord, ADA.user.id))).toEqual([
    ['for all', false],
    ['for Ada', true],
  ]);
  expect(contents(await stateOf(discord, GRACE.user.id))).toEqual([['for all', false]]);
});

test('a reply to a message that the person does not see says nothing of it', async () => {
  const discord = fakeDiscord();
  const original = fakeMessage('600000000000000001', { content: 'for Ada' }, ADA.user.id);
  const reply = fakeMessage('600000000000000002', { content: 'shared', referenced_message: original.message });
  discord.channel = [original, reply];
  const references = (state: PageState) => state.messages.map(({ message }) => message.referenced_message?.content);
  expect(references(await stateOf(discord, ADA.user.id))).toEqual([undefined, 'for Ada']);
  expect(JSON.stringify(await stateOf(discord, GRACE.user.id))).not.toContain('for Ada');
});

test('the state names the person, the people and the connection', async () => {
  const state = await stateOf(fakeDiscord(), GRACE.user.id);
  expect(state).toMatchObject({ as: GRACE.user.id, connected: true, older: 0, botName: 'Bot' });
  expect(state.people.map(({ name }) => name)).toEqual(['Ada', 'Grace']);
  expect((await stateOf(fakeDiscord(), 'nobody')).as).toBe(ADA.user.id);
});

test('only the latest messages are sent, with the number of those before', async () => {
  const discord = fakeDiscord();
  discord.channel = Array.from({ length: MESSAGES_SHOWN + 3 }, (_, index) =>
    fakeMessage(`${600000000000000001n + BigInt(index)}`, { content: String(index) }),
  );
  const state = await stateOf(discord, as);
  expect(state.older).toBe(3);
  expect(state.messages.map(({ message }) => message.content)).toEqual(
    discord.channel.slice(3).map(({ message }) => message.content),
  );
});

test('every text that Discord draws as markdown comes with its tree', async () => {
  const discord = fakeDiscord();
  const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });
  discord.channel = [
    fakeMessage(messageId, {
      content: '**content**',
      embeds: [{ title: 'title', description: 'description', fields: [{ name: 'name', value: 'value' }] }],
      components: [
        text('top'),
        {
          type: ComponentType.Container,
          components: [
            text('inside'),
            {
              type: ComponentType.Section,
              components: [text('beside')],
              accessory: { type: ComponentType.Thumbnail, media: { url: 'https://example.com/x.png' } },
            },
          ],
        },
      ],
    }),
  ];
  const [view] = (await stateOf(discord, as)).messages;
  const drawn = ['**content**', 'title', 'description', 'name', 'value', 'top', 'inside', 'beside'];
  expect(Object.keys(view?.texts ?? {}).sort()).toEqual(drawn.sort());
  expect(view?.texts['**content**']).toEqual([{ type: 'strong', content: [{ type: 'text', content: 'content' }] }]);
});

const actions: readonly (readonly [action: string, request: object, given: readonly unknown[]])[] = [
  ['run', { command: 'ask', options: { question: 'why', public: true } }, ['ask', { question: 'why', public: true }]],
  ['complete', { command: 'quote', options: { by: 'w' }, focused: 'by' }, ['quote', { by: 'w' }, 'by']],
  ['apply', { command: 'Check quotes', messageId }, ['Check quotes', messageId]],
  ['press', { messageId, customId: 'share' }, [messageId, 'share']],
  ['select', { messageId, customId: 'who', values: ['a', 'b'] }, [messageId, 'who', ['a', 'b']]],
  ['submit', { modalId: messageId, values: { question: 'why' } }, [messageId, { question: 'why' }]],
  ['post', { content: ' hello ' }, ['hello']],
  ['dismiss', { messageId }, [messageId]],
];

test.each(actions)('%s is done as the person', async (action, request, given) => {
  const discord = fakeDiscord();
  const response = await post(discord, action, { as, ...request });
  expect(response.status).toBe(200);
  expect(discord.calls).toEqual([[action, 'Ada', ...given]]);
});

const message = fakeMessage(messageId, { content: 'x' });
const modal = {
  custom_id: 'm',
  title: 'M',
  components: [{ type: ComponentType.TextDisplay as const, content: '*m*' }],
};
const outcomes: readonly (readonly [Outcome, object])[] = [
  [
    { kind: 'message', message },
    { kind: 'message', messageId },
  ],
  [
    { kind: 'updated', message },
    { kind: 'updated', messageId },
  ],
  [
    { kind: 'thinking', message },
    { kind: 'thinking', messageId },
  ],
  [{ kind: 'nothing' }, { kind: 'nothing' }],
  [
    { kind: 'modal', modal, modalId: messageId },
    {
      kind: 'modal',
      modal,
      modalId: messageId,
      texts: { '*m*': [{ type: 'em', content: [{ type: 'text', content: 'm' }] }] },
    },
  ],
];

test.each(outcomes)('outcome %#', async (outcome, told) => {
  const discord = fakeDiscord();
  discord.answer = outcome;
  const response = await post(discord, 'press', { as, messageId, customId: 'x' });
  expect(await response.json()).toEqual(told);
});

test('choices come as the bot gave them', async () => {
  const response = await post(fakeDiscord(), 'complete', { as, command: 'quote', options: {}, focused: 'by' });
  expect(await response.json()).toEqual({ kind: 'choices', choices: [{ name: 'One', value: 'one' }] });
});

const press = { as, messageId, customId: 'x' };
const json = {};
const refusals: readonly (readonly [why: string, status: number, headers: Record<string, string>, body: unknown])[] = [
  ['another site', 403, { Origin: 'https://elsewhere.example' }, press],
  ['another port', 403, { Origin: 'http://127.0.0.1:5000' }, press],
  ['a sandboxed page', 403, { Origin: 'null' }, press],
  ['a form', 400, { 'Content-Type': 'application/x-www-form-urlencoded' }, 'as=1'],
  ['plain text', 400, { 'Content-Type': 'text/plain' }, press],
  ['broken JSON', 400, json, '{"as":'],
  ['no object', 400, json, []],
  ['a missing field', 400, json, { as, messageId }],
  ['a field too many', 400, json, { ...press, more: 1 }],
  ['a wrong type', 400, json, { ...press, customId: 1 }],
  ['no snowflake', 400, json, { ...press, messageId: '../x' }],
  ['nobody here', 400, json, { ...press, as: '100000000000000009' }],
  ['a body too large', 400, json, { ...press, customId: 'x'.repeat(300_000) }],
];

test.each(refusals)('%s is refused with %i and a sentence, and nothing is done', async (_, status, headers, body) => {
  const discord = fakeDiscord();
  const response = await post(discord, 'press', body, headers);
  expect(response.status).toBe(status);
  expect(((await response.json()) as { error: string }).error).toMatch(/\w+ \w+/);
  expect(discord.calls).toEqual([]);
});

test('a request without an Origin is a program on this machine', async () => {
  const response = await page(fakeDiscord()).request(`${ORIGIN}/page/press`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(press),
  });
  expect(response.status).toBe(200);
});

test.each([
  [new NoAnswer(), 504, 'The application did not respond'],
  [new Error('"off" is disabled'), 422, '"off" is disabled'],
] as const)('%s reaches the person as a sentence', async (error, status, sentence) => {
  const discord = fakeDiscord();
  discord.answer = error;
  for (const [action, request] of actions) {
    const response = await post(discord, action, { as, ...request });
    expect([action, response.status, await response.json()]).toEqual([action, status, { error: sentence }]);
  }
});

test('changes are told as events, many at once as one, until the page goes away', async () => {
  const discord = fakeDiscord();
  const leaving = new AbortController();
  const response = await page(discord).request(`${ORIGIN}/page/events`, { signal: leaving.signal });
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toBe('event: changed\ndata: \n\n');
  for (let change = 0; change < 50; change++) discord.change();
  expect(await next()).toBe('event: changed\ndata: \n\n');
  expect(discord.listening()).toBe(1);
  await reader.cancel();
  await expect.poll(() => discord.listening()).toBe(0);
});
