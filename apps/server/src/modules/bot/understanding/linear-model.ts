export interface Example {
  label: string;
  features: ReadonlyMap<string, number>;
}

interface Vector {
  at: Uint32Array;
  value: Float32Array;
}

/** Rounds over the examples, step length and pull towards zero; found by cross-validation over the starter topics. */
const training = { rounds: 16, step: 0.5, decay: 2e-5 };

/** Evidence never met in training: how rare it is taken to be, and how much of it counts against certainty. */
const unheard = { rarity: 6, share: 0.6 };

/** Kinds of evidence that say nothing when met only once: pairs of characters, of words, of concepts. */
const accidental = /^[cpq]:/;

/**
 * Multinomial logistic regression over named evidence, trained in this process from the knowledge itself. Rare evidence
 * counts more than common; vectors have length one. Training is deterministic: same topics, same model.
 */
export class LinearModel {
  readonly labels: readonly string[];
  readonly #index = new Map<string, number>();
  readonly #rarity: Float32Array;
  readonly #weights: Float32Array;

  constructor(examples: readonly Example[]) {
    this.labels = [...new Set(examples.map((example) => example.label))];
    const seen = new Map<string, number>();
    for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
    const rarity: number[] = [];
    for (const [name, count] of seen) {
      if (count === 1 && accidental.test(name)) continue;
      this.#index.set(name, rarity.length);
      rarity.push(Math.log(1 + examples.length / count));
    }
    this.#rarity = Float32Array.from(rarity);
    this.#weights = new Float32Array(this.#index.size * this.labels.length);
    this.#train(examples);
  }

  /** Probability per label, in the order of `labels`. */
  probabilities(features: ReadonlyMap<string, number>): Float64Array {
    return this.#probabilities(this.#vector(features));
  }

  /** Share of a sentence's words that were met in training, 0 to 1; 1 when there are none. */
  knownShare(features: ReadonlyMap<string, number>): number {
    const words = [...features.keys()].filter((name) => name.startsWith("w:"));
    return words.length === 0 ? 1 : words.filter((name) => this.#index.has(name)).length / words.length;
  }

  #vector(features: ReadonlyMap<string, number>): Vector {
    const at: number[] = [];
    const value: number[] = [];
    let square = 0;
    for (const [name, weight] of features) {
      const index = this.#index.get(name);
      const strength = weight * (index === undefined ? unheard.rarity : this.#rarity[index]!);
      // What was never heard still lengthens the vector: a sentence mostly unheard of must not look certain.
      square += strength * strength * (index === undefined ? unheard.share : 1);
      if (index === undefined) continue;
      at.push(index);
      value.push(strength);
    }
    const length = Math.sqrt(square) || 1;
    return { at: Uint32Array.from(at), value: Float32Array.from(value, (strength) => strength / length) };
  }

  #probabilities(vector: Vector): Float64Array {
    const width = this.labels.length;
    const scores = new Float64Array(width);
    for (let i = 0; i < vector.at.length; i += 1) {
      const base = vector.at[i]! * width;
      const value = vector.value[i]!;
      for (let label = 0; label < width; label += 1) scores[label]! += value * this.#weights[base + label]!;
    }
    return softmax(scores);
  }

  #train(examples: readonly Example[]): void {
    const place = new Map(this.labels.map((label, at) => [label, at]));
    const vectors = examples.map((example) => this.#vector(example.features));
    const pace = new Float32Array(this.#weights.length).fill(1e-6);
    const order = examples.map((_, at) => at);
    const random = seeded(7);
    for (let round = 0; round < training.rounds; round += 1) {
      shuffle(order, random);
      for (const at of order) this.#learn(vectors[at]!, place.get(examples[at]!.label)!, pace);
    }
  }

  /** One step against the error of one example, each weight at its own pace (AdaGrad). */
  #learn(vector: Vector, truth: number, pace: Float32Array): void {
    const error = this.#probabilities(vector);
    error[truth]! -= 1;
    // Most labels are not in question for most examples; leaving them out halves the time.
    const wrong: number[] = [];
    for (let label = 0; label < error.length; label += 1) if (Math.abs(error[label]!) > 0.002) wrong.push(label);
    for (let i = 0; i < vector.at.length; i += 1) {
      const base = vector.at[i]! * this.labels.length;
      for (const label of wrong) {
        const at = base + label;
        const slope = error[label]! * vector.value[i]! + training.decay * this.#weights[at]!;
        pace[at]! += slope * slope;
        this.#weights[at]! -= (training.step * slope) / Math.sqrt(pace[at]!);
      }
    }
  }
}

function softmax(scores: Float64Array): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp(scores[at]! - highest);
    sum += scores[at]!;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= sum;
  return scores;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random() % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
