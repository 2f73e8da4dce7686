import { page } from './page';
import { indexed, inRow, plural, subtracted, weightOf } from '../intl';

const examples = (count: number): string => plural(count, 'one example', `${count} examples`);
const list = (entries: readonly string[], more: number): string =>
  inRow(entries) + (more > 0 ? ` and ${more} more` : '');

/** What you can do from the beginning of a step; nothing where a link hides it. */
const onward = (walks: boolean, trains: boolean): string => {
  if (walks)
    return ` Press “${page.cursor.next}” to walk through it${trains ? `, or “${page.transport.one}” to take it in one go` : ''}.`;
  return trains ? ` Press “${page.transport.one}” to take it in one go.` : '';
};

/** One sentence for each beat of a training step. */
export const narration = {
  begins: (step: number, batch: number, { walks, trains }: Readonly<{ walks: boolean; trains: boolean }>) =>
    `Step ${step} has not begun: nothing is computed yet. Its batch has ${examples(batch)}.${onward(walks, trains)}`,
  /** Behind the last sentence of a step. */
  made: 'Step done: the weights drawn are the new ones, all else is from before.',
  entry: (symbol: string, index: string, value: string) => `${indexed(symbol, index)} = ${value}`,
  weight: weightOf,
  bias: (unit: number) => indexed('b', String(unit)),
  list,
  z: (layer: number, values: string) =>
    `Forward, layer ${layer}, linear part: weights times ${layer === 1 ? 'the inputs' : `the a of layer ${layer - 1}`}, plus bias: ${values}.`,
  a: (layer: number, activation: string, values: string) =>
    `Forward, layer ${layer}, nonlinear part: ${activation} of z gives ${values}.`,
  loss: (example: number, yhat: string, y: string, loss: string, batch: number, cost: string, penalty: boolean) =>
    `Example ${example} has ${yhat} and ${y}, so its loss is L = ${loss}; J over the ${examples(batch)} of the batch${penalty ? ', with the penalty,' : ''} is ${cost}.`,
  difference: (yhat: string, y: string, delta: string) => `${yhat} − ${subtracted(y)} = ${delta}`,
  /** @param index of the one output that it is about; empty where it is about all */
  deltaFused: (yhat: string, index: string, terms: readonly string[], more: number) =>
    `Backward: ${indexed('δ', index)} of the output is ${indexed(yhat, index)} − ${indexed('y', index)} = ${list(terms, more)}.`,
  deltaOutput: (yhat: string, values: string) => `Backward: δ of the output is ∂L/∂${yhat} times g′(z): ${values}.`,
  deltaHidden: (layer: number, values: string) =>
    `Backward, layer ${layer}: δ of layer ${layer + 1} comes back through its weights and is multiplied by g′(z): ${values}.`,
  /** @param name of the weight or bias that it is about */
  gradient: (layer: number, batch: number, name: string, isBias: boolean, value: string, penalty: boolean) =>
    `Backward, layer ${layer}: δ${isBias ? '' : ` times ${layer === 1 ? 'x' : `a of layer ${layer - 1}`}`}` +
    (batch === 1 ? '' : `, averaged over ${examples(batch)},`) +
    (penalty ? `${batch === 1 ? ',' : ''} plus the penalty’s part,` : '') +
    ` is the gradient: ∂J/∂${name} of layer ${layer} = ${value}.`,
  update: (layer: number, rate: string, name: string, before: string, gradient: string, after: string) =>
    `${updated(layer, rate, name)} moves against its gradient ${gradient}, from ${before} to ${after}.`,
  updateFrozen: (layer: number, rate: string, name: string, value: string, gradient: string) =>
    `${updated(layer, rate, name)} is frozen and stays ${value}; its gradient is ${gradient}.`,
  /** With an optimizer that has a memory, a penalty or clipping, the step need not go against the gradient. */
  updateOtherwise: (layer: number, rate: string, name: string, before: string, gradient: string, after: string) =>
    `${updated(layer, rate, name)} goes from ${before} to ${after}; its gradient is ${gradient}.`,
};

const updated = (layer: number, rate: string, name: string): string =>
  `Update of layer ${layer} with ${rate}: ${name} of layer ${layer}`;
