#!/usr/bin/env bash
# jstat 1.9.6: variance and stdev divide by n, covariance by n - 1.
# Guess: the covariance of a list with itself is its variance.
# Seen: of 1, 2, 3, 4 the variance is 1.25 and the covariance with itself 1.6667; variance(list, true) divides by n - 1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jstat@1.9.6
cat >run.cjs <<'JS'
const { jStat } = require('jstat');
const list = [1, 2, 3, 4];
console.log('variance', jStat.variance(list), 'stdev', jStat.stdev(list).toFixed(6));
console.log('covariance with itself', jStat.covariance(list, list).toFixed(6));
console.log('variance(list, true)', jStat.variance(list, true).toFixed(6));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
variance 1.25 stdev 1.118034
covariance with itself 1.666667
variance(list, true) 1.666667
EXPECTED
