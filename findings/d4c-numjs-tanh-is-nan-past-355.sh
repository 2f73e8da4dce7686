#!/usr/bin/env bash
# @d4c/numjs 0.17.35: tanh of 355 and more is NaN, and softmax of numbers past 709 too.
# Guess: a saturated unit is 1 and its softmax a half, as the maximum is taken off first.
# Seen: NaN. The softmax of two rows is that of their four numbers, not of each row; leakyRelu leaks a thousandth, and the
# sigmoid of whole numbers is cut to whole numbers, 0 for both 0 and 1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @d4c/numjs@0.17.35
cat >run.cjs <<'JS'
const numjs = require('@d4c/numjs');
const nj = numjs.default ?? numjs;
const rounded = (array) => JSON.stringify(array.tolist(), (_, value) => (typeof value === 'number' ? String(Math.round(value * 1e4) / 1e4) : value)).replaceAll('"', '');
console.log('tanh of 354, 356, -356:', rounded(nj.tanh(nj.array([354, 356, -356]))), '| Math.tanh:', Math.tanh(356));
console.log('softmax of 720, 720:', rounded(nj.softmax(nj.array([720, 720]))), 'of 700, 700:', rounded(nj.softmax(nj.array([700, 700]))));
console.log('softmax of two rows 1, 2:', rounded(nj.softmax(nj.array([[1, 2], [1, 2]]))));
console.log('leakyRelu of -1:', rounded(nj.leakyRelu(nj.array([-1]))));
console.log('sigmoid of 0, 1 as int32:', rounded(nj.sigmoid(nj.array([0, 1], 'int32'))), 'as they come:', rounded(nj.sigmoid(nj.array([0, 1]))));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
tanh of 354, 356, -356: [1,NaN,-1] | Math.tanh: 1
softmax of 720, 720: [NaN,NaN] of 700, 700: [0.5,0.5]
softmax of two rows 1, 2: [[0.1345,0.3655],[0.1345,0.3655]]
leakyRelu of -1: [-0.001]
sigmoid of 0, 1 as int32: [0,0] as they come: [0.5,0.7311]
EXPECTED
