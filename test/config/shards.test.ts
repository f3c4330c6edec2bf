import { describe, expect, test } from 'vitest';
import { readShards, type ShardVariables } from '../../src/config/shards.js';

describe('readShards', () => {
  test.each<[ShardVariables, unknown]>([
    [{}, 'auto'],
    [{ SHARDS: 'auto' }, 'auto'],
    [{ SHARD_COUNT: '3' }, { count: 3, ids: [0, 1, 2] }],
    [
      { SHARD_COUNT: '8', SHARD_IDS: '2' },
      { count: 8, ids: [2] },
    ],
    [
      { SHARD_COUNT: '8', SHARD_IDS: '6-7, 0,0' },
      { count: 8, ids: [0, 6, 7] },
    ],
    [
      { SHARD_COUNT: '5', SHARD_REPLICAS: '2', SHARD_ORDINAL: '0' },
      { count: 5, ids: [0, 2, 4] },
    ],
    [
      { SHARD_COUNT: '5', SHARD_REPLICAS: '2', SHARD_ORDINAL: 'whosaid-1' },
      { count: 5, ids: [1, 3] },
    ],
  ])('%j: %j', (given, shards) => {
    expect(readShards(given)).toEqual({ shards });
  });

  test('a fleet connects every shard once', () => {
    const fleet = Array.from({ length: 7 }, (_, pod) =>
      readShards({ SHARD_COUNT: '20', SHARD_REPLICAS: '7', SHARD_ORDINAL: `whosaid-${pod}` }),
    );
    const ids = fleet.flatMap((one) => ('shards' in one && one.shards !== 'auto' ? one.shards.ids : []));
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, id) => id));
  });

  test.each<[ShardVariables, string[]]>([
    [{ SHARDS: '3' }, ['SHARDS: "3" is not "auto"; a number goes into SHARD_COUNT']],
    [{ SHARD_COUNT: '0' }, ['SHARD_COUNT: "0" is not a number from 1 to 10000']],
    [{ SHARD_COUNT: '99999' }, ['SHARD_COUNT: "99999" is not a number']],
    [{ SHARDS: 'auto', SHARD_COUNT: '2' }, ['SHARDS: "auto" leaves the number of shards to Discord']],
    [{ SHARD_IDS: '0' }, ['SHARD_COUNT: is missing']],
    [{ SHARD_COUNT: '2', SHARD_IDS: '0;1' }, ['SHARD_IDS: "0;1" is not a list']],
    [{ SHARD_COUNT: '2', SHARD_IDS: '2' }, ['SHARD_IDS: "2" goes beyond the shards that there are, 0 to 1']],
    [{ SHARD_COUNT: '9', SHARD_IDS: '5-3' }, ['SHARD_IDS: "5-3" goes beyond']],
    [{ SHARD_COUNT: '2', SHARD_REPLICAS: '2' }, ['SHARD_ORDINAL: is missing']],
    [{ SHARD_COUNT: '2', SHARD_ORDINAL: '1' }, ['SHARD_REPLICAS: is missing']],
    [{ SHARD_COUNT: '2', SHARD_REPLICAS: '2', SHARD_ORDINAL: 'pod' }, ['SHARD_ORDINAL: "pod" is neither']],
    [{ SHARD_COUNT: '2', SHARD_REPLICAS: '2', SHARD_ORDINAL: 'pod-2' }, ['SHARD_ORDINAL: "pod-2" is beyond the last']],
    [{ SHARD_COUNT: '2', SHARD_REPLICAS: '3', SHARD_ORDINAL: 'pod-2' }, ['SHARD_REPLICAS: 3 processes for 2 shards']],
    [
      { SHARDS: 'x', SHARD_COUNT: 'y', SHARD_IDS: 'z' },
      ['SHARDS: "auto" leaves', 'SHARDS: "x" is not', 'SHARD_COUNT: "y" is not', 'SHARD_IDS: "z" is not'],
    ],
  ])('%j is refused', (given, problems) => {
    expect(readShards(given)).toEqual({ problems: problems.map((problem) => expect.stringContaining(problem)) });
  });
});
