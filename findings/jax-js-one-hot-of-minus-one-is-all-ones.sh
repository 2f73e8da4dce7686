#!/usr/bin/env bash
# @jax-js/jax 0.1.25: the one-hot row of a label -1 is all ones, and that of a label 5 of three classes is class 1's.
# Guess: as in JAX, a label outside the classes, which often marks a row without one, gives a row of zeros and so no loss.
# Seen: -1 gives 1, 1, 1 and 5 gives 0, 1, 0, while 3 gives zeros; the loss of the unlabelled row is that of three at once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @jax-js/jax@0.1.25
cat >run.mjs <<'JS'
import { defaultDevice, init, nn, numpy as np } from '@jax-js/jax';
await init('wasm');
defaultDevice('wasm');
for (const label of [0, 1, 2, -1, 3, 5]) {
  const row = nn.oneHot(np.array([label], { dtype: np.int32 }), 3);
  const loss = -np.sum(nn.logSoftmax(np.array([[2, 1, 0]])).mul(row.ref)).js();
  console.log('label', label, 'row', row.js()[0].join(', '), 'loss', loss.toFixed(4));
}
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
label 0 row 1, 0, 0 loss 0.4076
label 1 row 0, 1, 0 loss 1.4076
label 2 row 0, 0, 1 loss 2.4076
label -1 row 1, 1, 1 loss 4.2228
label 3 row 0, 0, 0 loss 0.0000
label 5 row 0, 1, 0 loss 1.4076
EXPECTED
