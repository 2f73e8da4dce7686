#!/usr/bin/env bash
# @kobra-dev/js-regression 1.0.12: the cost of logistic regression divides the penalty by the rows; the step does not.
# Guess: a step is the rate times the gradient of the cost shown, lambda / (2 n) w^2 with the gradient lambda w / n.
# Seen: from the same weight 0.25 the penalty of lambda 1 moves it by rate * lambda * w, for four rows four times as far.
# With twice the rows the same lambda should pull half as much, and pulls as before. The intercept is left alone, rightly.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @kobra-dev/js-regression@1.0.12
cat >run.cjs <<'JS'
const { LogisticRegression } = require('@kobra-dev/js-regression');
const four = [[1, 0], [2, 0], [3, 1], [4, 1]];
const rate = 0.5;
const shown = (value) => value.toFixed(6);
for (const rows of [four, [...four, ...four]]) {
  const fit = (lambda, iterations) => new LogisticRegression({ alpha: rate, lambda, iterations }).fit(rows);
  const weight = fit(0, 1).theta[1]; // the first step begins at 0, where there is nothing to penalise
  const moved = fit(0, 2).theta[1] - fit(1, 2).theta[1];
  const charged = fit(1, 1).cost - fit(0, 1).cost;
  console.log(rows.length, 'rows: the cost has', shown(charged), 'of w^2 / (2 n) =', shown(weight ** 2 / 2 / rows.length));
  console.log('  the step has', shown(moved), 'of rate w / n =', shown((rate * weight) / rows.length));
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
4 rows: the cost has 0.007813 of w^2 / (2 n) = 0.007813
  the step has 0.125000 of rate w / n = 0.031250
8 rows: the cost has 0.003906 of w^2 / (2 n) = 0.003906
  the step has 0.125000 of rate w / n = 0.015625
EXPECTED
