#!/usr/bin/env bash
# js-pytorch 0.7.2: Adam corrects its averages by 1 - beta at every step, not by 1 - beta^t; beta2 is 0.99, not 0.999.
# Guess: with a gradient that stays the same each step is as long as the rate, as PyTorch's is.
# Seen: only the first is; the tenth is 2.1 times as long. They are what m / (1 - 0.9) and v / (1 - 0.99) give.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts js-pytorch@0.7.2
cat >run.cjs <<'JS'
const { torch } = require('js-pytorch');
const layer = new torch.nn.Linear(1, 1);
const adam = new torch.optim.Adam(layer.parameters(), 0.1, 0);
let before = layer.W.data[0][0];
let [m, v] = [0, 0];
for (let t = 1; t <= 10; t++) {
  layer.forward(torch.tensor([[1]])).sum(-1).sum(-1).backward(); // the gradient of w is 1
  adam.step();
  adam.zero_grad();
  m = 0.9 * m + 0.1;
  v = 0.99 * v + 0.01;
  const never = (0.1 * (m / (1 - 0.9))) / Math.sqrt(v / (1 - 0.99));
  const corrected = (0.1 * (m / (1 - 0.9 ** t))) / Math.sqrt(v / (1 - 0.99 ** t));
  const now = layer.W.data[0][0];
  if ([1, 2, 10].includes(t))
    console.log(`step ${t}: ${(before - now).toFixed(6)}; without t ${never.toFixed(6)}, with t ${corrected.toFixed(6)}`);
  before = now;
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
step 1: 0.100000; without t 0.100000, with t 0.100000
step 2: 0.134687; without t 0.134687, with t 0.100000
step 10: 0.210633; without t 0.210633, with t 0.100000
EXPECTED
