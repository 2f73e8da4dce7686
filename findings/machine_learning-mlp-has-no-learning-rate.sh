#!/usr/bin/env bash
# machine_learning 0.1.1: MLP.train takes a rate, `lr`, and never uses it: a step is the gradient itself.
# Guess: a hundredth of the rate moves a weight a hundredth as far in one epoch.
# Seen: with a rate of 0.006, 0.6 (its default) and 60 the weights are the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund machine_learning@0.1.1
cat >run.cjs <<'JS'
const ml = require('machine_learning');
const trained = (lr) => {
  const network = new ml.MLP({
    ...{ input: [[0, 1], [1, 0], [1, 1]], label: [[0], [1], [1]], n_ins: 2, n_outs: 1, hidden_layer_sizes: [2] },
    ...{ w_array: [[[0.1, 0.2], [0.3, 0.4]], [[0.5], [0.6]]], b_array: [[0, 0], [0]] },
  });
  network.set('log level', 0);
  network.train({ lr, epochs: 1 });
  return network.sigmoidLayers[1].W.map(([w]) => w.toFixed(9)).join(', ');
};
for (const lr of [0.006, 0.6, 60]) console.log('rate', lr, 'leads to the weights', trained(lr));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
rate 0.006 leads to the weights 0.500818074, 0.601465257
rate 0.6 leads to the weights 0.500818074, 0.601465257
rate 60 leads to the weights 0.500818074, 0.601465257
EXPECTED
