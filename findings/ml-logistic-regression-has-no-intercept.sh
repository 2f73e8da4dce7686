#!/usr/bin/env bash
# ml-logistic-regression 2.0.0: the model has no bias, and no setting adds one: at x = 0 it always says one half.
# Guess: as elsewhere an intercept is learnt; x = 0..2 of one class and 3..5 of the other are told apart.
# Seen: one weight for one input; after 200,000 steps two of the six rows are wrong. With a column of ones none is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ml-logistic-regression@2.0.0 ml-matrix@6.12.1
cat >run.cjs <<'JS'
const LogisticRegression = require('ml-logistic-regression');
const { Matrix } = require('ml-matrix');
const Model = LogisticRegression.default ?? LogisticRegression;
const y = Matrix.columnVector([0, 0, 0, 1, 1, 1]);
for (const [what, row] of [['as it is', (x) => [x]], ['with a column of ones', (x) => [x, 1]]]) {
  const inputs = new Matrix([0, 1, 2, 3, 4, 5].map(row));
  const model = new Model({ numSteps: 200000, learningRate: 0.05 });
  model.train(inputs, y);
  console.log(what, '-', model.classifiers[0].weights.columns, 'weight(s), predicts', model.predict(inputs).join(' '));
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
as it is - 1 weight(s), predicts 0 1 1 1 1 1
with a column of ones - 2 weight(s), predicts 0 0 0 1 1 1
EXPECTED
