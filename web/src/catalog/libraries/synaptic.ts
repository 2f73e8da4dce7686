import { libraries as words } from '../../messages/words';
import * as of from './training';
import type { Answer, LibraryEntry, Setting, Training } from './training';

/** Both step by rate * (y - a) * x at the output, whatever cost is named. */
const ENDINGS: readonly string[] = ['sigmoid binaryCrossEntropy', 'identity halfSquaredError'];

/** Each passes the error back through weights that are already updated: the same only where there is no hidden layer. */
function answerOf(
  training: Training,
  code: (settings: readonly Setting[]) => string,
  more: readonly Setting[],
): Answer {
  const why = [
    ...of
      .obstacles(training, { hidden: [], optimizers: ['gradientDescent'] })
      .slice(of.hiddenOf(training).length > 0 ? 1 : 0),
    ...(of.hiddenOf(training).length > 0 ? [words.updatedWeights] : []),
    ...(ENDINGS.includes(of.endingOf(training)) ? [] : [words.noLoss(words.endings.synaptic)]),
    ...(training.batch === 1 ? [] : [words.rowByRow]),
  ];
  if (why.length > 0) return { same: false, why };
  const settings: Setting[] = [['rate', of.digits(training.rate)], ['iterations', '1'], ['error', '1e-12'], ...more];
  const notes = [words.costIgnored, ...(training.rows > 1 ? [words.rowsOfBatch] : []), ...of.usualNotes(training)];
  return { same: true, settings, code: code(settings), notes };
}

const squashOf = (training: Training): string =>
  of.outputOf(training).activation === 'identity' ? 'IDENTITY' : 'LOGISTIC';

export const synaptic: LibraryEntry = {
  name: 'synaptic',
  version: '1.1.4',
  answer: (training) =>
    answerOf(
      training,
      (settings) =>
        [
          'import { Layer, Network, Neuron, Trainer } from "synaptic";',
          '',
          `const [inputs, outputs] = [new Layer(${training.network.inputs}), new Layer(${of.outputOf(training).units})];`,
          `outputs.set({ squash: Neuron.squash.${squashOf(training)} });`,
          'inputs.project(outputs);',
          'const net = new Network({ input: inputs, hidden: [], output: outputs });',
          '// the weights: net.toJSON().connections has from and to of each',
          `new Trainer(net).train([{ input, output }], { ${of.named(settings, ': ')} });`,
        ].join('\n'),
      [['shuffle', 'false']],
    ),
};

export const neataptic: LibraryEntry = {
  name: 'neataptic',
  version: '1.4.7',
  answer: (training) =>
    answerOf(
      training,
      (settings) =>
        [
          'import { methods, Network } from "neataptic";',
          '',
          `const net = new Network(${training.network.inputs}, ${of.outputOf(training).units});`,
          `for (const node of net.nodes) node.squash = methods.activation.${squashOf(training)};`,
          '// the weights: net.connections has from and to of each; biases in net.nodes',
          `net.train([{ input, output }], { ${of.named(settings, ': ')} });`,
        ].join('\n'),
      [
        ['momentum', '0'],
        ['batchSize', '1'],
      ],
    ),
};
