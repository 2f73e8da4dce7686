#!/usr/bin/env bash
# machinelearn 2.1.5: rows of a confusion matrix are in the order in which classes first come in the truth, columns
# in the order in which they first come in the predictions.
# Guess: both are in the order of the classes, as in scikit-learn, whose example this is: [[2,0,0],[0,0,1],[1,0,2]].
# Seen: the four right predictions do not stand on the diagonal, and no list of classes comes with the matrix.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund machinelearn@2.1.5
cat >run.cjs <<'JS'
const { confusion_matrix: confusion, accuracyScore } = require('machinelearn').metrics;
const [truth, predicted] = [[2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2]];
const counts = confusion(truth, predicted);
console.log('result:', JSON.stringify(counts));
console.log('result: on the diagonal', counts.reduce((sum, row, i) => sum + row[i], 0));
console.log('result: right', Math.round(accuracyScore(truth, predicted) * truth.length));
JS
seen=$(node run.cjs 2>/dev/null | grep '^result: ')
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
result: [[1,2,0],[2,0,0],[0,1,0]]
result: on the diagonal 1
result: right 4
EXPECTED
