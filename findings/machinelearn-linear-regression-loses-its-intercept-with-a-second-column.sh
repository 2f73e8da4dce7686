#!/usr/bin/env bash
# machinelearn 2.1.5: LinearRegression has an intercept with one column of inputs, and none with two.
# Guess: exact data y = 1 + x1 + 2 x2 are fitted exactly, however many columns there are.
# Seen: one column gives y = 1 + 2x exactly; two columns give a plane through the origin.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund machinelearn@2.1.5
cat >run.cjs <<'JS'
const { LinearRegression } = require('machinelearn').linear_model;
const shown = (values) => values.map((value) => Number(value).toFixed(2)).join(', ');
const line = new LinearRegression();
line.fit([1, 2, 3, 4], [3, 5, 7, 9]);
console.log('result: line at 0 and 5, where 1 and 11 are right:', shown(line.predict([0, 5])));
const plane = new LinearRegression();
plane.fit([[1, 1], [2, 3], [3, 2], [4, 5]], [4, 9, 8, 15]);
console.log('result: plane at (0, 0) and (5, 6), where 1 and 18 are right:', shown(plane.predict([[0, 0], [5, 6]])));
JS
seen=$(node run.cjs 2>/dev/null | grep '^result: ')
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
result: line at 0 and 5, where 1 and 11 are right: 1.00, 11.00
result: plane at (0, 0) and (5, 6), where 1 and 18 are right: 0.00, 18.67
EXPECTED
