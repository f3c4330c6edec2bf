import pronounTree from '../pronouns/pronoun.weights.json' with { type: 'json' };
import { type WeightTree, weightsOf } from '../rank/weights.js';
import { linearRankers } from './decide.js';
import speakerTree from './speaker.weights.json' with { type: 'json' };

/** The rankers with the weights that ship; trained by bench/quotes-train. */
export const TRAINED = linearRankers(weightsOf(speakerTree as WeightTree), weightsOf(pronounTree as WeightTree));
