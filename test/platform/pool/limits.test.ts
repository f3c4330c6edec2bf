import { expect, test } from 'vitest';
import { limitsFor, limitsHere } from '../../../src/platform/pool/limits.js';

const MIB = 1_048_576;

test.each([
  // cores, MiB, threads, MiB of each file
  [1, 8_192, 1, 384],
  [2, 8_192, 2, 384],
  [64, 131_072, 2, 384],
  [2, 1_024, 2, 384],
  [2, 1_000, 1, 384],
  [2, 512, 1, 320],
  // The container of deploy/kubernetes.yaml.
  [2, 256, 1, 64],
  [1, 128, 1, 64],
])('with %d cores and %d MiB %d threads read, each with %d MiB', (cores, memory, threads, mebibytes) => {
  expect(limitsFor(cores, memory * MIB)).toMatchObject({ threads, mebibytes });
});

test('this machine has some', () => {
  const { seconds, mebibytes, threads } = limitsHere();
  expect(seconds).toBe(20);
  expect(mebibytes).toBeGreaterThanOrEqual(64);
  expect([1, 2]).toContain(threads);
});
