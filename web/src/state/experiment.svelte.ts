import type { Dataset } from '../catalog/dataset';
import { datasets } from '../catalog/datasets';
import type { NetworkSpec, Opening, Pace } from '../engine/types';
import { defaults, type Choice } from './defaults';

/**
 * What the user has chosen, as the engine has accepted it. Views and controls read it; they change it through `Run`,
 * which asks the engine first.
 */
export class Experiment {
  /** The data: features with their units, class names, raw rows, counts and credit. */
  dataset: Dataset = $state.raw() as Dataset;
  network: NetworkSpec = $state.raw() as NetworkSpec;
  /** Seed of the starting weights, 0 to 4294967295. */
  seed = $state(0);
  learningRate = $state(0);
  batchSize: number | 'full' = $state('full');
  pace: Pace = $state('full');
  /** Part of the rows kept out of training. */
  heldOut = $state(0);
  splitSeed = $state(0);
  /** Whether the inputs are shifted and scaled to mean 0 and standard deviation 1. */
  standardize = $state(false);

  /** @throws Error where the catalogue has no data set of that id */
  constructor(choice: Choice = defaults) {
    this.#choose(choice);
  }

  /** Everything chosen, as plain data. */
  get choice(): Choice {
    const { network, seed, learningRate, batchSize, pace, heldOut, splitSeed, standardize } = this;
    return { dataset: this.dataset.id, network, seed, learningRate, batchSize, pace, heldOut, splitSeed, standardize };
  }

  /** What the engine needs to open this experiment at step 0, as plain data. */
  get opening(): Opening {
    const { network, seed, learningRate, batchSize, heldOut, splitSeed, standardize } = this;
    const { inputs, targets } = this.dataset;
    return {
      settings: { network, seed, learningRate, batchSize },
      data: { inputs, targets, heldOut, splitSeed, standardize },
    };
  }

  #choose(choice: Choice): void {
    const dataset = Object.hasOwn(datasets, choice.dataset) && datasets[choice.dataset];
    if (!dataset) throw new Error(`There is no data set "${choice.dataset}"`);
    const { dataset: _id, ...rest } = choice;
    Object.assign(this, rest, { dataset });
  }
}
