import { type BenchBot, type Kind, startBot, type Transport } from './bots.js';
import { driveAll, driveAt, type Load, percentile, type SteadyLoad } from './drive.js';
import { questionSource } from './questions.js';

/**
 * Drives the real bot, beside a bot that answers a constant, each in a process of its own, over both transports, from the local Discord on loopback.
 * Rates rise until replies are lost or fall behind; the two bots take turns at each rate, so that what else the machine does falls on both. Then both are
 * asked at 0.8 and at 0.4 of the highest rate that the constant bot kept up with, in turns; of the p99s the middle is printed, and the lowest, which
 * what else the machine does has touched least. The driver and the local Discord are in the times too: their own delay is the last column, and the
 * constant bot's p99 at the same rate is for the most part theirs.
 * usage: npm run bench:load -- [gateway|http] [people|fresh]           rates, p50/p99/p99.9, lost replies
 *        npm run bench:memory -- [gateway|http] [people|fresh] [COUNT] resident memory over COUNT interactions (200,000)
 * people: thirty questions that people asked, over and over; fresh: no question twice.
 */
const SECONDS = 5;
const FIRST_RATE = 60;
const STEP = 1.35;
const MOST_STEPS = 12;
/** So many rates in a row that a bot does not keep up with end its climb: one may be something else that the machine does. */
const STRIKES = 2;
/** Milliseconds: beyond it a bot has fallen behind, and would lose replies soon. */
const TOO_SLOW = 1_500;
/** Interactions before anything is measured: until then a part of the processor time is V8’s compiling. */
const WARM_UP = 4_000;
const AT_ONCE = 16;
const CHECKPOINTS = 10;

/** The share of the constant bot's highest rate that is asked of Whosaid, and half of it. */
const SUSTAINED = [0.8, 0.4] as const;
const REPETITIONS = 5;

const KINDS: readonly Kind[] = ['constant', 'whosaid'];
const [mode = 'rates', ...chosen] = process.argv.slice(2);
const named = (['gateway', 'http'] as const).filter((transport) => chosen.includes(transport));
const transports: readonly Transport[] = named.length > 0 ? named : ['gateway', 'http'];
const question = questionSource(chosen.includes('fresh') ? 'fresh' : 'people');
const count = chosen.find((word) => /^\d+$/.test(word)) ?? '200000';
for (const transport of transports) await (mode === 'memory' ? memory(transport, Number(count)) : rates(transport));

/** How far up the rates a bot has come. */
interface Climb {
  readonly bot: BenchBot;
  /** Processor time that the bot had used before, in milliseconds. */
  readonly before: number;
  sent: number;
  strikes: number;
  /** The highest rate that it kept up with. */
  kept?: Load;
}

async function rates(transport: Transport): Promise<void> {
  const bots = await Promise.all(KINDS.map((kind) => startBot(kind, transport)));
  for (const { discord } of bots) await driveAll(discord, WARM_UP, AT_ONCE, question);
  const climbs = bots.map((bot): Climb => ({ bot, before: bot.processor(), sent: 0, strikes: 0 }));
  print(['transport', 'bot', 'rate/s', 'sent', 'lost', 'p50', 'p99', 'p99.9', 'MiB', 'driver’s p99']);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    for (const one of climbs) if (one.strikes < STRIKES) await climb(one, FIRST_RATE * STEP ** step, transport);
  }
  for (const { bot, before, sent } of climbs) {
    const each = (bot.processor() - before) / sent;
    const most = `so at most ${(1_000 / each).toFixed(0)}/s`;
    print([transport, bot.kind, `${each.toFixed(2)} ms of processor time an interaction, ${most}`]);
  }
  const [constant, whosaid] = climbs as [Climb, Climb];
  if (constant.kept) await sustain(constant.kept.rate, climbs, transport);
  if (constant.kept && whosaid.kept) printShare(constant.kept.rate, whosaid.kept.rate, transport);
  await finish(bots);
}

async function climb(one: Climb, rate: number, transport: Transport): Promise<void> {
  const load = await measure(one.bot, rate, transport);
  one.sent += load.sent;
  one.strikes = keptUp(load) ? 0 : one.strikes + 1;
  if (keptUp(load)) one.kept = load;
}

function keptUp(load: Load): boolean {
  return load.lost === 0 && percentile(load, 0.99) <= TOO_SLOW;
}

interface Run {
  readonly kind: Kind;
  readonly share: number;
  readonly load: Load;
}

/** Both bots at shares of the rate that the constant bot kept up with. */
async function sustain(most: number, climbs: readonly Climb[], transport: Transport): Promise<void> {
  const runs: Run[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const share of SUSTAINED) {
      for (const { bot } of climbs)
        runs.push({ kind: bot.kind, share, load: await measure(bot, most * share, transport) });
    }
    // A rate that the constant bot does not keep up with now was the machine's in a better minute.
    const failed = runs.filter(({ kind, load }) => kind === 'constant' && !keptUp(load));
    if (most > FIRST_RATE && failed.length >= STRIKES) return sustain(most / STEP, climbs, transport);
  }
  for (const kind of KINDS) {
    const own = runs.filter((run) => run.kind === kind);
    const [full, half] = SUSTAINED.map((share) => own.filter((run) => run.share === share).map(({ load }) => load)) as [
      Load[],
      Load[],
    ];
    const p99s = [full, half].map((loads) => loads.map((load) => percentile(load, 0.99)));
    const [p99, relaxed] = p99s.map(median) as [number, number];
    const [low, lowRelaxed] = p99s.map((times) => Math.min(...times)) as [number, number];
    const lost = full.reduce((sum, load) => sum + load.lost, 0);
    const late = full.reduce((sum, { times }) => sum + times.filter((time) => time > TOO_SLOW).length, 0);
    const sent = full.reduce((sum, load) => sum + load.sent, 0);
    const figures =
      `p99 ${ms(p99)} there, ${ms(relaxed)} at half of it: ${(p99 / relaxed).toFixed(2)} times; ` +
      `the lowest ${ms(low)} and ${ms(lowRelaxed)}: ${(low / lowRelaxed).toFixed(2)} times`;
    const rate = median(full.map((load) => load.rate)).toFixed(0);
    print([
      transport,
      kind,
      `sustained at ${rate}/s (${SUSTAINED[0]}): ${lost} lost, ${late} late of ${sent}; ${figures}`,
    ]);
  }
}

function printShare(constant: number, whosaid: number, transport: Transport): void {
  const share = (whosaid / constant).toFixed(2);
  print([transport, 'highest', `${whosaid.toFixed(0)} of ${constant.toFixed(0)}/s = ${share}`]);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function measure(
  { kind, discord, memory: resident }: BenchBot,
  rate: number,
  transport: Transport,
): Promise<SteadyLoad> {
  const load = await driveAt(discord, rate, SECONDS, question);
  const times = [0.5, 0.99, 0.999].map((share) => ms(percentile(load, share)));
  print([
    transport,
    kind,
    load.rate.toFixed(0),
    String(load.sent),
    String(load.lost),
    ...times,
    resident().toFixed(0),
    ms(load.delay),
  ]);
  return load;
}

async function memory(transport: Transport, total: number): Promise<void> {
  const bots = await Promise.all(KINDS.map((kind) => startBot(kind, transport)));
  print(['transport', 'bot', 'after', 'MiB', 'lost', 'rate/s', 'processor']);
  for (let checkpoint = 1; checkpoint <= CHECKPOINTS; checkpoint += 1) {
    for (const bot of bots) {
      // The constant bot is only there to be compared with; it has settled after the first.
      if (checkpoint > 1 && bot.kind === 'constant') continue;
      const before = bot.processor();
      const load = await driveAll(bot.discord, total / CHECKPOINTS, AT_ONCE, question);
      const each = ms((bot.processor() - before) / load.sent);
      const after = (total / CHECKPOINTS) * checkpoint;
      print([
        transport,
        bot.kind,
        String(after),
        bot.memory().toFixed(1),
        String(load.lost),
        load.rate.toFixed(0),
        each,
      ]);
    }
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
  return `${milliseconds.toFixed(2)} ms`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padEnd(13)).join('')}\n`);
}
