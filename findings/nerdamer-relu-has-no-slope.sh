#!/usr/bin/env bash
# nerdamer 1.1.13: the derivative of max(0, x) is 0; that of max(x, 0) stays a symbol, and is 0 once a number is put in.
# Guess: max is refused, or its derivative stays a symbol, as it has two branches; abs(x) has x / abs(x).
# Seen: 0, so ReLU has no slope at x = 2 in either order. Written as (x + abs(x)) / 2 it has the slope 1 there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nerdamer@1.1.13
cat >run.cjs <<'JS'
const nerdamer = require('nerdamer/all');
for (const relu of ['max(0,x)', 'max(x,0)', '-min(0,-x)', '(x+abs(x))/2']) {
  const slope = nerdamer(`diff(${relu},x)`);
  const at = (x) => nerdamer(relu).evaluate({ x }).text();
  console.log(`${relu} at 2 is ${at(2)}; its derivative is ${slope.toString()}, at 2 ${slope.evaluate({ x: 2 }).text()}`);
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
max(0,x) at 2 is 2; its derivative is 0, at 2 0
max(x,0) at 2 is 2; its derivative is diff(max(x,0),x), at 2 0
-min(0,-x) at 2 is 2; its derivative is 0, at 2 0
(x+abs(x))/2 at 2 is 2; its derivative is (1/2)*(1+abs(x)^(-1)*x), at 2 1
EXPECTED
