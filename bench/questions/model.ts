/** Candidates of one question as rows of numbers. */
export interface Choice {
  /** `rows * columns` numbers, row by row. */
  readonly rows: Float32Array;
  /** For each row whether it is right; at least one is. */
  readonly right: Uint8Array;
  /** How much the question counts. */
  readonly weight: number;
}

export interface FitOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards 0 on every weight. */
  readonly decay: number;
  readonly seed?: number;
}

const BATCH = 32;
const BETA_1 = 0.9;
const BETA_2 = 0.999;

/**
 * Fits a linear model by listwise softmax: the probability of choosing any right row is made as large as possible.
 * Adam over small batches, the mean of the second half of the steps as the result. Columns are scaled to unit deviation while fitting.
 * @returns one weight a column
 */
export function fitChoices(choices: readonly Choice[], columns: number, options: FitOptions): Float64Array {
  const { epochs, rate, decay } = options;
  const scale = deviations(choices, columns);
  const weights = new Float64Array(columns);
  const mean = new Float64Array(columns);
  const first = new Float64Array(columns);
  const second = new Float64Array(columns);
  const gradient = new Float64Array(columns);
  const random = randomFrom(options.seed ?? 1);
  const order = choices.map((_, at) => at);
  const total = epochs * Math.ceil(choices.length / BATCH);
  let step = 0;
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      gradient.fill(0);
      let weight = 0;
      for (const at of order.slice(from, from + BATCH)) {
        const choice = choices[at] as Choice;
        addGradient(choice, weights, scale, columns, gradient);
        weight += choice.weight;
      }
      step++;
      const pace = rate * (1 - (0.9 * step) / total);
      for (let column = 0; column < columns; column++) {
        const slope = (gradient[column] as number) / weight - decay * (weights[column] as number);
        first[column] = BETA_1 * (first[column] as number) + (1 - BETA_1) * slope;
        second[column] = BETA_2 * (second[column] as number) + (1 - BETA_2) * slope * slope;
        const momentum = (first[column] as number) / (1 - BETA_1 ** step);
        const spread = Math.sqrt((second[column] as number) / (1 - BETA_2 ** step));
        weights[column] = (weights[column] as number) + (pace * momentum) / (spread + 1e-8);
      }
      if (step * 2 < total) continue;
      averaged++;
      for (let column = 0; column < columns; column++)
        mean[column] = (mean[column] as number) + ((weights[column] as number) - (mean[column] as number)) / averaged;
    }
  }
  return mean.map((value, column) => value * (scale[column] as number));
}

/** One row of numbers with a yes or no. */
export interface YesNo {
  readonly values: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

const STEPS = 3_000;
const PULL = 3e-3;

/**
 * Fits a logistic regression by gradient descent with momentum over all rows, with a pull towards 0. The column that is 1 throughout
 * is the bias; the others are scaled to unit deviation while fitting.
 */
export function fitYesNo(rows: readonly YesNo[], columns: number): Float64Array {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const scale = Float64Array.from({ length: columns }, (_, column) => {
    const mean = rows.reduce((sum, { values }) => sum + (values[column] as number), 0) / rows.length;
    const square = rows.reduce((sum, { values }) => sum + ((values[column] as number) - mean) ** 2, 0) / rows.length;
    return square > 1e-9 ? 1 / Math.sqrt(square) : 1;
  });
  const scaled = rows.map(({ values, yes, weight }) => ({
    values: Float64Array.from(values, (value, column) => value * (scale[column] as number)),
    yes: yes ? 1 : 0,
    weight: weight / total,
  }));
  const weights = new Float64Array(columns);
  const speed = new Float64Array(columns);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -PULL * weight);
    for (const { values, yes, weight } of scaled) {
      let sum = 0;
      for (let column = 0; column < columns; column++) sum += (values[column] as number) * (weights[column] as number);
      const push = (yes - 1 / (1 + Math.exp(-sum))) * weight;
      for (let column = 0; column < columns; column++)
        slope[column] = (slope[column] as number) + push * (values[column] as number);
    }
    for (let column = 0; column < columns; column++) {
      speed[column] = 0.95 * (speed[column] as number) + RATE * (slope[column] as number);
      weights[column] = (weights[column] as number) + (speed[column] as number);
    }
  }
  return weights.map((weight, column) => weight * (scale[column] as number));
}

const RATE = 0.05;

/** Adds what would make the right rows likelier. */
function addGradient(
  { rows, right, weight }: Choice,
  weights: Float64Array,
  scale: Float64Array,
  columns: number,
  gradient: Float64Array,
): void {
  const count = right.length;
  const scores = new Float64Array(count);
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++)
      sum += (rows[row * columns + column] as number) * (scale[column] as number) * (weights[column] as number);
    scores[row] = sum;
    most = Math.max(most, sum);
  }
  let all = 0;
  let good = 0;
  for (let row = 0; row < count; row++) {
    const odds = Math.exp((scores[row] as number) - most);
    scores[row] = odds;
    all += odds;
    if (right[row]) good += odds;
  }
  for (let row = 0; row < count; row++) {
    const odds = scores[row] as number;
    const push = weight * ((right[row] ? odds / good : 0) - odds / all);
    if (Math.abs(push) < 1e-7) continue;
    for (let column = 0; column < columns; column++)
      gradient[column] =
        (gradient[column] as number) + push * (rows[row * columns + column] as number) * (scale[column] as number);
  }
}

/** One over the standard deviation of each column within its question; 0 for a column that never differs. */
function deviations(choices: readonly Choice[], columns: number): Float64Array {
  const squares = new Float64Array(columns);
  let count = 0;
  for (const { rows, right } of choices) {
    const size = right.length;
    count += size;
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let square = 0;
      for (let row = 0; row < size; row++) {
        const value = rows[row * columns + column] as number;
        sum += value;
        square += value * value;
      }
      squares[column] = (squares[column] as number) + square - (sum * sum) / size;
    }
  }
  return squares.map((square) => (square / count > 1e-9 ? 1 / Math.sqrt(square / count) : 0));
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as number, list[at] as number];
  }
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
