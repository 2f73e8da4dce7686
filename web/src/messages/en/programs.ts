/** Comments of the programs that make the steps of the page. */
export const comments = {
  title: (shape: string, activations: string, loss: string) => `A ${shape} network: ${activations}; loss: ${loss}.`,
  data: (examples: number) =>
    `The examples are columns: ${examples} of them, as the network sees them, and their targets.`,
  rows: (examples: number) => `${examples} examples, a row each, as the network sees them, and their targets.`,
  start: (step: number) => `W and b after ${step} ${step === 1 ? 'update' : 'updates'}.`,
  memory: 'What the optimizer remembers of each of them.',
  forward: 'Forward pass: z = W a + b, a = g(z).',
  loss: 'L is the mean loss of the batch, J the same with the penalty on weights.',
  backward: "Backward pass: delta = dL/da g'(z); dW and db are means over the batch.",
  shaped: 'What the optimizer is given: with the penalty, 0 where it is frozen, clipped.',
  shown: 'The numbers of the page.',
  update: 'The update.',
};
