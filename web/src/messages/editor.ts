/** What the network's editor says. */
export const editor = {
  title: 'Network',
  layer: (layer: number) => `Layer ${layer}, hidden`,
  output: (units: number) => (units === 1 ? 'Output, 1 unit' : `Output, ${units} units`),
  learning: 'How it learns',
  units: 'Units',
  unitsHint: 'Units of this layer',
  activation: 'Activation',
  loss: 'Loss',
  optimizer: 'Optimizer',
  initializer: 'Starting weights',
  add: '+ Layer',
  remove: (layer: number) => `Remove layer ${layer}`,
  begins: 'A change begins again at step 0. Inputs and outputs are as many as the data have.',
  together: (activation: string, loss: string, refused: boolean) =>
    refused ? `${activation} does not go with ${loss.toLowerCase()}:` : `${activation} with ${loss.toLowerCase()}:`,
  mend: (activation: string) => `Take ${activation}`,
  leave: 'Leave it',
};
