#!/usr/bin/env bash
# node-arff 1.1.0: 1e5 in a numeric column is read as 1, 2.5e-3 as 0.0025.
# Guess: ARFF's numbers may have exponents, as Weka itself writes large and small ones; both are read.
# Seen: without a decimal point the exponent is dropped and nothing is said; a gap (?) is NaN.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node-arff@1.1.0
printf '%s\n' '@relation houses' '@attribute price numeric' '@data' 1e5 1.0e5 100000 2.5e-3 25e-4 '?' >houses.arff
cat >run.cjs <<'JS'
const given = ['1e5', '1.0e5', '100000', '2.5e-3', '25e-4', '?'];
require('node-arff').load('houses.arff', (problem, read) => {
  if (problem) throw problem;
  read.data.forEach(({ price }, row) => console.log(given[row], 'is read as', price));
});
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
1e5 is read as 1
1.0e5 is read as 100000
100000 is read as 100000
2.5e-3 is read as 0.0025
25e-4 is read as 25
? is read as NaN
EXPECTED
