#!/usr/bin/env bash
# @jax-js/jax 0.1.25: at 0 the slope of relu and of abs is 1, and maximum gives the whole gradient to the first of two equals.
# Guess: as in JAX, relu and abs have the slope 0 at 0, and two equal numbers share the gradient, a half each.
# Seen: 1, 1, and 1 and 0. The maximum over an array does share: two of three equals have a half each. So a unit whose
# weights are all 0 learns here, and not where the slope is 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @jax-js/jax@0.1.25
cat >run.mjs <<'JS'
import { defaultDevice, grad, init, nn, numpy as np } from '@jax-js/jax';
await init('wasm');
defaultDevice('wasm');
const slope = (f, x) => grad(f)(np.array(x)).js();
console.log('relu at -1, 0, 1:', [-1, 0, 1].map((x) => slope(nn.relu, x)).join(', '));
console.log('abs at -1, 0, 1:', [-1, 0, 1].map((x) => slope(np.abs, x)).join(', '));
console.log('maximum of 2 and 2:', slope((x) => np.maximum(x.ref.slice(0), x.slice(1)), [2, 2]).join(', '));
console.log('max of 3, 3, 1:', slope((x) => np.max(x), [3, 3, 1]).join(', '));
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
relu at -1, 0, 1: 0, 1, 1
abs at -1, 0, 1: -1, 1, 1
maximum of 2 and 2: 1, 0
max of 3, 3, 1: 0.5, 0.5, 0
EXPECTED
