#!/usr/bin/env bash
# @tensorflow/tfjs 4.22.0: the gradient of tf.losses.softmaxCrossEntropy is softmax - y whatever
# the targets sum to.
# Guess: its loss -sum(y log softmax(z)) has the gradient softmax(z) sum(y) - y, which autodiff gives for any y.
# Seen: the loss is that, the gradient only where the targets of a row sum to 1; for y = (0.5, 0.2) the loss falls where its
# gradient says that it rises. The same loss by way of tf.logSoftmax has the right gradient.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs@4.22.0
cat >run.cjs <<'JS'
const tf = require('@tensorflow/tfjs');
const z = [0.3, -0.4];
const sum = tf.Reduction.SUM;
const losses = (y) => ({
  'softmaxCrossEntropy': (logits) => tf.losses.softmaxCrossEntropy(tf.tensor2d([y]), logits, undefined, undefined, sum),
  'by way of logSoftmax': (logits) => tf.neg(tf.sum(tf.mul(tf.tensor2d([y]), tf.logSoftmax(logits)))),
});
for (const y of [[0.5, 0.5], [0.5, 0.2]])
  for (const [name, loss] of Object.entries(losses(y))) {
    const gradient = tf.grad(loss)(tf.tensor2d([z])).dataSync();
    const at = (z1) => loss(tf.tensor2d([[z1, z[1]]])).dataSync()[0];
    const slope = (at(z[0] + 0.05) - at(z[0] - 0.05)) / 0.1;
    console.log(`y ${y}: ${name} ${at(z[0]).toFixed(4)}, by z1 ${gradient[0].toFixed(2)}, by its values ${slope.toFixed(2)}`);
  }
JS
seen=$(node run.cjs 2>/dev/null | grep '^y ')
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
y 0.5,0.5: softmaxCrossEntropy 0.7532, by z1 0.17, by its values 0.17
y 0.5,0.5: by way of logSoftmax 0.7532, by z1 0.17, by its values 0.17
y 0.5,0.2: softmaxCrossEntropy 0.4222, by z1 0.17, by its values -0.03
y 0.5,0.2: by way of logSoftmax 0.4222, by z1 -0.03, by its values -0.03
EXPECTED
