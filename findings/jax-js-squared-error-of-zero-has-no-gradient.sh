#!/usr/bin/env bash
# @jax-js/jax 0.1.25: the gradient of power(x, 2) at 0 is NaN, and so is that of a product with a factor 0.
# Guess: 2x is 0 there, as for square; the product 0 * 2 * 3 has the gradient 6, 0, 0.
# Seen: NaN both times, where square and x * x give 0. A squared error written as a power spoils all weights at the first
# row that fits exactly. The value of (-3)^3 is not the whole number either, but 1e-5 beside it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @jax-js/jax@0.1.25
cat >run.mjs <<'JS'
import { defaultDevice, grad, init, numpy as np } from '@jax-js/jax';
await init('wasm');
defaultDevice('wasm');
const slope = (f, x) => grad(f)(np.array(x)).js();
const squares = { 'power(x, 2)': (x) => np.power(x, 2), 'square(x)': (x) => np.square(x), 'x * x': (x) => x.ref.mul(x) };
for (const [name, f] of Object.entries(squares)) console.log(name, 'at 0 and 3:', [0, 3].map((x) => slope(f, x).toFixed(4)).join(', '));
console.log('prod of 0, 2, 3:', slope((x) => np.prod(x), [0, 2, 3]).join(', '));
console.log('prod of 1, 2, 3:', slope((x) => np.prod(x), [1, 2, 3]).map((value) => value.toFixed(4)).join(', '));
console.log('power(-3, 3):', np.power(np.array(-3), 3).js().toFixed(5));
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
power(x, 2) at 0 and 3: NaN, 6.0000
square(x) at 0 and 3: 0.0000, 6.0000
x * x at 0 and 3: 0.0000, 6.0000
prod of 0, 2, 3: NaN, 0, 0
prod of 1, 2, 3: 6.0000, 3.0000, 2.0000
power(-3, 3): -26.99999
EXPECTED
