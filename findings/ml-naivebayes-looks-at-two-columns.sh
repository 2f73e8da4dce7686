#!/usr/bin/env bash
# ml-naivebayes 4.0.0: the Gaussian classifier looks at the first two columns, however many there are.
# Guess: a third column that tells the classes apart, beside two that say nothing, is enough; any number of rows is taken.
# Seen: all rows are given one class; with that column first or second they are right. A set of rows one more than the
# columns is refused as having other features, and one column alone is an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ml-naivebayes@4.0.0
cat >run.cjs <<'JS'
const { GaussianNB } = require('ml-naivebayes');
const telling = [1, 2, 1.5, 8, 9, 8.5];
const noise = [[5, 6, 7, 5, 6, 7], [3, 1, 2, 3, 1, 2]];
const classes = [0, 0, 0, 1, 1, 1];
const rowsOf = (columns) => classes.map((_, i) => columns.map((column) => column[i]));
const orders = { first: [telling, ...noise], second: [noise[0], telling, noise[1]], third: [...noise, telling] };
function answer(model, rows) {
  try {
    return model.predict(rows).join(', ');
  } catch (problem) {
    return problem.message;
  }
}
for (const [place, columns] of Object.entries(orders)) {
  const model = new GaussianNB();
  model.train(rowsOf(columns), classes);
  console.log(`the telling column ${place}: predicted ${answer(model, rowsOf(columns))} for ${classes.join(', ')}`);
  if (place === 'first') console.log('  its first four rows:', answer(model, rowsOf(columns).slice(0, 4)));
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
the telling column first: predicted 0, 0, 0, 1, 1, 1 for 0, 0, 0, 1, 1, 1
  its first four rows: the dataset must have the same features as the training set
the telling column second: predicted 0, 0, 0, 1, 1, 1 for 0, 0, 0, 1, 1, 1
the telling column third: predicted 0, 0, 0, 0, 0, 0 for 0, 0, 0, 1, 1, 1
EXPECTED
