#!/usr/bin/env bash
# convnetjs 0.3.0: after training with dropout, prediction multiplies by the share that was dropped.
# Guess: what training keeps of a unit on average, 1 - drop_prob, is what prediction multiplies by.
# Seen: training keeps 1 - drop_prob, prediction multiplies by drop_prob; they agree at 0.5 alone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund convnetjs@0.3.0
cat >run.cjs <<'JS'
const { Vol, DropoutLayer } = require('convnetjs');
const UNITS = 20000;
const mean = (values) => [...values].reduce((sum, value) => sum + value, 0) / values.length;
for (const drop_prob of [0.2, 0.5, 0.8]) {
  const layer = new DropoutLayer({ in_sx: 1, in_sy: 1, in_depth: UNITS, drop_prob });
  const ones = () => new Vol(1, 1, UNITS, 1);
  const [training, prediction] = [true, false].map((isTraining) => mean(layer.forward(ones(), isTraining).w));
  console.log(`drop_prob ${drop_prob}: training keeps ${training.toFixed(1)}, prediction ${prediction.toFixed(1)}`);
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
drop_prob 0.2: training keeps 0.8, prediction 0.2
drop_prob 0.5: training keeps 0.5, prediction 0.5
drop_prob 0.8: training keeps 0.2, prediction 0.8
EXPECTED
