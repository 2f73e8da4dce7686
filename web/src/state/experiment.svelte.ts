import type { DataChoice } from '../catalog/choice';
import type { Dataset } from '../catalog/dataset';
import type { NetworkSpec, Opening, Pace, Settings, TrainingSettings } from '../engine/types';
import { defaults, type Choice } from './defaults';
import { datasetAtHand } from './load-dataset';
import { shortSettings } from './training-settings';

/** What is other than in the catalogue: how the rows are made, the rows, their columns, what is made of them. */
type Source = Pick<
  DataChoice,
  'toy' | 'rows' | 'columns' | 'features' | 'heldOutRows' | 'unanswered' | 'standardizeTargets'
>;

/** Settings that are left out where they are as the engine has them by itself. */
type Options = Omit<Settings, 'network' | 'seed' | 'learningRate' | 'batchSize'>;

/**
 * What the user has chosen, as the engine has accepted it. Views and controls read it; they change it through `Run`,
 * which asks the engine first.
 */
export class Experiment {
  /** The data: features with their units, what the targets stand for, raw rows, and credit. */
  dataset: Dataset = $state.raw() as Dataset;
  source: Source = $state.raw({});
  network: NetworkSpec = $state.raw() as NetworkSpec;
  /** Starting weights, optimizer and the like, where they are not the engine's defaults. */
  options: Options = $state.raw({});
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

  /**
   * @param dataset of the choice; it may be left out where its rows are at hand
   * @throws Error where the catalogue has no data set of that id
   */
  constructor(choice: Choice = defaults, dataset: Dataset = datasetAtHand(choice)) {
    this.choose(choice, dataset);
  }

  /** Everything chosen, as plain data. */
  get choice(): Choice {
    const { network, seed, learningRate, batchSize, options, pace, heldOut, splitSeed, standardize } = this;
    const settings = { ...options, network, seed, learningRate, batchSize };
    return { ...settings, dataset: this.dataset.id, ...this.source, pace, heldOut, splitSeed, standardize };
  }

  /** What the engine needs to open this experiment at step 0, as plain data. */
  get opening(): Opening {
    const { network, seed, learningRate, batchSize, options, heldOut, splitSeed, standardize } = this;
    const { inputs, targets, made } = this.dataset;
    const { heldOutRows, standardizeTargets } = this.source;
    const prepared = {
      ...(heldOutRows && { heldOutRows }),
      standardize,
      ...(standardizeTargets && { standardizeTargets }),
    };
    return {
      settings: { ...options, network, seed, learningRate, batchSize },
      data: { inputs, targets, ...(made && { features: made }), heldOut, splitSeed, ...prepared },
    };
  }

  /** The training goes on with these settings. */
  follow(settings: Readonly<TrainingSettings>): void {
    const { learningRate, batchSize, ...options } = shortSettings(settings);
    const { initializer, ...before } = this.options;
    Object.assign(this, { learningRate, batchSize });
    if (JSON.stringify(options) === JSON.stringify(before)) return;
    this.options = initializer ? { ...options, initializer } : options;
  }

  /** Replace everything. @param dataset of the choice */
  choose(choice: Choice, dataset: Dataset): void {
    const { dataset: _id, network, seed, learningRate, batchSize, ...rest } = choice;
    const {
      pace,
      heldOut,
      splitSeed,
      standardize,
      toy,
      rows,
      columns,
      features,
      heldOutRows,
      unanswered,
      standardizeTargets,
      ...options
    } = rest;
    const source = {
      ...(toy && { toy }),
      ...(rows && { rows }),
      ...(columns && { columns }),
      ...(features && { features }),
      ...(heldOutRows && { heldOutRows }),
      ...(unanswered && { unanswered }),
      ...(standardizeTargets && { standardizeTargets }),
    };
    const chosen = { network, seed, learningRate, batchSize, pace, heldOut, splitSeed, standardize };
    Object.assign(this, chosen, { dataset, source, options });
  }
}
