#!/usr/bin/env bash
# numpy-ts 1.7.0: max and argmax pass over NaN, unless it stands first.
# Guess: as in NumPy NaN wins both, so that the output of a diverged network is no class by accident.
# Seen: of 1, NaN, 3 the maximum is 3 at place 2; of NaN, 1, 3 it is NaN at place 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numpy-ts@1.7.0
cat >run.mjs <<'JS'
import { argmax, argmin, array, max } from 'numpy-ts';
for (const z of [[1, NaN, 3], [NaN, 1, 3]])
  console.log('of', z.join(', '), 'max', String(max(array(z))), 'argmax', String(argmax(array(z))), 'argmin', String(argmin(array(z))));
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
of 1, NaN, 3 max 3 argmax 2 argmin 0
of NaN, 1, 3 max NaN argmax 0 argmin 0
EXPECTED
