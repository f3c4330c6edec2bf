import type { Part, Weights } from './weights.js';

/** Takes the features of one candidate as they are found, each by the parts of its name ("cue", "b1", "saying"). */
export interface Features {
  add(first: string, second?: Part, third?: Part, fourth?: Part, fifth?: Part, sixth?: Part): void;
}

/** Adds up the weights of features; those that have none add nothing. */
export interface Sum extends Features {
  /** What has been added up since the last time, or since the beginning. */
  take(): number;
}

/** Walks down the weights from part to part: no name is put together, and none that has no weight is read to its end. */
export function startSum(weights: Weights): Sum {
  let total = 0;
  return {
    add(first, second, third, fourth, fifth, sixth) {
      let node = weights.below.get(first);
      if (node && second !== undefined) node = node.below.get(second);
      if (node && third !== undefined) node = node.below.get(third);
      if (node && fourth !== undefined) node = node.below.get(fourth);
      if (node && fifth !== undefined) node = node.below.get(fifth);
      if (node && sixth !== undefined) node = node.below.get(sixth);
      if (node) total += node.weight;
    },
    take() {
      const sum = total;
      total = 0;
      return sum;
    },
  };
}

/** Notes the names of features, with colons between their parts: what learning needs. */
export interface Names extends Features {
  /** The names since the last time, or since the beginning. */
  take(): string[];
}

export function startNames(): Names {
  let names: string[] = [];
  return {
    add: (...parts) => void names.push(parts.filter((part) => part !== undefined).join(':')),
    take() {
      const taken = names;
      names = [];
      return taken;
    },
  };
}
