#!/usr/bin/env bash
# ndarray-gradient 1.0.1: the gradient it gives has the opposite sign, and half the slope at an end.
# Guess: of 0, 1, 4, 9, 16 the central differences are 2, 4 and 6; the ends have the difference of two neighbours, 1 and 7.
# Seen: -2, -4 and -6; the ends -0.5 and -3.5, as a value outside repeats the last one and the division by 2 stays. Whoever
# steps against this gradient climbs. The example in its documentation shows the same signs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ndarray@1.1.1 ndarray-gradient@1.0.1
cat >run.cjs <<'JS'
const ndarray = require('ndarray');
const gradient = require('ndarray-gradient');
const squares = ndarray(new Float64Array([0, 1, 4, 9, 16]), [5]);
for (const ends of ['clamp', 'mirror', 'wrap']) {
  const slopes = ndarray(new Float64Array(5), [5, 1]);
  gradient(slopes, squares, ends);
  console.log('0, 1, 4, 9, 16 with', ends, 'has', slopes.data.join(', '));
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
0, 1, 4, 9, 16 with clamp has -0.5, -2, -4, -6, -3.5
0, 1, 4, 9, 16 with mirror has 0, -2, -4, -6, 0
0, 1, 4, 9, 16 with wrap has 7.5, -2, -4, -6, 4.5
EXPECTED
