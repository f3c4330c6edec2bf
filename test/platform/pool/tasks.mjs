import { existsSync, writeFileSync } from 'node:fs';
import { performing } from '../../../dist/src/platform/pool/performing.js';

/** A task module for tests of the pool: what a file does to its thread is in its name. */
const FILES = {
  endless() {
    for (;;);
  },
  /** The same, and says that it has begun. */
  marked(file) {
    writeFileSync(`${file}.begun`, '');
    for (;;);
  },
  /** Fills V8's heap with small objects. */
  hungry() {
    const kept = [];
    for (;;) kept.push({ at: kept.length });
  },
  /** Wants pieces of memory larger than V8's last reserve, which V8 ends the process for. */
  greedy() {
    const kept = [];
    for (;;) kept.push(new Array(4_000_000).fill(1.5));
  },
  /** Is read once a file is there that the test makes. */
  async held(file) {
    while (!existsSync(`${file}.go`)) await new Promise((wait) => setTimeout(wait, 5));
    return 'held';
  },
};

export const perform = performing({
  async readStory({ file }) {
    const kind = Object.keys(FILES).find((name) => file.includes(name));
    return kind ? await FILES[kind](file) : file;
  },
  echo: async (input) => input,
  /** Waits for a Discord that does not answer. */
  silent: () => new Promise((never) => setTimeout(never, 1e9)),
  /** Is refused by Discord. */
  async refused(details) {
    throw Object.assign(new Error('refused'), details);
  },
});
