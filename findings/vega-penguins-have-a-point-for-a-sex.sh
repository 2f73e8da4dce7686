#!/usr/bin/env bash
# vega-datasets 3.2.1, penguins.json: of 344 birds one has "." as its sex, beside ten with null.
# Guess: what is missing is null throughout, as the two birds without measurements are.
# Seen: MALE 168, FEMALE 165, null 10, "." 1: a third class of one bird for whoever learns to tell the sexes.
#   A point for a missing value is what SAS, SPSS and Stata write.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund vega-datasets@3.2.1
cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
const birds = JSON.parse(readFileSync('node_modules/vega-datasets/data/penguins.json', 'utf8'));
const counts = new Map();
for (const { Sex } of birds) counts.set(Sex, (counts.get(Sex) ?? 0) + 1);
for (const [sex, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`${JSON.stringify(sex)} ${count}`);
console.log(`not measured ${birds.filter((bird) => bird['Beak Length (mm)'] === null).length}`);
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
"MALE" 168
"FEMALE" 165
null 10
"." 1
not measured 2
EXPECTED
