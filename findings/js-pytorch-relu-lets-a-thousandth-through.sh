#!/usr/bin/env bash
# js-pytorch 0.7.2: nn.ReLU is 0.001 z below zero, and its gradient is 0.001 there and at 0.
# Guess: a ReLU is 0 below zero, and a unit that is off for every row does not learn.
# Seen: relu(-2) is -0.002; the weight before it gets a gradient. No leaky ReLU was asked for, and there is none to ask for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts js-pytorch@0.7.2
cat >run.cjs <<'JS'
const { torch } = require('js-pytorch');
const z = torch.tensor([[-2, -0.5, 0, 3]], true);
const a = new torch.nn.ReLU().forward(z);
a.sum(-1).sum(-1).backward();
console.log('relu of -2, -0.5, 0, 3:', a.data[0].join(', '));
console.log('gradient:', z.grad[0].join(', '));
console.log('LeakyReLU is', torch.nn.LeakyReLU);
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
relu of -2, -0.5, 0, 3: -0.002, -0.0005, 0, 3
gradient: 0.001, 0.001, 0.001, 1
LeakyReLU is undefined
EXPECTED
