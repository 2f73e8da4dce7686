import { examplesOf, rowsOf } from './workloads.mjs';
import { plainBatches } from './rivals/plain-batches.mjs';
import { plainExamples } from './rivals/plain-examples.mjs';

/** By how much a rival's loss may miss the true one, relative to it. */
export const toleranceOf = ({ number }) => (number === 'float' ? 1e-3 : 1e-9);

const activations = {
  sigmoid: (z) => z.map((v) => 1 / (1 + Math.exp(-v))),
  tanh: (z) => z.map(Math.tanh),
  relu: (z) => z.map((v) => Math.max(0, v)),
};

function dot(W, row, a) {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += W[row + i] * a[i];
  return sum;
}

/** z of the last layer for one example, by the definition. */
function logits({ layers: spec, inputs }, layers, x) {
  let a = x;
  let z;
  layers.forEach(({ W, b }, l) => {
    const width = l === 0 ? inputs : spec[l - 1].units;
    z = Array.from(b, (bias, j) => bias + dot(W, j * width, a));
    if (l + 1 < layers.length) a = activations[spec[l].activation](z);
  });
  return z;
}

/** L of one example, from z. */
const losses = {
  binaryCrossEntropy: (_, [z], [y]) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - y * z,
  halfSquaredError: (activation, z, y) =>
    activations[activation](z).reduce((sum, yhat, k) => sum + (yhat - y[k]) ** 2 / 2, 0),
  softmaxCrossEntropy: (_, z, y) => {
    const max = Math.max(...z);
    const logSum = max + Math.log(z.reduce((sum, v) => sum + Math.exp(v - max), 0));
    return z.reduce((sum, v, k) => sum + y[k] * (logSum - v), 0);
  },
};

/** J over the examples from `begin` on, forward only, written apart from every loop that trains. */
export function lossOf(workload, problem, layers, begin = 0, end = examplesOf(workload)) {
  const last = workload.layers.at(-1);
  const x = rowsOf(problem.x, workload.inputs);
  const y = rowsOf(problem.y, last.units);
  let sum = 0;
  for (let i = begin; i < end; ++i) sum += losses[workload.loss](last.activation, logits(workload, layers, x[i]), y[i]);
  return sum / (end - begin);
}

/**
 * The loss before and after `checkedSteps` true steps. The plain loops vouch for it, and they are held against each
 * other and, in their first step, against central differences of J.
 * @throws Error where they do not agree
 */
export function trueLosses(workload, problem) {
  checkGradient(workload, problem);
  const after = [plainExamples, plainBatches].map((loop) => {
    const trainer = loop.open({ workload, problem });
    trainer.step(workload.checkedSteps);
    return lossOf(workload, problem, trainer.layers());
  });
  if (Math.abs(after[0] - after[1]) > 1e-12 * after[0]) throw new Error(`The plain loops disagree on ${workload.id}.`);
  return { before: lossOf(workload, problem, problem.layers), after: after[0] };
}

const PROBES = 3; // of each layer's W
const EPSILON = 1e-5;

function checkGradient(workload, problem) {
  const trainer = plainExamples.open({ workload, problem });
  trainer.step(1);
  const after = trainer.layers();
  problem.layers.forEach(({ W }, l) => {
    for (let k = 0; k < PROBES; ++k) {
      const w = Math.floor((W.length * (k + 0.5)) / PROBES);
      const analytic = (W[w] - after[l].W[w]) / workload.learningRate;
      const numeric = centralDifference(workload, problem, l, w);
      if (!(Math.abs(analytic - numeric) <= 1e-6 * Math.max(1e-2, Math.abs(numeric))))
        throw new Error(
          `${workload.id}: dJ/dW[${w}] of layer ${l + 1} is ${numeric}, the plain loop says ${analytic}.`,
        );
    }
  });
}

function centralDifference(workload, problem, l, w) {
  const lossAt = (shift) => {
    const layers = problem.layers.map(({ W, b }) => ({ W: W.slice(), b }));
    layers[l].W[w] += shift;
    return lossOf(workload, problem, layers, 0, workload.batchSize);
  };
  return (lossAt(EPSILON) - lossAt(-EPSILON)) / (2 * EPSILON);
}
