#!/usr/bin/env bash
# @nlpjs/neural 4.25.0: every prediction is the same object, so the second changes the first; and they run past 1.
# Guess: run returns a new answer for each input, with numbers from 0 to 1 as for a class.
# Seen: the answers kept for a and b are both b's in the end. An input of 5 in place of 1 gets 4.9, and one never seen 0.32.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @nlpjs/neural@4.25.0
cat >run.cjs <<'JS'
const { NeuralNetwork } = require('@nlpjs/neural');
const network = new NeuralNetwork({ log: false });
network.train([
  { input: { a: 1 }, output: { x: 1 } },
  { input: { b: 1 }, output: { y: 1 } },
  { input: { a: 1, b: 1 }, output: { y: 1 } },
]);
const shown = (answer) => `x ${answer.x.toFixed(2)}, y ${answer.y.toFixed(2)}`;
const ofA = network.run({ a: 1 });
console.log('a:', shown(ofA));
const ofB = network.run({ b: 1 });
console.log('b:', shown(ofB));
console.log('a, looked at again:', shown(ofA), '| one object:', ofA === ofB);
console.log('b of 5:', shown(network.run({ b: 5 })));
console.log('c, never seen:', shown(network.run({ c: 1 })));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
a: x 1.00, y 0.01
b: x 0.00, y 1.01
a, looked at again: x 0.00, y 1.01 | one object: true
b of 5: x 0.00, y 4.92
c, never seen: x 0.32, y 0.03
EXPECTED
