#!/usr/bin/env bash
# adnn 2.0.10: a matrix product is computed, and its backward pass fails with 'ad is not defined'.
# Guess: ad.tensor.dot is what a layer of one's own is made of; its gradient is G B^T and A^T G.
# Seen: the value is right, and backprop throws, whichever of the two is a variable; transpose and inverse work.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund adnn@2.0.10
cat >run.cjs <<'JS'
const ad = require('adnn/ad');
const Tensor = require('adnn/tensor');
const matrix = () => new Tensor([2, 2]).fromFlatArray([1, 2, 3, 4]);
function gradientOf(result, x) {
  try {
    ad.tensor.sumreduce(result).backprop();
    return ad.derivative(x).toFlatArray().map((value) => value.toFixed(4)).join(', ');
  } catch (problem) {
    return problem.message;
  }
}
const ways = {
  'A B, for A': (x) => ad.tensor.dot(x, matrix()),
  'B A, for A': (x) => ad.tensor.dot(matrix(), x),
  'A transposed': (x) => ad.tensor.transpose(x),
  'A inverted': (x) => ad.tensor.inverse(x),
};
for (const [name, way] of Object.entries(ways)) {
  const x = ad.lift(matrix());
  const result = way(x);
  console.log(name, '=', ad.value(result).toFlatArray().map((value) => value.toFixed(4)).join(', '), '| gradient:', gradientOf(result, x));
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
A B, for A = 7.0000, 10.0000, 15.0000, 22.0000 | gradient: ad is not defined
B A, for A = 7.0000, 10.0000, 15.0000, 22.0000 | gradient: ad is not defined
A transposed = 1.0000, 3.0000, 2.0000, 4.0000 | gradient: 1.0000, 1.0000, 1.0000, 1.0000
A inverted = -2.0000, 1.0000, 1.5000, -0.5000 | gradient: -0.5000, 0.5000, 0.5000, -0.5000
EXPECTED
