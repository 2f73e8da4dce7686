#!/usr/bin/env bash
# adnn 2.0.10: behind max or min every gradient is 0, and nothing is said.
# Guess: the larger of two numbers passes its gradient on, 1 to itself and 0 to the other; max(0, x) is a ReLU.
# Seen: max(0.4, 1.3) has the gradients 0 and 0, and so has min; of tensors alike. abs, pow and atan2 are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund adnn@2.0.10
cat >run.cjs <<'JS'
const ad = require('adnn/ad');
const Tensor = require('adnn/tensor');
for (const name of ['max', 'min', 'atan2']) {
  const [x, y] = [ad.lift(0.4), ad.lift(1.3)];
  const result = ad.scalar[name](x, y);
  result.backprop();
  console.log(name, ad.value(result).toFixed(4), 'gradients', ad.derivative(x).toFixed(4), ad.derivative(y).toFixed(4));
}
const x = ad.lift(new Tensor([2]).fromFlatArray([3, -3]));
const relu = ad.tensor.max(x, ad.lift(new Tensor([2]).fromFlatArray([0, 0])));
ad.tensor.sumreduce(relu).backprop();
console.log('max(x, 0) of the tensor 3, -3 is', ad.value(relu).toFlatArray().join(', '), 'gradient', ad.derivative(x).toFlatArray().join(', '));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
max 1.3000 gradients 0.0000 0.0000
min 0.4000 gradients 0.0000 0.0000
atan2 0.2985 gradients 0.7027 -0.2162
max(x, 0) of the tensor 3, -3 is 3, 0 gradient 0, 0
EXPECTED
