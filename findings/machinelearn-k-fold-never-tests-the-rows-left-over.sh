#!/usr/bin/env bash
# machinelearn 2.1.5: KFold with k = 3 over 7 rows tests 6 of them; the last one is never tested.
# Guess: folds are as in scikit-learn, whose sizes differ by one where the rows don't divide: 3, 2 and 2.
# Seen: every fold has floor(rows / k); what is left over is in every training set and in no test set.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund machinelearn@2.1.5
cat >run.cjs <<'JS'
const { KFold } = require('machinelearn').model_selection;
for (const [count, k] of [[6, 3], [7, 3], [11, 4]]) {
  const rows = Array.from({ length: count }, (_, row) => row);
  const tested = new KFold({ k }).split(rows, rows).flatMap(({ testIndex }) => testIndex);
  const never = rows.filter((row) => !tested.includes(row));
  console.log(`result: ${count} rows, k = ${k}: never tested: ${never.join(', ') || 'none'}`);
}
JS
seen=$(node run.cjs 2>/dev/null | grep '^result: ')
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
result: 6 rows, k = 3: never tested: none
result: 7 rows, k = 3: never tested: 6
result: 11 rows, k = 4: never tested: 8, 9, 10
EXPECTED
