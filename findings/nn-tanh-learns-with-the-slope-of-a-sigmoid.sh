#!/usr/bin/env bash
# nn 0.0.7: with the activation 'hyperbolic' the outputs are a tanh, and the step uses a (1 - a), the logistic's slope.
# Guess: a bias moves along its gradient, error times (1 - a^2), whatever the sign of a.
# Seen: where a is negative it moves the other way: -0.1234 is to become 0 and becomes -0.1327.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund nn@0.0.7
cat >run.cjs <<'JS'
const nn = require('nn');
Math.random = () => 0.5; // all weights and biases begin at -0.2
const net = nn({ layers: [1], activation: 'hyperbolic', iterations: 1, momentum: 0, learningRate: 0.5, errorThresh: 0 });
const a = Math.tanh(-0.2 * Math.tanh(-0.4) - 0.2);
net.train({ input: [1], output: [0] });
console.log('a is', a.toFixed(6), 'and is to be 0');
console.log('the output bias moved by', (net.biases[2][0] + 0.2).toFixed(6));
console.log('0.5 (0 - a) (1 - a^2) is', (0.5 * -a * (1 - a * a)).toFixed(6));
console.log('0.5 (0 - a) a (1 - a) is', (0.5 * -a * a * (1 - a)).toFixed(6));
console.log('a is now', net.send([1])[0].toFixed(6));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
a is -0.123378 and is to be 0
the output bias moved by -0.008550
0.5 (0 - a) (1 - a^2) is 0.060750
0.5 (0 - a) a (1 - a) is -0.008550
a is now -0.132710
EXPECTED
