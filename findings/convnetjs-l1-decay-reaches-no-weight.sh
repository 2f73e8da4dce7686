#!/usr/bin/env bash
# convnetjs 0.3.0: l1_decay of a trainer changes nothing in fully connected layers.
# Guess: as l2_decay it reaches every weight: its loss is l1_decay |w|, its gradient l1_decay sign(w).
# Seen: the loss of l1 is 0 and no weight moves by it, unless l1_decay_mul of the layer is set to 1;
# l2_decay_mul is 1 by itself.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund convnetjs@0.3.0
cat >run.cjs <<'JS'
const { Net, Trainer, Vol } = require('convnetjs');
/** One step from w = 1 with a rate of 0.1, where the data ask for no change. */
function step(options, l1_decay_mul) {
  const net = new Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 1 },
    { type: 'regression', num_neurons: 1 },
  ]);
  const [, fc] = net.layers;
  fc.filters[0].w[0] = 1;
  fc.biases.w[0] = 0;
  if (l1_decay_mul !== undefined) fc.l1_decay_mul = l1_decay_mul;
  const trainer = new Trainer(net, { learning_rate: 0.1, momentum: 0, batch_size: 1, ...options });
  const { l1_decay_loss, l2_decay_loss } = trainer.train(new Vol([1]), [1]);
  return `l1 loss ${l1_decay_loss}, l2 loss ${l2_decay_loss}, w ${fc.filters[0].w[0].toFixed(3)}`;
}
console.log('l2_decay 0.5:', step({ l2_decay: 0.5 }));
console.log('l1_decay 0.5:', step({ l1_decay: 0.5 }));
console.log('l1_decay 0.5, l1_decay_mul 1:', step({ l1_decay: 0.5 }, 1));
JS
seen=$(node run.cjs)
echo "$seen"
diff - <(echo "$seen") <<'EXPECTED'
l2_decay 0.5: l1 loss 0, l2 loss 0.25, w 0.950
l1_decay 0.5: l1 loss 0, l2 loss 0, w 1.000
l1_decay 0.5, l1_decay_mul 1: l1 loss 0.5, l2 loss 0, w 0.950
EXPECTED
