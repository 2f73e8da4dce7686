#!/usr/bin/env bash
# math-expressions 1.8.1: to this checker of answers w_1 equals w_2, "0,5" equals "0,7", and 1.001 x equals x.
# Guess: names with different subscripts are different names; a comma is refused or makes a list; equal formulas differ
# by rounding only, and tanh(x) is known.
# Seen: a sum with its weights the wrong way round is right; what follows the comma is not read; numbers may differ by
# a thousandth; tanh(x) is tan * h * x and W1 is W.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts math-expressions@1.8.1
cat >run.cjs <<'JS'
const read = require('math-expressions').fromText;
const pairs = [
  ['w_1', 'w_2'], ['w_1 x_1 + w_2 x_2', 'w_2 x_1 + w_1 x_2'], ['w_1', 'v_1'], ['0,5', '0,7'], ['0.5', '0.7'],
  ['1.001 x', 'x'], ['1.01 x', 'x'], ['0.541', '0.54'], ['0.55', '0.54'], ['10^(-7)', '-10^(-7)'],
];
for (const [one, other] of pairs) {
  console.log(`${one} and ${other}:`, read(one).equals(read(other)) ? 'equal' : 'different');
}
for (const text of ['0,5', 'tanh(x)', 'W1 x', '5.4e-1']) console.log(text, 'is read as', read(text).toString());
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
w_1 and w_2: equal
w_1 x_1 + w_2 x_2 and w_2 x_1 + w_1 x_2: equal
w_1 and v_1: different
0,5 and 0,7: equal
0.5 and 0.7: different
1.001 x and x: equal
1.01 x and x: different
0.541 and 0.54: different
0.55 and 0.54: different
10^(-7) and -10^(-7): equal
0,5 is read as 0
tanh(x) is read as tan h x
W1 x is read as W x
5.4e-1 is read as (5.4 e) - 1
EXPECTED
