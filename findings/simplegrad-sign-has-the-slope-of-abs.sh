#!/usr/bin/env bash
# simplegrad 1.0.0: the gradient of sign(x) is sign(x), that of abs(x); a second backward adds to the first.
# Guess: sign is flat, so 0, or 1 where it is trained straight through; every backward begins at 0.
# Seen: -1 left of 0: a step against this gradient raises a sign that should fall. The other operations agree with central
# differences. After a second pass the gradient of x * x at 3 is 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts simplegrad@1.0.0
cat >run.mjs <<'JS'
import { ValueStorage, Variable } from 'simplegrad';
function make(operation, x) {
  const variable = new Variable(new ValueStorage());
  const result = operation(variable);
  result.compile();
  variable.setValue(x);
  const back = () => {
    result.forward();
    result.setGradient(1);
    result.backward();
    return variable.getGradient();
  };
  return { back, value: () => (result.forward(), result.getValue()) };
}
for (const name of ['sign', 'abs', 'tanh', 'ReLU', 'sigmoid']) {
  const f = (x) => make((v) => v[name](), x);
  const seen = [-1.3, 0.6].map((x) => `${f(x).back().toFixed(4)} for ${((f(x + 1e-5).value() - f(x - 1e-5).value()) / 2e-5).toFixed(4)}`);
  console.log(name, 'at -1.3, 0.6:', seen.join('; '));
}
const square = make((v) => v.mul(v), 3);
console.log('x * x at 3:', square.back(), 'and again', square.back());
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
sign at -1.3, 0.6: -1.0000 for 0.0000; 1.0000 for 0.0000
abs at -1.3, 0.6: -1.0000 for -1.0000; 1.0000 for 1.0000
tanh at -1.3, 0.6: 0.2574 for 0.2574; 0.7116 for 0.7116
ReLU at -1.3, 0.6: 0.0000 for 0.0000; 1.0000 for 1.0000
sigmoid at -1.3, 0.6: 0.1683 for 0.1683; 0.2288 for 0.2288
x * x at 3: 6 and again 12
EXPECTED
