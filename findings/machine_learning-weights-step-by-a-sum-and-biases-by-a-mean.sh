#!/usr/bin/env bash
# machine_learning 0.1.1: LogisticRegression steps by the sum over the rows for a weight and by their mean for a bias.
# Guess: both are of one cost; the same rows given twice move both twice as far (a sum) or as far as before (a mean).
# Seen: the weights move exactly twice as far, the biases exactly as far as before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund machine_learning@0.1.1
cat >run.cjs <<'JS'
const ml = require('machine_learning');
const trained = (times) => {
  const rows = Array.from({ length: times }, () => [[[2], [1, 0]], [[1], [0, 1]], [[4], [0, 1]]]).flat();
  const model = new ml.LogisticRegression({
    ...{ input: rows.map(([x]) => x), label: rows.map(([, y]) => y), n_in: 1, n_out: 2 },
  });
  model.set('log level', 0);
  model.train({ lr: 0.01, epochs: 1 });
  return { W: model.W[0][0], b: model.b[0] };
};
const [once, twice] = [trained(1), trained(2)];
console.log('a weight moves', (twice.W / once.W).toFixed(9), 'times as far, a bias', (twice.b / once.b).toFixed(9));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
a weight moves 2.000000000 times as far, a bias 1.000000000
EXPECTED
