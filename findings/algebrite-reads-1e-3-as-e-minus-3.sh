#!/usr/bin/env bash
# algebrite 1.4.0 and evaluatex 2.2.0: the e of 1e-3 is taken for Euler's number, or for a letter.
# Guess: 1e-3 and 1E-3, as JavaScript and spreadsheets write small numbers, are one thousandth.
# Seen: Algebrite makes 1e-3 e - 3 and 1e-7 e - 7, but 1.0e-3 is a thousandth; evaluatex makes 1E-3 e - 3, which is -0.28,
# and 1E-7 -4.28, and asks for a value of e in 1e-3. A pasted gradient is another number, and no one says so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts algebrite@1.4.0 evaluatex@2.2.0
cat >run.cjs <<'JS'
const Algebrite = require('algebrite');
const evaluatex = require('evaluatex');
const value = (text) => {
  try {
    return evaluatex(text)().toFixed(6);
  } catch (problem) {
    return problem.message;
  }
};
for (const text of ['0.001', '1e-3', '1E-3', '1.0e-3', '1e-7', '1E-7']) {
  console.log(`${text}: Algebrite ${Algebrite.run(text)}; evaluatex ${value(text)}`);
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
0.001: Algebrite 0.001; evaluatex 0.001000
1e-3: Algebrite -3+e; evaluatex Symbol e is undefined or not a number
1E-3: Algebrite -3+E; evaluatex -0.281718
1.0e-3: Algebrite 0.001; evaluatex Symbol e is undefined or not a number
1e-7: Algebrite -7+e; evaluatex Symbol e is undefined or not a number
1E-7: Algebrite -7+E; evaluatex -4.281718
EXPECTED
