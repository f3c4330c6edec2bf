import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_BYTES, createBodyMemory, type Gathering } from '../../../src/discord/http/body-memory.js';

const bytes = (length: number, value = 1) => new Uint8Array(length).fill(value);

describe('the memory of bodies', () => {
  test('puts pieces together', () => {
    const gathering = createBodyMemory(4).begin(() => {});
    const pieces = [bytes(1, 1), bytes(BLOCK_BYTES, 2), bytes(BLOCK_BYTES - 1, 3), bytes(7, 4)];
    for (const piece of pieces) expect(gathering.add(piece)).toBe(true);
    expect(Buffer.from(gathering.bytes())).toEqual(Buffer.concat(pieces));
    expect(gathering.size).toBe(2 * BLOCK_BYTES + 7);
  });

  test('has a block for each, whatever the others hold, and what one alone holds is not taken from it', () => {
    const memory = createBodyMemory(1);
    const gone: number[] = [];
    const all = Array.from({ length: 5 }, (_, index) => memory.begin(() => gone.push(index)));
    for (const gathering of all) expect(gathering.add(bytes(BLOCK_BYTES))).toBe(true);
    expect(gone).toEqual([]);
    expect(memory.blocks()).toMatchObject({ used: 5 });
  });

  test('who has been there longest gives up for who comes', () => {
    const memory = createBodyMemory(2);
    const gone: string[] = [];
    const begin = (name: string) => memory.begin(() => gone.push(name));
    const [first, second, third] = [begin('first'), begin('second'), begin('third')];
    for (const gathering of [second, first, third]) expect(gathering.add(bytes(2 * BLOCK_BYTES))).toBe(true);
    expect(gone).toEqual(['first']);
    expect(second.size).toBe(2 * BLOCK_BYTES);
    expect(first.size).toBe(0);
  });

  test('what is more than there is has no room, and keeps nobody else’s', () => {
    const memory = createBodyMemory(2);
    const gathering = memory.begin(() => {});
    expect(gathering.add(bytes(3 * BLOCK_BYTES))).toBe(true);
    expect(gathering.add(bytes(1))).toBe(false);
    expect(memory.blocks()).toMatchObject({ used: 0 });
    expect(memory.begin(() => {}).add(bytes(3 * BLOCK_BYTES))).toBe(true);
  });

  test('holds no more than its blocks and one for each, gives back what ends, and mixes nobody’s bytes with another’s', () => {
    const step = fc.record({
      who: fc.integer({ min: 0, max: 4 }),
      does: fc.constantFrom('add', 'add', 'add', 'end'),
      length: fc.integer({ min: 1, max: 3 * BLOCK_BYTES }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(step, { maxLength: 60 }), (most, steps) => {
        const memory = createBodyMemory(most);
        const open = new Map<number, { readonly gathering: Gathering; readonly added: Uint8Array[] }>();
        for (const [index, { does, length, who }] of steps.entries()) {
          if (!open.has(who)) open.set(who, { gathering: memory.begin(() => open.delete(who)), added: [] });
          const { added, gathering } = open.get(who) as NonNullable<ReturnType<typeof open.get>>;
          const piece = bytes(length, index % 251);
          if (does === 'add' && gathering.add(piece)) added.push(piece);
          else {
            gathering.end();
            open.delete(who);
          }
          for (const each of open.values())
            expect(Buffer.compare(each.gathering.bytes(), Buffer.concat(each.added))).toBe(0);
          const { kept, used } = memory.blocks();
          expect(used).toBeLessThanOrEqual(most + open.size);
          expect(kept).toBeLessThanOrEqual(most);
          const held = [...open.values()].map((each) => Math.ceil(each.gathering.size / BLOCK_BYTES));
          expect(used).toBe(held.reduce((sum, blocks) => sum + blocks, 0));
        }
      }),
      { numRuns: 50 },
    );
  });
});
