#!/usr/bin/env bash
# mathup 1.0.2: in 1/(1+e^-z) only the minus is the exponent, and z stands beside the power.
# Guess: all AsciiMath converters make the sigmoid of it, and the matrix of [[1,2],[3,4]].
# Seen: three of the four raise -z. Two make a matrix of the brackets, asciimath-parser and mathup leave brackets in
# brackets, and want [1,2;3,4].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mathup@1.0.2 asciimath2tex@1.5.0 asciimath-to-latex@0.5.1 asciimath-parser@0.6.11
cat >run.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { AsciiMath } = require('asciimath-parser');
const toTex = new (require('asciimath2tex').default ?? require('asciimath2tex'))();
const toLatex = require('asciimath-to-latex').default ?? require('asciimath-to-latex');
const mathup = (await import('mathup')).default;
const converters = {
  asciimath2tex: (text) => toTex.parse(text),
  'asciimath-to-latex': (text) => toLatex(text),
  'asciimath-parser': (text) => new AsciiMath({ display: false }).toTex(text),
  mathup: (text) => mathup(text).toString(),
};
for (const [name, convert] of Object.entries(converters)) {
  const tight = (text) => convert(text).replaceAll(' ', '');
  const matrix = /matrix|array|mtable/.test(convert('[[1,2],[3,4]]')) ? 'a matrix' : 'brackets';
  console.log(name, 'e^-z:', tight('e^-z'), '| [[1,2],[3,4]]:', matrix);
}
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
asciimath2tex e^-z: e^{-z} | [[1,2],[3,4]]: a matrix
asciimath-to-latex e^-z: {e}^{{-{{z}}}} | [[1,2],[3,4]]: a matrix
asciimath-parser e^-z: e^{{-z}} | [[1,2],[3,4]]: brackets
mathup e^-z: <math><mrow><msup><mi>e</mi><mo>−</mo></msup><mi>z</mi></mrow></math> | [[1,2],[3,4]]: brackets
EXPECTED
