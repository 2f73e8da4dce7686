import { plural } from './plural';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const subscript = (digits: string): string => digits.replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]!);
const examples = (count: number): string => plural(count, 'one example', `${count} examples`);
/** A negative number behind a minus stands in brackets. */
const subtracted = (number: string): string => (number.startsWith('\u2212') ? `(${number})` : number);
const list = (entries: readonly string[], more: number): string =>
  entries.join(', ') + (more > 0 ? ` and ${more} more` : '');

/** One sentence for each beat of a training step. */
export const messages = {
  begins: (step: number, batch: number) =>
    `Step ${step} begins. The batch has ${examples(batch)}; nothing of this step is computed yet.`,
  entry: (symbol: string, index: string, value: string) => `${symbol}${subscript(index)} = ${value}`,
  list,
  z: (layer: number, values: string) =>
    `Forward, layer ${layer}, linear part: weights times ${layer === 1 ? 'the inputs' : `the a of layer ${layer - 1}`}, plus bias: ${values}.`,
  a: (layer: number, activation: string, values: string) =>
    `Forward, layer ${layer}, nonlinear part: ${activation} of z gives ${values}.`,
  loss: (example: number, yhat: string, y: string, loss: string, batch: number, cost: string, penalty: boolean) =>
    `Example ${example} has ${yhat} and ${y}, so its loss is L = ${loss}; J over the ${examples(batch)} of the batch${penalty ? ', with the penalty,' : ''} is ${cost}.`,
  difference: (yhat: string, y: string, delta: string) => `${yhat} − ${subtracted(y)} = ${delta}`,
  deltaFused: (yhat: string, terms: readonly string[], more: number) =>
    `Backward: δ of the output is ${yhat} − y = ${list(terms, more)}.`,
  deltaOutput: (yhat: string, values: string) => `Backward: δ of the output is ∂L/∂${yhat} times g′(z): ${values}.`,
  deltaHidden: (layer: number, values: string) =>
    `Backward, layer ${layer}: δ of layer ${layer + 1} comes back through its weights and is multiplied by g′(z): ${values}.`,
  gradient: (layer: number, batch: number, indices: string, value: string, penalty: boolean) =>
    `Backward, layer ${layer}: δ times ${layer === 1 ? 'x' : `a of layer ${layer - 1}`}` +
    (batch === 1 ? '' : `, averaged over ${examples(batch)},`) +
    (penalty ? ' and with the penalty’s part added' : '') +
    ` is the gradient: ∂J/∂w${weightSubscript(indices)} of layer ${layer} = ${value}.`,
  update: (layer: number, rate: string, indices: string, before: string, gradient: string, after: string) =>
    `${updated(layer, rate, indices)} goes from ${before} against its gradient ${gradient} to ${after}.`,
  /** Of an optimizer with a memory, or with a penalty or a clipping: the step need not go against the gradient. */
  updateOtherwise: (layer: number, rate: string, indices: string, before: string, gradient: string, after: string) =>
    `${updated(layer, rate, indices)} goes from ${before} to ${after}; its gradient is ${gradient}.`,
};

const updated = (layer: number, rate: string, indices: string): string =>
  `Update of layer ${layer} with ${rate}: w${weightSubscript(indices)} of layer ${layer}`;

/** The comma between two indices is needed where one of them has several digits only. @param indices such as `1,2` */
function weightSubscript(indices: string): string {
  return subscript(/^\d,\d$/.test(indices) ? indices.replace(',', '') : indices);
}
