import { spoken } from './secret-shapes.js';

/** The share of a bot's shards that one process connects; `auto`: all of them, as many as Discord recommends. */
export type Shards = 'auto' | { readonly count: number; readonly ids: readonly number[] };

/** Shards that Discord lets a bot have are a few hundred at most; more is a slip of the keyboard. */
const MAX_SHARDS = 10_000;
const COUNT = /^[1-9]\d{0,4}$/;

/** The variables that settle a process's shards, as they were given. */
export interface ShardVariables {
  readonly SHARDS?: string | undefined;
  readonly SHARD_COUNT?: string | undefined;
  readonly SHARD_IDS?: string | undefined;
  readonly SHARD_REPLICAS?: string | undefined;
  readonly SHARD_ORDINAL?: string | undefined;
}

/**
 * Reads which shards this process connects: all (`SHARDS=auto`), those of a list (`SHARD_COUNT`, `SHARD_IDS=0-3,7`), or every
 * SHARD_REPLICAS-th from SHARD_ORDINAL on, so that the pods of a Kubernetes StatefulSet divide them by their own names (`whosaid-2`).
 * @returns the shards, or what is wrong, one line for each variable
 */
export function readShards(given: ShardVariables): { shards: Shards } | { problems: string[] } {
  const problems = [...contradictions(given), ...malformed(given)];
  if (problems.length > 0) return { problems };
  if (given.SHARD_COUNT === undefined) return { shards: 'auto' };
  const count = Number(given.SHARD_COUNT);
  const all = Array.from({ length: count }, (_, id) => id);
  if (given.SHARD_IDS !== undefined) return listed(given.SHARD_IDS, count);
  if (given.SHARD_REPLICAS !== undefined) return divided(given, all);
  return { shards: { count, ids: all } };
}

function contradictions(given: ShardVariables): string[] {
  const { SHARDS, SHARD_COUNT, SHARD_IDS, SHARD_ORDINAL, SHARD_REPLICAS } = given;
  const problems: string[] = [];
  if (SHARDS !== undefined && (SHARD_COUNT ?? SHARD_IDS ?? SHARD_REPLICAS ?? SHARD_ORDINAL) !== undefined)
    problems.push('SHARDS: "auto" leaves the number of shards to Discord; take it out, or the other SHARD_ variables');
  if ((SHARD_IDS ?? SHARD_REPLICAS ?? SHARD_ORDINAL) !== undefined && SHARD_COUNT === undefined)
    problems.push('SHARD_COUNT: is missing; give the number of shards that all processes have together');
  if (SHARD_IDS !== undefined && (SHARD_REPLICAS ?? SHARD_ORDINAL) !== undefined)
    problems.push(
      'SHARD_IDS: is given beside SHARD_REPLICAS and SHARD_ORDINAL, which say the same; take one of them out',
    );
  if ((SHARD_REPLICAS === undefined) !== (SHARD_ORDINAL === undefined))
    problems.push(`${SHARD_REPLICAS ? 'SHARD_ORDINAL' : 'SHARD_REPLICAS'}: is missing; the two go together`);
  return problems;
}

function malformed({ SHARDS, SHARD_COUNT, SHARD_IDS, SHARD_ORDINAL, SHARD_REPLICAS }: ShardVariables): string[] {
  const problems: string[] = [];
  const wrong = (name: string, value: string, advice: string) => problems.push(`${name}: ${spoken(value)} ${advice}`);
  if (SHARDS !== undefined && SHARDS !== 'auto')
    wrong('SHARDS', SHARDS, 'is not "auto"; a number goes into SHARD_COUNT');
  for (const [name, value] of Object.entries({ SHARD_COUNT, SHARD_REPLICAS }))
    if (value !== undefined && !(COUNT.test(value) && Number(value) <= MAX_SHARDS))
      wrong(name, value, `is not a number from 1 to ${MAX_SHARDS}`);
  if (
    SHARD_IDS !== undefined &&
    !/^\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*$/.test(SHARD_IDS.replaceAll(' ', ''))
  )
    wrong('SHARD_IDS', SHARD_IDS, 'is not a list of shards such as 0,1 or 0-3');
  if (SHARD_ORDINAL !== undefined && !/(?:^|-)\d{1,5}$/.test(SHARD_ORDINAL))
    wrong('SHARD_ORDINAL', SHARD_ORDINAL, 'is neither a number from 0 nor a name that ends in one, such as whosaid-2');
  return problems;
}

function listed(list: string, count: number): { shards: Shards } | { problems: string[] } {
  const ranges = list
    .replaceAll(' ', '')
    .split(',')
    .map((range) => range.split('-').map(Number));
  if (ranges.some(([first = 0, last = first]) => last < first || last >= count))
    return {
      problems: [`SHARD_IDS: ${spoken(list)} goes beyond the shards that there are, 0 to ${count - 1} (SHARD_COUNT)`],
    };
  const ids = ranges.flatMap(([first = 0, last = first]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return { shards: { count, ids: [...new Set(ids)].sort((a, b) => a - b) } };
}

function divided(
  { SHARD_ORDINAL, SHARD_REPLICAS }: ShardVariables,
  all: readonly number[],
): { shards: Shards } | { problems: string[] } {
  const replicas = Number(SHARD_REPLICAS);
  const ordinal = Number(/\d+$/.exec(SHARD_ORDINAL ?? '')?.[0]);
  if (ordinal >= replicas)
    return {
      problems: [
        `SHARD_ORDINAL: ${spoken(SHARD_ORDINAL ?? '')} is beyond the last of ${replicas} replicas; raise SHARD_REPLICAS`,
      ],
    };
  const ids = all.filter((id) => id % replicas === ordinal);
  if (ids.length === 0)
    return {
      problems: [
        `SHARD_REPLICAS: ${replicas} processes for ${all.length} shards leave this one without any; raise SHARD_COUNT`,
      ],
    };
  return { shards: { count: all.length, ids } };
}
