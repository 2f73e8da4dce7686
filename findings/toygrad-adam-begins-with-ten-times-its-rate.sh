#!/usr/bin/env bash
# toygrad 2.6.0: Adam multiplies its averages by 1 - beta^t where they are to be divided by it: step 1 is ten rates long.
# Guess: whatever the gradient, Adam's first step is as long as the learning rate, and no later one is much longer.
# Seen: with the rate 0.1 and a gradient that stays nearly the same, the first step is 1.0, the third 2.5, twenty-five
# rates. They are what m (1 - 0.9^t) and v (1 - 0.999^t) give.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts toygrad@2.6.0
cat >run.mjs <<'JS'
import { NeuralNetwork, Tensor, Trainers } from 'toygrad';
const layers = [{ type: 'input', sx: 1, sy: 1, sz: 1 }, { type: 'dense', filters: 1 }, { type: 'regression' }];
const net = new NeuralNetwork({ layers });
const weight = net.getParamsAndGrads()[0].params;
weight[0] = 0;
const adam = new Trainers.Adam(net, { learningRate: 0.1 });
const one = new Tensor(1, 1, 1, new Float32Array([1]));
let [before, m, v] = [0, 0, 0];
for (let t = 1; t <= 3; t++) {
  m = 0.9 * m - 0.1 * 1e6;
  v = 0.999 * v + 0.001 * 1e12;
  const step = (first, second) => ((-0.1 * first) / Math.sqrt(second)).toFixed(4);
  adam.train(one, [1e6]); // half the squared error: the gradient of w is w + b - 1e6
  console.log(`step ${t}: ${(weight[0] - before).toFixed(4)}; multiplied ${step(m * (1 - 0.9 ** t), v * (1 - 0.999 ** t))}, divided ${step(m / (1 - 0.9 ** t), v / (1 - 0.999 ** t))}`);
  before = weight[0];
}
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
step 1: 1.0000; multiplied 1.0000, divided 0.1000
step 2: 1.8059; multiplied 1.8059, divided 0.1000
step 3: 2.4505; multiplied 2.4505, divided 0.1000
EXPECTED
