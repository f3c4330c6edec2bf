import { pino } from 'pino';
import { expect, test } from 'vitest';
import { watchToken } from '../../src/discord/token.js';
import { until } from '../faults/faulty.js';

/** A watch whose questions are answered by these statuses in turn, the last one for ever; null: taken. */
function watch(...answers: (number | null | undefined)[]) {
  const lines: { level: number; msg: string }[] = [];
  let asked = 0;
  const token = watchToken({
    ask: async () => {
      const status = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (status !== null) throw Object.assign(new Error('refused'), { status });
    },
    askAfter: [1],
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
  });
  return { token, lines, asked: () => asked, levels: () => lines.map(({ level }) => level) };
}

test('a token is taken for good until it is doubted', async () => {
  const { asked, token } = watch(401);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(token.accepted()).toBe(true);
  expect(asked()).toBe(0);
});

test('one refusal is asked about and passes', async () => {
  const { asked, lines, token } = watch(null);
  for (let times = 0; times < 5; times += 1) token.doubt();
  await until(() => lines.length === 2);
  expect(token.accepted()).toBe(true);
  expect(asked()).toBe(1);
  expect(lines[0]?.msg).toContain('once');
});

test('a second one counts: it is said what to do, once, and Discord is asked until it takes the token', async () => {
  const { asked, levels, lines, token } = watch(401, 401, 503, 401, undefined, null);
  token.doubt();
  await until(() => !token.accepted());
  token.doubt();
  await until(() => token.accepted());
  expect(asked()).toBe(6);
  expect(levels()).toEqual([40, 50, 30]);
  expect(lines[1]?.msg).toContain('copy DISCORD_TOKEN again');
});

test('what is no refusal does not count as one', async () => {
  const { asked, token } = watch(503, undefined, 429, 500);
  token.doubt();
  await until(() => asked() > 5);
  expect(token.accepted()).toBe(true);
  token.stop();
});

test('a watch that is stopped asks and says nothing more', async () => {
  const { asked, lines, token } = watch(401);
  token.doubt();
  token.stop();
  token.doubt();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(asked()).toBe(0);
  expect(lines).toHaveLength(1);
});
