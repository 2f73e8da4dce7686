import { initializers } from '../../catalog/initializers';
import { optimizers } from '../../catalog/optimizers';
import type { Change, InitializerKind, OptimizerKind } from '../../engine/types';
import { link as messages } from '../../messages/link';
import type { Choice } from '../defaults';
import { withInitializer, withOptimizer } from '../edit-network';
import type { Recipe } from '../recipe';
import { setting, type Field } from './field';
import { batchFrom, mostSeed, mostSteps, oneOf, rateFrom, refuse, wholeFrom } from './values';

const optimizerNames = Object.keys(optimizers) as OptimizerKind[];
const initializerNames = (Object.keys(initializers) as InitializerKind[]).filter((kind) => kind !== 'explicit');
/** What the engine takes where nothing is said. */
const usual = { optimizer: 'gradientDescent', initializer: 'xavierUniform' } as const;

/** Rate and batch size after each change, written as what became different. */
function changesText({ choice, changes }: Recipe): string {
  let { learningRate, batchSize }: Pick<Choice, 'learningRate' | 'batchSize'> = choice;
  const texts: string[] = [];
  for (const change of changes) {
    const { step } = change;
    if (change.learningRate !== learningRate) texts.push(`${step}:rate:${change.learningRate}`);
    if (change.batchSize !== batchSize) texts.push(`${step}:batch:${change.batchSize}`);
    ({ learningRate, batchSize } = change);
  }
  return texts.join(',');
}

function changesFrom(text: string, { choice }: Recipe): Change[] {
  let { learningRate, batchSize }: Pick<Choice, 'learningRate' | 'batchSize'> = choice;
  const changes = text.split(',').map((part): Change => {
    const [at = '', what, value = '', ...more] = part.split(':');
    if (more.length > 0) refuse('then', text, messages.wanted.changes);
    const step = wholeFrom('then', at, 0, mostSteps);
    if (what === 'rate') learningRate = rateFrom('then', value);
    else if (what === 'batch') batchSize = batchFrom('then', value);
    else refuse('then', text, messages.wanted.changes);
    return { step, learningRate, batchSize };
  });
  const ordered = changes.every(({ step }, i) => i === 0 || step >= changes[i - 1]!.step);
  return ordered ? changes : refuse('then', text, messages.wanted.changes);
}

export const trainingFields: readonly Field[] = [
  setting(
    'opt',
    ({ optimizer }) => optimizer?.kind ?? usual.optimizer,
    (text, choice) => withOptimizer(choice, oneOf('opt', text, optimizerNames)),
  ),
  setting(
    'init',
    ({ initializer }) => initializer?.kind ?? usual.initializer,
    (text, choice) => withInitializer(choice, oneOf('init', text, initializerNames)),
  ),
  setting(
    'rate',
    ({ learningRate }) => String(learningRate),
    (text, choice) => ({ ...choice, learningRate: rateFrom('rate', text) }),
  ),
  setting(
    'batch',
    ({ batchSize }) => String(batchSize),
    (text, choice) => ({ ...choice, batchSize: batchFrom('batch', text) }),
  ),
  setting(
    'seed',
    ({ seed }) => String(seed),
    (text, choice) => ({ ...choice, seed: wholeFrom('seed', text, 0, mostSeed) }),
  ),
];

/** What was changed on the way. */
export const changesField: Field = {
  key: 'then',
  write: changesText,
  read: (text, recipe) => ({ ...recipe, changes: changesFrom(text, recipe) }),
};
