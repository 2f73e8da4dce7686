/** The parts that both plain loops share; rows of a matrix follow one another, `width` numbers each. */

/** a = g(z) in place, for `a` of whole rows. */
export function activate(activation, a, width) {
  const n = a.length;
  if (activation === 'sigmoid') for (let j = 0; j < n; ++j) a[j] = 1 / (1 + Math.exp(-a[j]));
  else if (activation === 'tanh') for (let j = 0; j < n; ++j) a[j] = Math.tanh(a[j]);
  else if (activation === 'relu') for (let j = 0; j < n; ++j) a[j] = a[j] > 0 ? a[j] : 0;
  else for (let row = 0; row < n; row += width) softmax(a, row, row + width);
}

function softmax(a, begin, end) {
  let max = a[begin];
  for (let j = begin + 1; j < end; ++j) if (a[j] > max) max = a[j];
  let sum = 0;
  for (let j = begin; j < end; ++j) {
    a[j] = Math.exp(a[j] - max);
    sum += a[j];
  }
  for (let j = begin; j < end; ++j) a[j] /= sum;
}

/** delta = delta o g'(z), with g' in terms of a. */
export function multiplyByDerivative(activation, a, delta) {
  const n = a.length;
  if (activation === 'sigmoid') for (let j = 0; j < n; ++j) delta[j] *= a[j] * (1 - a[j]);
  else if (activation === 'tanh') for (let j = 0; j < n; ++j) delta[j] *= 1 - a[j] * a[j];
  else for (let j = 0; j < n; ++j) if (!(a[j] > 0)) delta[j] = 0;
}

/** dL/dz of the last layer; cross-entropies are taken as one function of z with their activation. */
export function outputDelta(workload, a, y, delta) {
  for (let j = 0; j < a.length; ++j) delta[j] = a[j] - y[j];
  if (workload.loss === 'halfSquaredError') multiplyByDerivative(workload.layers.at(-1).activation, a, delta);
}
