#!/usr/bin/env bash
# ml-fnn 5.0.0: whatever activation is asked for, the network is built with tanh, and nothing is said.
# Guess: `activation: 'relu'` trains a network of ReLU units, as its documentation lists it.
# Seen: relu, logistic, softplus and identity all come back as tanh; the hidden values of 'identity' are the tanh of
#   their sums. (The name is looked for among the positions of a list of names.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ml-fnn@5.0.0
cat >run.cjs <<'JS'
const Network = require('ml-fnn');
const x = [[0, 1], [1, 0], [1, 1]];
for (const activation of ['tanh', 'relu', 'logistic', 'softplus', 'identity']) {
  const network = new Network({ hiddenLayers: [3], iterations: 1, learningRate: 1e-9, activation });
  network.train(x, [0, 1, 1]);
  const { W, b, a } = network.model[0];
  const sum = W.get(0, 0) + W.get(1, 0) + b.get(0, 0);
  const isTanh = Math.abs(a.get(2, 0) - Math.tanh(sum)) < 1e-6;
  console.log(`${activation}: saved as ${network.toJSON().activation}, hidden value is tanh of its sum: ${isTanh}`);
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
tanh: saved as tanh, hidden value is tanh of its sum: true
relu: saved as tanh, hidden value is tanh of its sum: true
logistic: saved as tanh, hidden value is tanh of its sum: true
softplus: saved as tanh, hidden value is tanh of its sum: true
identity: saved as tanh, hidden value is tanh of its sum: true
EXPECTED
