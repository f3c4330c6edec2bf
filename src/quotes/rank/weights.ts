/**
 * Weights of a linear ranker as they are stored: a tree by the parts of the features' names, which keeps the file small.
 * `{"cue": {"b1": {"saying": 0.4, "=": -0.1}}}` holds `cue:b1:saying` and `cue:b1`.
 */
export interface WeightTree {
  readonly [part: string]: number | WeightTree;
}

/** Holds the weight of a name that longer names begin with. */
const OWN = '=';

/** The weights of a tree by the whole names of their features. */
export function weightsOf(tree: WeightTree, prefix = '', weights = new Map<string, number>()): Map<string, number> {
  for (const [part, value] of Object.entries(tree)) {
    const name = part === OWN ? prefix.slice(0, -1) : prefix + part;
    if (typeof value === 'number') weights.set(name, value);
    else weightsOf(value, `${name}:`, weights);
  }
  return weights;
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
