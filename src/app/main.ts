import { endOnSignals } from './ending.js';

/** The program of `npm start`. Signals are heard before anything else is loaded: the first process of a container would not hear them otherwise. */
const ending = endOnSignals();
const { runBot } = await import('./run-bot.js');
await runBot(ending);
