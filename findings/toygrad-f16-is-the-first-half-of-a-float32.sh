#!/usr/bin/env bash
# toygrad 2.6.0: weights saved as 'f16' keep the first two bytes of a float32, cut off and not rounded.
# Guess: f16 is the half precision of IEEE 754, eleven bits of a number: 0.1 comes back as 0.09998.
# Seen: eight bits, and always towards 0: 0.1 comes back as 0.09961, 1.999 as 1.99219. A saved network is shrunk all over.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts toygrad@2.6.0
cat >run.mjs <<'JS'
import { NeuralNetwork } from 'toygrad';
const layers = [{ type: 'input', sx: 1, sy: 1, sz: 1 }, { type: 'dense', filters: 4 }, { type: 'regression' }];
const net = new NeuralNetwork({ layers });
const biases = (network) => network.getParamsAndGrads().at(-1).params;
biases(net).set([0.1, 0.7, 1.999, -0.3]);
for (const precision of ['f32', 'f16']) {
  const back = new NeuralNetwork(net.getAsOptions(precision));
  console.log(precision, Array.from(biases(back), (value) => value.toFixed(6)).join(', '));
}
JS
seen=$(node run.mjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
f32 0.100000, 0.700000, 1.999000, -0.300000
f16 0.099609, 0.699219, 1.992188, -0.298828
EXPECTED
