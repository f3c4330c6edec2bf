/** A part of a feature's name: a word without colons, a colon, a whole number from 0 on, or whether something is so. */
export type Part = string | number | boolean;

/**
 * Weights of a linear ranker as they are stored: a tree by the parts of the features' names, which keeps the file small.
 * `{"cue": {"b1": {"saying": 0.4, "=": -0.1}}}` holds `cue:b1:saying` and `cue:b1`.
 */
export interface WeightTree {
  readonly [part: string]: number | WeightTree;
}

/** Holds the weight of a name that longer names begin with. */
const OWN = '=';

/** Weights as they are walked down from part to part of a name. */
export interface Weights {
  /** Of the name that ends here; 0 where none does. */
  readonly weight: number;
  /** By the next part, whether it is given as a string or as the number or truth that the string stands for. */
  readonly below: ReadonlyMap<Part, Weights>;
}

const NOTHING: ReadonlyMap<Part, Weights> = new Map();
const VALUES: ReadonlyMap<string, Part> = new Map([
  ['true', true],
  ['false', false],
]);

/** The weights of a stored tree. */
export function weightsOf(tree: WeightTree): Weights {
  let weight = 0;
  const below = new Map<Part, Weights>();
  for (const [part, value] of Object.entries(tree)) {
    if (part === OWN && typeof value === 'number') {
      weight = value;
      continue;
    }
    const weights = typeof value === 'number' ? { weight: value, below: NOTHING } : weightsOf(value);
    below.set(part, weights);
    const meant = /^\d+$/.test(part) ? Number(part) : VALUES.get(part);
    if (meant !== undefined) below.set(meant, weights);
  }
  // A part that is a colon looks like two that are empty.
  const colon = below.get('')?.below.get('');
  if (colon) below.set(':', colon);
  return { weight, below };
}

/** The tree of weights given by whole names. */
export function treeOf(weights: Iterable<readonly [string, number]>): WeightTree {
  type Node = { [part: string]: number | Node };
  const root: Node = {};
  for (const [name, weight] of weights) {
    let node = root;
    const parts = name.split(':');
    const last = parts.pop() as string;
    for (const part of parts) {
      const next = node[part];
      if (typeof next === 'object') node = next;
      else {
        const made: Node = next === undefined ? {} : { [OWN]: next };
        node[part] = made;
        node = made;
      }
    }
    const held = node[last];
    if (typeof held === 'object') held[OWN] = weight;
    else node[last] = weight;
  }
  return root;
}
