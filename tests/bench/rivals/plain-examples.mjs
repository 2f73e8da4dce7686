import { activate, multiplyByDerivative, outputDelta } from './plain-functions.mjs';
import { plainStart } from './plain-start.mjs';

/** Plain JavaScript, one example after another: gradients add up over the batch, then one update. */
export const plainExamples = {
  id: 'plain-examples',
  name: 'plain JavaScript loop, example by example',
  number: 'double',
  refuses: () => '',
  differs: () => '',
  open: ({ workload, problem }) => new PlainTrainer(workload, problem),
};

class PlainTrainer {
  constructor(workload, problem) {
    Object.assign(this, plainStart(workload, problem, { atOnce: 1, roomFor }));
    this.next = 0; // example
  }

  step(count) {
    for (let k = 0; k < count; ++k) {
      const end = this.next + this.workload.batchSize;
      for (; this.next < end; ++this.next) this.addGradients(this.x[this.next], this.y[this.next]);
      for (const layer of this.network) update(layer, this.rate);
      if (this.next === this.x.length) this.next = 0;
    }
  }

  addGradients(x, y) {
    const network = this.network;
    const last = network.length - 1;
    for (let l = 0; l <= last; ++l) forward(network[l], l === 0 ? x : network[l - 1].a);
    outputDelta(this.workload, network[last].a, y, network[last].delta);
    for (let l = last; l >= 0; --l) {
      addGradient(network[l], l === 0 ? x : network[l - 1].a);
      if (l > 0) backward(network[l], network[l - 1]);
    }
  }

  layers() {
    return this.network;
  }
}

const roomFor = (units, inputs) => ({
  dW: new Float64Array(units * inputs),
  db: new Float64Array(units),
  a: new Float64Array(units),
  delta: new Float64Array(units),
});

/** a = g(W x + b) */
function forward({ W, b, a, activation }, x) {
  const inputs = x.length;
  for (let j = 0, w = 0; j < a.length; ++j) {
    let z = b[j];
    for (let i = 0; i < inputs; ++i, ++w) z += W[w] * x[i];
    a[j] = z;
  }
  activate(activation, a, a.length);
}

/** dL/dz of the layer below: (W^T delta) o g'(z) */
function backward({ W, delta }, { a, delta: below, activation }) {
  const inputs = below.length;
  below.fill(0);
  for (let j = 0, w = 0; j < delta.length; ++j) {
    const d = delta[j];
    for (let i = 0; i < inputs; ++i, ++w) below[i] += W[w] * d;
  }
  multiplyByDerivative(activation, a, below);
}

/** dW += delta x^T, db += delta */
function addGradient({ dW, db, delta }, x) {
  const inputs = x.length;
  for (let j = 0, w = 0; j < delta.length; ++j) {
    const d = delta[j];
    for (let i = 0; i < inputs; ++i, ++w) dW[w] += d * x[i];
    db[j] += d;
  }
}

function update({ W, b, dW, db }, rate) {
  for (let w = 0; w < W.length; ++w) {
    W[w] -= rate * dW[w];
    dW[w] = 0;
  }
  for (let j = 0; j < b.length; ++j) {
    b[j] -= rate * db[j];
    db[j] = 0;
  }
}
