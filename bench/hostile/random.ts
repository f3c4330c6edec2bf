/** Numbers that are the same in every run. */
export interface Random {
  /** From 0, below this. */
  below(limit: number): number;
  pick<One>(many: readonly One[]): One;
}

/** Park and Miller's generator. */
export function createRandom(seed: number): Random {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return { below, pick: (many) => many[below(many.length)] as (typeof many)[number] };
}
