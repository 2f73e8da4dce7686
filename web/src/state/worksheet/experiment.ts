import type { Choice } from '../../catalog/choice';
import type { NetworkSpec, Opening } from '../../engine/types';
import { OWN } from '../own-data';
import type { HandNumbers } from './hand-numbers';

/** x1, x2, ...; a letter alone where there is one. */
const named = (letter: string, count: number): string[] =>
  count === 1 ? [letter] : Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

/** A sheet as an experiment of the page: one update with all of its examples. */
export function choiceOf(network: NetworkSpec, { parameters, inputs, targets }: HandNumbers, rate: number): Choice {
  return {
    network,
    // As a link has them where it says nothing.
    ...{ seed: 1, pace: 30, splitSeed: 1, heldOut: 0, standardize: false },
    ...{ learningRate: rate, batchSize: 'full' },
    initializer: { kind: 'explicit', numbers: parameters },
    dataset: OWN,
    columns: {
      inputs: named('x', network.inputs),
      meaning: { kind: 'number', names: named('y', network.layers.at(-1)!.units) },
    },
    rows: { inputs, answers: { targets } },
  };
}

/** The same for the engine. */
export function openingOf(network: NetworkSpec, { parameters, inputs, targets }: HandNumbers, rate: number): Opening {
  const initializer = { kind: 'explicit', numbers: parameters } as const;
  return {
    settings: { network, seed: 1, learningRate: rate, batchSize: 'full', initializer },
    data: { inputs, targets },
  };
}
