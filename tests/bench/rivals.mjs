import { brainRival } from './rivals/brain.mjs';
import { convnetRival } from './rivals/convnet.mjs';
import { engineDouble, engineFloat } from './rivals/engine.mjs';
import { jaxRival } from './rivals/jax.mjs';
import { neatapticRival } from './rivals/neataptic.mjs';
import { onnxRival } from './rivals/onnx.mjs';
import { plainBatches } from './rivals/plain-batches.mjs';
import { plainExamples } from './rivals/plain-examples.mjs';
import { synapticRival } from './rivals/synaptic.mjs';
import { tfjsCpu, tfjsWasm } from './rivals/tfjs.mjs';

/**
 * Everything that is measured in Node and in the browser alike. A rival has
 * id, name, number ('double' or 'float': what it calculates with), package (on npm);
 * refuses(workload): why it can't express it, or '';
 * differs(workload): what it computes differently, or '': then its loss must be the true one;
 * open({workload, problem, files}): the start weights set, a runner with step(count), layers(), and maybe close();
 * stepsPerRun(workload), where it makes several steps at a time.
 */
export const rivals = [
  engineDouble,
  engineFloat,
  plainExamples,
  plainBatches,
  synapticRival,
  brainRival,
  convnetRival,
  neatapticRival,
  tfjsCpu,
  tfjsWasm,
  jaxRival,
  onnxRival,
];
