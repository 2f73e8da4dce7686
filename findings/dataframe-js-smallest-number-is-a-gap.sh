#!/usr/bin/env bash
# dataframe-js 1.4.4: the mean of a column leaves a gap out, its minimum takes the gap for 0.
# Guess: all statistics of a column pass over null, undefined and empty texts.
# Seen: the mean of 10, null (or '') and 30 is 20 and their minimum 0; of -10, null and -30 the maximum is 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund dataframe-js@1.4.4
cat >run.cjs <<'JS'
const { DataFrame } = require('dataframe-js');
for (const values of [[10, null, 30], [10, '', 30], [-10, null, -30], [10, undefined, 30]]) {
  const { mean, min, max } = new DataFrame(values.map((a) => ({ a })), ['a']).stat.stats('a');
  console.log(values.map((value) => (value === '' ? "''" : String(value))).join(' '), '| mean', mean, 'min', min, 'max', max);
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
10 null 30 | mean 20 min 0 max 30
10 '' 30 | mean 20 min 0 max 30
-10 null -30 | mean -20 min -30 max 0
10 undefined 30 | mean 20 min 10 max 30
EXPECTED
