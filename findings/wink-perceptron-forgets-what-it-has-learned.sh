#!/usr/bin/env bash
# wink-perceptron 2.0.0: rows that it has learned to tell apart are told wrongly, however long it learns.
# Guess: low at 1, 2, 3 and high at 5, 6, 7, with a bias, are all right after enough passes, in any unit; 0 is low.
# Seen: 2 and 3 stay high after 50,000 passes: the weights are averaged over the mistakes made, and the last ones, which
# make none, do not count. 0 is unknown, as the bias counts only beside a number. In a unit a thousand times as large the
# weights, rounded to three decimals, are 0 and all rows are of one class.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts wink-perceptron@2.0.0
cat >run.cjs <<'JS'
const winkPerceptron = require('wink-perceptron');
const numbers = [1, 2, 3, 5, 6, 7];
function answers(maxIterations, unit) {
  const perceptron = winkPerceptron();
  perceptron.defineConfig({ shuffleData: false, maxIterations });
  perceptron.learn(numbers.map((x) => [{ x: x / unit }, { label: x < 4 ? 'low' : 'high' }]));
  return [0, ...numbers].map((x) => `${x} ${perceptron.predict({ x: x / unit })}`).join(', ');
}
for (const passes of [50, 500, 50000]) console.log(`${passes} passes: ${answers(passes, 1)}`);
for (const unit of [10, 10000]) console.log(`500 passes, over ${unit}: ${answers(500, unit)}`);
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
50 passes: 0 unknown, 1 low, 2 high, 3 high, 5 high, 6 high, 7 high
500 passes: 0 unknown, 1 low, 2 high, 3 high, 5 high, 6 high, 7 high
50000 passes: 0 unknown, 1 low, 2 high, 3 high, 5 high, 6 high, 7 high
500 passes, over 10: 0 unknown, 1 high, 2 high, 3 high, 5 high, 6 high, 7 high
500 passes, over 10000: 0 unknown, 1 low, 2 low, 3 low, 5 low, 6 low, 7 low
EXPECTED
