import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../../../src/platform/pool/pack.js';
import { unpack } from '../../../src/platform/pool/unpack.js';

/** No object made of plain data has a prototype for a key. */
const keys = fc.string().filter((key) => key !== '__proto__');
const through = async (value: unknown) => unpack(structuredClone(pack(value)));

describe('pack and unpack', () => {
  test('bring over any plain data as it was', async () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.double(),
      fc.constantFrom(undefined, null, true, false, -0, 2 ** 28 - 1, 2 ** 28, -(2 ** 28), 2 ** 53),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(keys, tie('tree'), { noNullPrototype: true }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        expect(await through(value)).toStrictEqual(value);
      }),
    );
  });

  test('keep one object one, whoever refers to it', async () => {
    const speaker = { name: 'Ann Lee' };
    const list = [speaker];
    const [first, second, both] = (await through([{ speaker }, { speaker }, { list, again: list }])) as [
      { speaker: object },
      { speaker: object },
      { list: object[]; again: object[] },
    ];
    expect(second.speaker).toBe(first.speaker);
    expect(both.again).toBe(both.list);
    expect(both.list[0]).toBe(first.speaker);
  });

  test.each<[string, unknown]>([
    ['a function', () => 0],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a symbol', Symbol('s')],
    ['a bigint', 1n],
  ])('refuse %s', (_what, value) => {
    expect(() => pack({ value })).toThrow(TypeError);
  });

  test('refuse an object that holds itself', () => {
    const one: Record<string, unknown> = {};
    one.one = [one];
    expect(() => pack(one)).toThrow(/holds itself/);
  });

  test('let others have their turn while much is unpacked', async () => {
    const packed = pack(Array.from({ length: 400_000 }, (_, start) => ({ start, end: start + 1 })));
    let turns = 0;
    await unpack(packed, async () => {
      turns += 1;
    });
    expect(turns).toBeGreaterThan(1);
  });
});
