#!/usr/bin/env bash
# js-pytorch 0.7.2: whatever the exponent, the gradient of x.pow(n) is that of a square, 2x.
# Guess: the gradient of a power is n x^(n-1), as the values of the powers are right.
# Seen: x^1, x^2, x^3 and x^4 at x = 3 are 3, 9, 27 and 81; the gradient is 6 each time.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts js-pytorch@0.7.2
cat >run.cjs <<'JS'
const { torch } = require('js-pytorch');
for (const n of [1, 2, 3, 4]) {
  const x = torch.tensor([[3]], true);
  const y = x.pow(n);
  y.sum(-1).sum(-1).backward();
  console.log(`x^${n} at 3 is ${y.data[0][0]}; gradient ${x.grad[0][0]}, and ${n} x^${n - 1} is ${n * 3 ** (n - 1)}`);
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
x^1 at 3 is 3; gradient 6, and 1 x^0 is 1
x^2 at 3 is 9; gradient 6, and 2 x^1 is 6
x^3 at 3 is 27; gradient 6, and 3 x^2 is 27
x^4 at 3 is 81; gradient 6, and 4 x^3 is 108
EXPECTED
