import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalDiscord, Outcome, Person } from 'local-discord';
import { questionSource } from '../load/questions.js';
import type { WatchingBot } from './bot.js';
import { sightOf, smallArticle } from './files.js';

/** Milliseconds from one question to the next, and from one look at the memory to the next. */
const ASK_EVERY = 50;
/** Milliseconds from one question for the good article to the next. */
const LOOK_EVERY = 100;
/** Milliseconds without anything being read after which a phase is over, and after which it is over in any case. */
const IDLE = 3_000;
const LONGEST = 100_000;
const NANOSECONDS = 1_000_000;

/** What happened while files were thrown at the bot. */
export interface Figures {
  readonly phase: string;
  /** Milliseconds, until the good article that was put there after the others was answered from; NaN: not within the phase. */
  readonly good: number;
  /** Milliseconds, until nothing was read any more. */
  readonly all: number;
  readonly asked: number;
  readonly lost: number;
  /** Milliseconds. */
  readonly longestAnswer: number;
  /** Milliseconds: the longest delay of the bot's event loop. */
  readonly longestPause: number;
  /** Milliseconds: the longest delay of this program's own, which is in the answers' times. */
  readonly ownPause: number;
  /** MiB of resident memory, at most. */
  readonly bot: number;
  readonly reader: number;
  readonly refused: number;
  readonly articles: number;
}

/** Does something to the folder, puts a good article beside it, and asks questions until all has been read. */
export async function measurePhase(
  phase: string,
  bot: WatchingBot,
  folder: string,
  attack: () => Promise<void>,
): Promise<Figures> {
  const [person] = bot.discord.people as [Person];
  const good = `good${phase.replace(/\W/g, '')}`;
  const refusedBefore = bot.refused().size;
  const question = questionSource('people');
  const own = monitorEventLoopDelay({ resolution: 10 });
  let longestAnswer = 0;
  let asked = 0;
  let lost = 0;
  let memory = { bot: 0, reader: 0 };
  let over = false;
  const running: Promise<void>[] = [];
  await bot.metrics();
  own.enable();

  async function ask(): Promise<void> {
    const began = performance.now();
    asked += 1;
    await bot.discord.run(person, 'ask', { question: question() }).catch(() => {
      lost += 1;
    });
    longestAnswer = Math.max(longestAnswer, performance.now() - began);
  }

  const asking = (async () => {
    while (!over) {
      running.push(ask());
      const now = bot.memory();
      memory = { bot: Math.max(memory.bot, now.bot), reader: Math.max(memory.reader, now.reader) };
      await wait(ASK_EVERY);
    }
    await Promise.all(running);
  })();

  const began = performance.now();
  const attacking = attack();
  // It stands behind what is there already, and before what is still to come.
  await Promise.race([attacking, wait(LOOK_EVERY)]);
  const { content, name } = smallArticle(good);
  await writeFile(join(folder, name), content);
  const put = performance.now();
  const [after] = await Promise.all([untilAnswered(bot.discord, person, good, began + LONGEST), attacking]);
  const all = (await untilIdle(bot, began + LONGEST)) - began;
  over = true;
  await asking;
  own.disable();
  const metric = await bot.metrics();
  return {
    phase,
    good: after - put,
    all,
    asked,
    lost,
    longestAnswer,
    longestPause: metric('nodejs_eventloop_lag_max_seconds') * 1_000,
    ownPause: own.max / NANOSECONDS,
    ...memory,
    refused: bot.refused().size - refusedBefore,
    articles: metric('whosaid_index_size{of="articles"}'),
  };
}

/** @returns when; NaN where it was not in time */
async function untilAnswered(discord: LocalDiscord, person: Person, article: string, until: number): Promise<number> {
  while (performance.now() < until) {
    // Where it is the only one there is no choice of articles.
    const outcome = await discord
      .run(person, 'quote', { article })
      .catch(() => discord.run(person, 'quote', {}))
      .catch(() => undefined);
    if (outcome && isAnswered(outcome, article)) return performance.now();
    await wait(LOOK_EVERY);
  }
  return Number.NaN;
}

function isAnswered(outcome: Outcome, article: string): boolean {
  return JSON.stringify(outcome).includes(sightOf(article));
}

/** @returns since when nothing is read */
async function untilIdle(bot: WatchingBot, until: number): Promise<number> {
  let since = performance.now();
  while (performance.now() < Math.min(since + IDLE, until)) {
    await wait(LOOK_EVERY);
    if (!bot.isIdle()) since = performance.now();
  }
  return since;
}
