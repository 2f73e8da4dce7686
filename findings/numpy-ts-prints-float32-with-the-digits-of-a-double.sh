#!/usr/bin/env bash
# numpy-ts 1.7.0: float32 values are printed with eight digits, of which the last are no part of them.
# Guess: as in NumPy the shortest digits that name the float32: array([[0.1, 0.2],\n       [0.3, 0.4]], dtype=float32).
# Seen: 0.3 becomes 0.30000001 (float64 prints 0.3), the rows are not set in line, and the type stands in quotation marks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numpy-ts@1.7.0
cat >run.mjs <<'JS'
import { array, array2string, array_repr } from 'numpy-ts';
const rows = [[0.1, 0.2], [0.3, 0.4]];
for (const type of ['float64', 'float32']) console.log(array2string(array(rows, type)));
console.log(array_repr(array(rows, 'float32')));
console.log(array_repr(array(rows)));
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
[[0.1 0.2]
 [0.3 0.4]]
[[0.1        0.2       ]
 [0.30000001 0.40000001]]
array([[0.1       , 0.2       ]
 [0.30000001, 0.40000001]], dtype='float32')
array([[0.1, 0.2]
 [0.3, 0.4]])
EXPECTED
