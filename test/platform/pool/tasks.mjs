import { existsSync, writeFileSync } from 'node:fs';
import { pack } from '../../../dist/src/platform/pool/pack.js';

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

/** Everything but files waits for a Discord that does not answer, except the configuration. */
export async function perform({ task, input }) {
  if (task === 'readConfig') return { value: pack(input) };
  if (task !== 'readStory') return new Promise((never) => setTimeout(never, 1e9));
  const kind = Object.keys(FILES).find((name) => input.file.includes(name));
  return { value: pack(kind ? await FILES[kind](input.file) : input.file) };
}
