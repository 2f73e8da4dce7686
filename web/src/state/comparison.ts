import type { Activated } from '../catalog/activations/alpha';
import type { Dataset } from '../catalog/dataset';
import { isSigned } from '../catalog/targets';
import { usual } from '../catalog/usual';
import type { Change, Variant, Kinds, Loss, NetworkSpec, OptimizerKind } from '../engine/types';
import type { Choice } from './defaults';
import { endOf, naturalFor, withEnd } from './edit-network';
import { activationFrom, activationText } from './link/activation';
import { completeSettings } from './training-settings';
import { batchSizes, LEARNING_RATES } from './usual-values';

/** What runs that are compared can differ in, by the names that links have for it. */
export const comparedSettings = ['rate', 'opt', 'batch', 'loss', 'act'] as const;
export type ComparedSetting = (typeof comparedSettings)[number];

/** Runs beside this one. */
export interface Comparison {
  of: ComparedSetting;
  /** Its value in each of them, as a link has it. */
  values: readonly string[];
}

export const MOST_OTHERS = 3;

type Chosen = Readonly<Choice>;

/** The value of this run at step 0; of the hidden layers that of the first, empty where there is none. */
export function valueOf(of: ComparedSetting, choice: Chosen): string {
  switch (of) {
    case 'rate':
      return String(choice.learningRate);
    case 'batch':
      return String(choice.batchSize);
    case 'opt':
      return choice.optimizer?.kind ?? usual.optimizer;
    case 'loss':
      return choice.network.loss;
    case 'act':
      return choice.network.layers.length > 1 ? activationText(choice.network.layers[0]!) : '';
  }
}

/** What makes a run of this one that has another value. A loss comes with the output that it is made for. */
export function variantOf(
  { of, value }: { of: ComparedSetting; value: string },
  choice: Chosen,
  dataset: Pick<Dataset, 'meaning' | 'targets'>,
  { pairings }: Pick<Kinds, 'pairings'>,
): Variant {
  switch (of) {
    case 'rate':
      return { settings: { learningRate: Number(value) } };
    case 'batch':
      return { settings: { batchSize: value === 'full' ? value : Number(value) } };
    case 'opt':
      return { settings: { optimizer: { kind: value as OptimizerKind } } };
    case 'loss': {
      const loss = value as Loss;
      const activation = naturalFor(pairings, loss) ?? endOf(choice).activation;
      const { network } = withEnd(choice, { loss, activation });
      return { settings: { network }, ...otherTargets(choice.network, network, dataset) };
    }
    case 'act':
      return { settings: { network: withHidden(choice.network, activationFrom('act', value)) } };
  }
}

const withHidden = (network: NetworkSpec, activated: Activated): NetworkSpec => ({
  ...network,
  layers: network.layers.map((layer, l) =>
    l < network.layers.length - 1 ? { units: layer.units, ...activated } : layer,
  ),
});

/** Classes are 0 and 1 for one loss, -1 and 1 for another. */
function otherTargets(
  before: NetworkSpec,
  after: NetworkSpec,
  { meaning, targets }: Pick<Dataset, 'meaning' | 'targets'>,
): Pick<Variant, 'targets'> {
  if (meaning.kind === 'number' || isSigned(before) === isSigned(after)) return {};
  const no = isSigned(after) ? -1 : 0;
  return { targets: targets.map((row) => Array.from(row, (value) => (value === 1 ? 1 : no))) };
}

/** A tenth of a rate, and ten times it. */
export const aroundRate = (rate: number): Comparison => ({
  of: 'rate',
  values: [rate / 10, rate * 10].map((value) => String(Number(value.toPrecision(12)))),
});

/** With another value for one of the runs; without it where that is null, and null where none is left. */
export function withValue({ of, values }: Comparison, place: number, value: string | null): Comparison | null {
  const others = values.filter((before, i) => i !== place && before !== value);
  if (value !== null) others.splice(place, 0, value);
  return others.length > 0 ? { of, values: others } : null;
}

/** Values that each setting can be given, as a link has them; of a loss those that the targets allow. */
export function choicesFor(
  of: ComparedSetting,
  { kinds, trainingRows, numbers, outputs }: Possible,
): readonly string[] {
  switch (of) {
    case 'rate':
      return LEARNING_RATES.map(String);
    case 'batch':
      return [...batchSizes(trainingRows).map(String), 'full'];
    case 'opt':
      return kinds.optimizers;
    case 'loss':
      return kinds.losses.filter((loss) =>
        numbers ? !ofClasses.includes(loss) : outputs > 1 || loss !== 'softmaxCrossEntropy',
      );
    case 'act':
      return kinds.activations;
  }
}

/** What the data and the network leave open. */
export interface Possible {
  kinds: Pick<Kinds, 'optimizers' | 'losses' | 'activations'>;
  trainingRows: number;
  /** Whether the targets are numbers. */
  numbers: boolean;
  outputs: number;
}

const ofClasses: readonly Loss[] = ['binaryCrossEntropy', 'softmaxCrossEntropy', 'hinge'];

/** Values that are worth comparing first. */
const telling: Readonly<Record<Exclude<ComparedSetting, 'rate'>, readonly string[]>> = {
  opt: ['gradientDescent', 'momentum', 'adam'],
  batch: ['1', '8', 'full'],
  loss: ['binaryCrossEntropy', 'softmaxCrossEntropy', 'meanSquaredError', 'hinge', 'meanAbsoluteError'],
  act: ['sigmoid', 'tanh', 'relu'],
};

/** A comparison to begin with. */
export function firstComparison(of: ComparedSetting, choice: Chosen, possible: Possible): Comparison {
  if (of === 'rate') return aroundRate(choice.learningRate);
  const choices = choicesFor(of, possible);
  const values = telling[of].filter((value) => choices.includes(value) && value !== valueOf(of, choice));
  return { of, values: values.slice(0, MOST_OTHERS - 1) };
}

const names = { rate: 'learningRate', batch: 'batchSize', opt: 'optimizer' } as const;

/** Whether a change by hand gives the setting another value than it has at step 0. */
export function isChangedLater(of: ComparedSetting, choice: Chosen, changes: readonly Change[]): boolean {
  if (of === 'loss' || of === 'act') return false;
  const begun = JSON.stringify(completeSettings(choice)[names[of]]);
  return changes.some(
    (change) =>
      'settings' in change && JSON.stringify(completeSettings({ ...choice, ...change.settings })[names[of]]) !== begun,
  );
}
