#!/usr/bin/env bash
# nn 0.0.7: every call of train() gives the output layer new random weights; the hidden layers stay.
# Guess: a second call goes on from what the first one learnt, with an error at least as small.
# Seen: learnt to 0.05, then trained one iteration more at a rate of 1e-9: what the output was is lost.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund nn@0.0.7
cat >run.cjs <<'JS'
const nn = require('nn');
const net = nn({ layers: [3], learningRate: 0.5, iterations: 20000, errorThresh: 0.001 });
const rows = [[0, 0.9], [1, 0.1]].map(([x, y]) => ({ input: [x], output: [y] }));
const copy = (weights) => JSON.stringify(weights);
net.train(rows);
const before = { hidden: copy(net.weights[1]), output: copy(net.weights[2]), of0: net.send([0])[0] };
Object.assign(net.opts, { iterations: 1, learningRate: 1e-9, momentum: 0 });
net.train(rows);
const near = (one, other) => JSON.parse(one).flat().every((w, i) => Math.abs(w - JSON.parse(other).flat()[i]) < 1e-6);
console.log('learnt: 0 gives 0.9 to 0.05:', Math.abs(before.of0 - 0.9) < 0.05);
console.log('hidden weights stay:', near(before.hidden, copy(net.weights[1])));
console.log('output weights stay:', near(before.output, copy(net.weights[2])));
console.log('all output weights are within -0.3 to -0.1, where they begin:', net.weights[2].flat().every((w) => w >= -0.3 && w <= -0.1));
console.log('0 still gives 0.9 to 0.05:', Math.abs(net.send([0])[0] - 0.9) < 0.05);
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
learnt: 0 gives 0.9 to 0.05: true
hidden weights stay: true
output weights stay: false
all output weights are within -0.3 to -0.1, where they begin: true
0 still gives 0.9 to 0.05: false
EXPECTED
