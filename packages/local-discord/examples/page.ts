import { page, startLocalDiscord } from 'local-discord';
import { startDiceBot } from './dice-bot.js';

/** A page to try the bot in: `npm run build && node --experimental-strip-types examples/page.ts`, or with tsx. */
const discord = await startLocalDiscord({ name: 'Dice', page });
await startDiceBot(discord);
console.log(`open ${discord.origin}`);
