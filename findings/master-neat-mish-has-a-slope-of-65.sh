#!/usr/bin/env bash
# master-neat 1.0.11: mish, softsign and soft clipping have values and slopes that do not belong together.
# Guess: every activation's slope is what central differences of its own values give, for the thirty and more it has.
# Seen: mish at 1.9 has the slope 65.7 for 1.07; softsign gives x / (1 + |x|)^2 for 1 / (1 + |x|)^2, which is negative
# left of 0 and 0 at 0, and soft clipping has slopes of the wrong sign further out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts master-neat@1.0.11
cat >run.cjs <<'JS'
const { methods } = require('master-neat');
const h = 1e-5;
for (const name of ['TANH', 'LOGISTIC', 'MISH', 'SOFTSIGN', 'SOFT_CLIPPING']) {
  const f = methods.activation[name];
  const slopes = [-0.7, 0.3, 1.9].map((x) => `${f(x, true).toFixed(4)} for ${((f(x + h) - f(x - h)) / (2 * h)).toFixed(4)}`);
  console.log(name, 'at -0.7, 0.3, 1.9:', slopes.join('; '));
}
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
TANH at -0.7, 0.3, 1.9: 0.6347 for 0.6347; 0.9151 for 0.9151; 0.0856 for 0.0856
LOGISTIC at -0.7, 0.3, 1.9: 0.2217 for 0.2217; 0.2445 for 0.2445; 0.1132 for 0.1132
MISH at -0.7, 0.3, 1.9: 0.8642 for 0.1844; 6.0301 for 0.7828; 65.6672 for 1.0749
SOFTSIGN at -0.7, 0.3, 1.9: -0.2422 for 0.3460; 0.1775 for 0.5917; 0.2259 for 0.1189
SOFT_CLIPPING at -0.7, 0.3, 1.9: 0.5474 for 0.8869; 0.9113 for 0.9778; -1.1891 for 0.4527
EXPECTED
