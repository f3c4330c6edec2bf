import { type BenchBot, type Kind, startBot, type Transport } from './load/bots.js';
import { driveAll, driveAt, type Load, percentile } from './load/drive.js';
import { questionSource } from './load/questions.js';

/**
 * Drives the real bot, beside a bot that answers a constant, each in a process of its own, over both transports, from the local Discord on loopback.
 * Rates rise until replies are lost or fall behind; the two bots take turns at each rate, so that what else the machine does falls on both.
 * usage: npm run bench:load -- [gateway|http] [people|fresh]           rates, p50/p99/p99.9, lost replies
 *        npm run bench:memory -- [gateway|http] [people|fresh] [COUNT] resident memory over COUNT interactions (200,000)
 * people: thirty questions that people asked, over and over; fresh: no question twice.
 */
const SECONDS = 5;
const FIRST_RATE = 40;
const STEP = 1.3;
const MOST_STEPS = 16;
/** Milliseconds: beyond it a bot has fallen behind, and would lose replies soon. */
const TOO_SLOW = 1_500;
const WARM_UP = 1_500;
const AT_ONCE = 16;
const CHECKPOINTS = 10;

const KINDS: readonly Kind[] = ['constant', 'whosaid'];
const [mode = 'rates', ...chosen] = process.argv.slice(2);
const named = (['gateway', 'http'] as const).filter((transport) => chosen.includes(transport));
const transports: readonly Transport[] = named.length > 0 ? named : ['gateway', 'http'];
const question = questionSource(chosen.includes('fresh') ? 'fresh' : 'people');
const count = chosen.find((word) => /^\d+$/.test(word)) ?? '200000';
for (const transport of transports) await (mode === 'memory' ? memory(transport, Number(count)) : rates(transport));

async function rates(transport: Transport): Promise<void> {
  const bots = await Promise.all(KINDS.map((kind) => startBot(kind, transport)));
  for (const { discord } of bots) await driveAll(discord, WARM_UP, AT_ONCE, question);
  print(['transport', 'bot', 'rate/s', 'sent', 'lost', 'p50', 'p99', 'p99.9', 'MiB']);
  const kept = new Map<Kind, Load>();
  const over = new Set<Kind>();
  for (let step = 0; step < MOST_STEPS && over.size < KINDS.length; step += 1) {
    for (const bot of bots) {
      if (over.has(bot.kind)) continue;
      const load = await measure(bot, FIRST_RATE * STEP ** step, transport);
      if (load.lost > 0 || percentile(load, 0.99) > TOO_SLOW) over.add(bot.kind);
      else kept.set(bot.kind, load);
    }
  }
  const [constant, whosaid] = KINDS.map((kind) => kept.get(kind));
  if (constant && whosaid) {
    const half = bots.find(({ kind }) => kind === 'whosaid') as BenchBot;
    const relaxed = await measure(half, whosaid.rate / 2, transport);
    print([
      transport,
      'sustained',
      `${whosaid.rate.toFixed(0)} of ${constant.rate.toFixed(0)}/s`,
      `= ${(whosaid.rate / constant.rate).toFixed(2)}`,
    ]);
    print([
      transport,
      'p99',
      `${ms(percentile(whosaid, 0.99))} at that rate,`,
      `${ms(percentile(relaxed, 0.99))} at half of it`,
    ]);
  }
  await finish(bots);
}

async function measure(
  { kind, discord, memory: resident }: BenchBot,
  rate: number,
  transport: Transport,
): Promise<Load> {
  const load = await driveAt(discord, rate, SECONDS, question);
  const times = [0.5, 0.99, 0.999].map((share) => ms(percentile(load, share)));
  print([transport, kind, load.rate.toFixed(0), String(load.sent), String(load.lost), ...times, resident().toFixed(0)]);
  return load;
}

async function memory(transport: Transport, total: number): Promise<void> {
  const bots = await Promise.all(KINDS.map((kind) => startBot(kind, transport)));
  print(['transport', 'after', ...KINDS.map((kind) => `${kind} MiB`), 'lost']);
  const row = (after: number, lost: number) =>
    print([transport, String(after), ...bots.map((bot) => bot.memory().toFixed(1)), String(lost)]);
  row(0, 0);
  for (let checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint += 1) {
    const loads = await Promise.all(
      bots.map(({ discord }) => driveAll(discord, total / CHECKPOINTS, AT_ONCE, question)),
    );
    row(
      (total / CHECKPOINTS) * checkpoint,
      loads.reduce((sum, { lost }) => sum + lost, 0),
    );
  }
  await finish(bots);
}

/** Stops the bots; a request that was refused would be a reply doubled, late or wrong. */
async function finish(bots: readonly BenchBot[]): Promise<void> {
  for (const { kind, discord } of bots) {
    const codes = new Set(discord.refusals.map(({ body }) => (body as { code?: number }).code));
    if (discord.refusals.length > 0) print([kind, `${discord.refusals.length} refused`, [...codes].join(', ')]);
  }
  await Promise.all(bots.map((bot) => bot.stop()));
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padEnd(13)).join('')}\n`);
}
