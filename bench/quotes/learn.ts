/** One choice to learn from: the features of each candidate by number, and which candidates are right. */
export interface Example {
  readonly features: readonly Uint32Array[];
  /** 1 right, 0 wrong, 2 left out: right as well, but not where the speaker is named. */
  readonly labels: Uint8Array;
}

export interface LearningSettings {
  readonly epochs: number;
  /** Step of AdaGrad. */
  readonly rate: number;
  /** Strength of the pull towards nought. */
  readonly decay: number;
  /** Features that fewer examples have are left out. */
  readonly least: number;
  /** First parts of features that are kept even if few examples have them: patterns that are rare, but sure. */
  readonly rare?: readonly string[];
}

/** A rare but sure pattern has to be seen this often. */
const LEAST_RARE = 3;

/** Numbers features by name. */
export class FeatureNumbers {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push(name);
    this.#numbers.set(name, number);
    return number;
  }
}

/** A generator of numbers in [0, 1) that gives the same ones every time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Weights of a linear ranker under a softmax over the candidates of each example (conditional log-likelihood of the right
 * ones together), learnt by AdaGrad and averaged over the second half of the epochs.
 */
export function learn(
  examples: readonly Example[],
  names: readonly string[],
  settings: LearningSettings,
): Float32Array {
  const { epochs, rate, decay, least, rare = [] } = settings;
  const size = names.length;
  const isRare = (name: string) => rare.some((part) => name.startsWith(`${part}:`));
  const bounds = Uint32Array.from(names, (name) => (isRare(name) ? LEAST_RARE : least));
  const kept = frequent(examples, bounds);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  const sums = new Float32Array(size);
  const order = examples.map((_, index) => index);
  const random = seededRandom(1);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] as number, order[index] as number];
    }
    for (const index of order) step(examples[index] as Example);
    if (epoch >= epochs / 2) {
      for (let feature = 0; feature < size; feature++)
        sums[feature] = (sums[feature] as number) + (weights[feature] as number);
      averaged++;
    }
  }
  return sums.map((sum) => sum / averaged);

  function step(example: Example): void {
    const { features, labels } = example;
    let top = -Infinity;
    const scores = features.map((candidate, position) => {
      if (labels[position] === 2) return -Infinity;
      let sum = 0;
      for (const feature of candidate) sum += weights[feature] as number;
      if (sum > top) top = sum;
      return sum;
    });
    let total = 0;
    let right = 0;
    const powers = scores.map((value, position) => {
      const power = Math.exp(value - top);
      total += power;
      if (labels[position] === 1) right += power;
      return power;
    });
    for (const [position, candidate] of features.entries()) {
      if (labels[position] === 2) continue;
      const power = powers[position] as number;
      const slope = power / total - (labels[position] === 1 ? power / right : 0);
      if (Math.abs(slope) < 1e-4) continue;
      for (const feature of candidate) {
        if (!kept[feature]) continue;
        const gradient = slope + decay * (weights[feature] as number);
        squares[feature] = (squares[feature] as number) + gradient * gradient;
        weights[feature] = (weights[feature] as number) - (rate * gradient) / Math.sqrt(squares[feature] as number);
      }
    }
  }
}

/** Which features enough examples have. */
function frequent(examples: readonly Example[], bounds: Uint32Array): Uint8Array {
  const size = bounds.length;
  const counts = new Uint32Array(size);
  const seen = new Int32Array(size).fill(-1);
  for (const [index, example] of examples.entries()) {
    for (const candidate of example.features) {
      for (const feature of candidate) {
        if (seen[feature] === index) continue;
        seen[feature] = index;
        counts[feature] = (counts[feature] as number) + 1;
      }
    }
  }
  return Uint8Array.from(counts, (count, feature) => (count >= (bounds[feature] as number) ? 1 : 0));
}
