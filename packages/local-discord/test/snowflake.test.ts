import { SnowflakeUtil } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSnowflakes, snowflakeTime } from '../src/snowflake.js';

const AT = Date.UTC(2026, 6, 1);

describe('createSnowflakes', () => {
  it('gives snowflakes that say when they were made, also to discord.js', () => {
    const snowflake = createSnowflakes(() => AT)();
    expect(snowflakeTime(snowflake)).toBe(AT);
    expect(SnowflakeUtil.timestampFrom(snowflake)).toBe(AT);
    expect(snowflake).toMatch(/^\d{19}$/);
  });

  it('never gives the same one twice, more than 4,096 in one millisecond included', () => {
    const next = createSnowflakes(() => AT);
    const made = Array.from({ length: 10_000 }, next);
    expect(new Set(made).size).toBe(made.length);
  });

  it('gives greater ones each time, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: AT, max: AT + 5 }), { minLength: 2, maxLength: 200 }), (clock) => {
        let tick = 0;
        const next = createSnowflakes(() => clock[tick++] as number);
        const made = clock.map(() => BigInt(next()));
        return made.every((snowflake, index) => index === 0 || snowflake > (made[index - 1] as bigint));
      }),
    );
  });
});
