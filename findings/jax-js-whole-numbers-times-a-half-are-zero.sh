#!/usr/bin/env bash
# @jax-js/jax 0.1.25: beside whole numbers a plain 0.5 becomes 0, and pixels over 255 are all black.
# Guess: as in JAX and NumPy, an int32 array with a fraction gives floats, and a sum of truths counts them.
# Seen: the fraction is cut, in products, sums, maxima and trueDivide; only trueDivide of two arrays of whole numbers and
# means make floats. The sum of three truths is true, so hits cannot be counted by it; their mean is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @jax-js/jax@0.1.25
cat >run.mjs <<'JS'
import { defaultDevice, init, numpy as np } from '@jax-js/jax';
await init('wasm');
defaultDevice('wasm');
const whole = (...values) => np.array(values, { dtype: np.int32 });
const show = (name, result) => console.log(name, 'is', [result.js()].flat().map(String).join(', '));
show('1, 3 times 0.5', whole(1, 3).mul(0.5));
show('1, 3 plus 0.5', whole(1, 3).add(0.5));
show('maximum of 1, 3 and 1.5', np.maximum(whole(1, 3), 1.5));
show('128, 254 over 255', np.trueDivide(whole(128, 254), 255));
show('128, 254 over 255 as an array', np.trueDivide(whole(128, 254), whole(255, 255)));
show('128, 254 as floats over 255', np.array([128, 254]).div(255));
const hits = () => np.array([true, true, true, false]);
show('sum of three hits in four', np.sum(hits()));
show('mean of three hits in four', np.mean(hits()));
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
1, 3 times 0.5 is 0, 0
1, 3 plus 0.5 is 1, 3
maximum of 1, 3 and 1.5 is 1, 3
128, 254 over 255 is 0, 0
128, 254 over 255 as an array is 0.501960813999176, 0.9960784912109375
128, 254 as floats over 255 is 0.501960813999176, 0.9960784912109375
sum of three hits in four is true
mean of three hits in four is 0.75
EXPECTED
