import { median, time, warmUp } from './measure.mjs';
import { makeProblem, parameterCount } from './workloads.mjs';
import { engineDouble } from './rivals/engine.mjs';

const WIDTHS = [4, 8, 16, 32, 64, 128, 256, 512];
const BATCHES = [1, 4, 16, 64, 256];

const networkOf = (width, batchSize) => ({
  inputs: width,
  layers: [
    { units: width, activation: 'tanh' },
    { units: width, activation: 'tanh' },
  ],
  loss: 'halfSquaredError',
  batchSize,
  batches: 1,
  learningRate: 0.001,
});

/** This engine over widths and batch sizes: nanoseconds for one parameter and one example of a step. */
export async function sweep({ pace, files }) {
  const points = [];
  for (const width of WIDTHS)
    for (const batchSize of BATCHES) points.push(await pointOf(networkOf(width, batchSize), { pace, files }));
  return points;
}

async function pointOf(workload, { pace, files }) {
  const runner = await engineDouble.open({ workload, problem: makeProblem(workload), files });
  const count = await warmUp(runner, 1, { ...pace, window: pace.window / 3, warm: 100 });
  const times = [];
  for (let k = 0; k < 3; ++k) times.push(await time(runner, count, pace));
  const seconds = median(times) / count / 1000;
  runner.close();
  const parameters = parameterCount(workload);
  const { inputs: width, batchSize } = workload;
  const nanoseconds = (1e9 * seconds) / (parameters * batchSize);
  return { width, parameters, batchSize, stepsPerSecond: 1 / seconds, nanoseconds };
}
