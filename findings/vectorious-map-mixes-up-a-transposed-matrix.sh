#!/usr/bin/env bash
# vectorious 6.1.14: map of a transposed matrix puts the values in the wrong places; transpose turns the matrix itself.
# Guess: doubling the transpose of 1, 2, 3 / 4, 5, 6 gives 2, 8 / 4, 10 / 6, 12, and the matrix stays as it was.
# Seen: 2, 4 / 6, 8 / 10, 12, the values as they lie in memory. The product of two matrices heeds the turn.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vectorious@6.1.14
cat >run.cjs <<'JS'
const { array } = require('vectorious');
const shown = (matrix) => matrix.toArray().map((row) => row.join(', ')).join(' / ');
const make = () => array([[1, 2, 3], [4, 5, 6]]);
const w = make();
const turned = w.transpose();
console.log('transpose:', shown(turned), '| the matrix itself:', shown(w));
console.log('map of the transpose, doubled:', shown(make().T.map((value) => 2 * value)));
console.log('scale of the transpose by 2:', shown(make().T.scale(2)));
console.log('transpose times a column of ones:', shown(make().T.multiply(array([[1], [1]]))));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
transpose: 1, 4 / 2, 5 / 3, 6 | the matrix itself: 1, 4 / 2, 5 / 3, 6
map of the transpose, doubled: 2, 4 / 6, 8 / 10, 12
scale of the transpose by 2: 2, 8 / 4, 10 / 6, 12
transpose times a column of ones: 5 / 7 / 9
EXPECTED
