#!/usr/bin/env bash
# ml-fnn 5.0.0: `regularization: 0` trains with 0.01, and a step takes the sum over the rows, not their mean.
# Guess: 0 switches the decay of weights off; one full-batch step is the mean gradient times the rate.
# Seen: 0 counts as not given and becomes the usual 0.01; the same rows given twice move a bias exactly twice as far.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ml-fnn@5.0.0
cat >run.cjs <<'JS'
const Network = require('ml-fnn');
Math.random = () => 0.5; // the same starting weights each time
const train = (rows, options) => {
  const network = new Network({ hiddenLayers: [2], iterations: 1, learningRate: 0.001, ...options });
  network.train(rows.map(([x]) => x), rows.map(([, y]) => y));
  return network;
};
const rows = [[[0, 1], 0], [[1, 0], 1], [[1, 1], 1]];
const biasOf = (network) => network.model[1].b.get(0, 0);
console.log('regularization 0 is kept as', train(rows, { regularization: 0 }).regularization);
const once = biasOf(train(rows, { regularization: 1e-12 }));
const twice = biasOf(train([...rows, ...rows], { regularization: 1e-12 }));
console.log('rows given twice move a bias', (twice / once).toFixed(9), 'times as far');
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
regularization 0 is kept as 0.01
rows given twice move a bias 2.000000000 times as far
EXPECTED
