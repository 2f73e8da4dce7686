const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const subscript = (digits: string): string => digits.replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]!);
const examples = (count: number): string => (count === 1 ? 'one example' : `${count} examples`);
/** A negative number behind a minus stands in brackets. */
const subtracted = (number: string): string => (number.startsWith('\u2212') ? `(${number})` : number);
const list = (entries: readonly string[], more: number): string =>
  entries.join(', ') + (more > 0 ? ` and ${more} more` : '');

/** One sentence for each beat of a training step. */
export const messages = {
  begins: (step: number, batch: number) =>
    `Step ${step} begins. The batch has ${examples(batch)}; nothing is computed yet.`,
  entry: (symbol: string, index: string, value: string) => `${symbol}${subscript(index)} = ${value}`,
  list,
  z: (layer: number, values: string) =>
    `Forward, layer ${layer}, linear part: weights times ${layer === 1 ? 'the inputs' : `the a of layer ${layer - 1}`}, plus bias: ${values}.`,
  a: (layer: number, activation: string, values: string) =>
    `Forward, layer ${layer}, nonlinear part: ${activation} of z gives ${values}.`,
  loss: (example: number, yhat: string, y: string, loss: string, batch: number, mean: string) =>
    `Example ${example} has ${yhat} and ${y}, so its loss is L = ${loss}; J over the ${examples(batch)} of the batch is ${mean}.`,
  difference: (yhat: string, y: string, delta: string) => `${yhat} − ${subtracted(y)} = ${delta}`,
  deltaFused: (terms: readonly string[], more: number) => `Backward: δ of the output is ŷ − y = ${list(terms, more)}.`,
  deltaOutput: (values: string) => `Backward: δ of the output is ∂L/∂ŷ times g′(z): ${values}.`,
  deltaHidden: (layer: number, values: string) =>
    `Backward, layer ${layer}: δ of layer ${layer + 1} comes back through its weights and is multiplied by g′(z): ${values}.`,
  gradient: (layer: number, batch: number, row: number, col: number, value: string) =>
    `Backward, layer ${layer}: δ times ${layer === 1 ? 'x' : `a of layer ${layer - 1}`}` +
    (batch === 1 ? '' : `, averaged over ${examples(batch)},`) +
    ` is the gradient: ∂J/∂w${subscript(`${row}`)}${comma(row, col)}${subscript(`${col}`)} = ${value}.`,
  update: (layer: number, rate: string, row: number, col: number, before: string, gradient: string, after: string) =>
    `Update of layer ${layer} at rate ${rate}: w${subscript(`${row}`)}${comma(row, col)}${subscript(`${col}`)} goes from ${before} against its gradient ${gradient} to ${after}.`,
};

/** Between two indices where one of them has several digits. */
function comma(row: number, col: number): string {
  return row > 9 || col > 9 ? ',' : '';
}
