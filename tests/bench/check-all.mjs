import { median } from './measure.mjs';
import { makeProblem } from './workloads.mjs';
import { engineDouble } from './rivals/engine.mjs';

const TIMES = 5;
const EXAMPLES = 200;

const network = {
  inputs: 2,
  layers: [
    { units: 8, activation: 'tanh' },
    { units: 8, activation: 'tanh' },
    { units: 1, activation: 'tanh' },
  ],
  loss: 'halfSquaredError',
  batchSize: EXAMPLES,
  batches: 1,
  learningRate: 0.03,
};

/** Milliseconds to compare every parameter of 2-8-8-1 with its central difference, as the page's "check all" does. */
export async function checkAll({ files }) {
  const runner = await engineDouble.open({ workload: network, problem: makeProblem(network), files });
  const parameters = parametersOf(network);
  const times = [];
  let worst = 0;
  for (let k = 0; k < TIMES; ++k) {
    const begin = performance.now();
    for (const parameter of parameters) worst = Math.max(worst, runner.session.checkGradientAtBest(parameter).error);
    times.push(performance.now() - begin);
  }
  runner.close();
  return { parameters: parameters.length, examples: EXAMPLES, milliseconds: median(times), worst };
}

function parametersOf({ inputs, layers }) {
  return layers.flatMap(({ units }, layer) => {
    const before = layer === 0 ? inputs : layers[layer - 1].units;
    return Array.from({ length: units }, (_, row) => [
      ...Array.from({ length: before }, (_, col) => ({ kind: 'W', layer, row, col })),
      { kind: 'b', layer, row },
    ]).flat();
  });
}
