import { activate, multiplyByDerivative, outputDelta } from './plain-functions.mjs';
import { plainStart } from './plain-start.mjs';

/**
 * Plain JavaScript, a whole batch layer by layer: each row of weights serves all examples while it is near, and its
 * gradient is used as soon as it is summed.
 */
export const plainBatches = {
  id: 'plain-batches',
  name: 'plain JavaScript loop, layer by layer',
  number: 'double',
  refuses: () => '',
  differs: () => '',
  open: ({ workload, problem }) => new PlainTrainer(workload, problem),
};

class PlainTrainer {
  constructor(workload, problem) {
    const atOnce = workload.batchSize;
    const roomFor = (units, inputs) => ({
      dW: new Float64Array(inputs), // of one unit
      a: new Float64Array(atOnce * units), // examples x units, row by row
      delta: new Float64Array(atOnce * units),
    });
    Object.assign(this, plainStart(workload, problem, { atOnce, roomFor }));
    this.next = 0; // batch
  }

  step(count) {
    for (let k = 0; k < count; ++k) {
      this.stepOver(this.x[this.next], this.y[this.next]);
      this.next = (this.next + 1) % this.x.length;
    }
  }

  stepOver(x, y) {
    const { network, rate, workload } = this;
    const m = workload.batchSize;
    const last = network.length - 1;
    for (let l = 0; l <= last; ++l) forward(network[l], l === 0 ? x : network[l - 1].a, m);
    outputDelta(workload, network[last].a, y, network[last].delta);
    for (let l = last; l > 0; --l) backward(network[l], network[l - 1], m);
    for (let l = last; l >= 0; --l) update(network[l], l === 0 ? x : network[l - 1].a, m, rate);
  }

  layers() {
    return this.network;
  }
}

/** a = g(W x + b), for each of m examples */
function forward({ units, inputs, W, b, a, activation }, x, m) {
  for (let j = 0; j < units; ++j) {
    const row = j * inputs;
    for (let e = 0; e < m; ++e) {
      const example = e * inputs;
      let z = b[j];
      for (let i = 0; i < inputs; ++i) z += W[row + i] * x[example + i];
      a[e * units + j] = z;
    }
  }
  activate(activation, a, units);
}

/** dL/dz of the layer below: (W^T delta) o g'(z) */
function backward({ units, inputs, W, delta }, { a, delta: below, activation }, m) {
  below.fill(0);
  for (let j = 0; j < units; ++j) {
    const row = j * inputs;
    for (let e = 0; e < m; ++e) {
      const example = e * inputs;
      const d = delta[e * units + j];
      for (let i = 0; i < inputs; ++i) below[example + i] += W[row + i] * d;
    }
  }
  multiplyByDerivative(activation, a, below);
}

/** W -= rate * sum of delta x^T, b -= rate * sum of delta */
function update({ units, inputs, W, b, dW, delta }, x, m, rate) {
  for (let j = 0; j < units; ++j) {
    let db = 0;
    dW.fill(0);
    for (let e = 0; e < m; ++e) {
      const example = e * inputs;
      const d = delta[e * units + j];
      for (let i = 0; i < inputs; ++i) dW[i] += d * x[example + i];
      db += d;
    }
    const row = j * inputs;
    for (let i = 0; i < inputs; ++i) W[row + i] -= rate * dW[i];
    b[j] -= rate * db;
  }
}
