import { formula } from './formula';
import { losses } from './kinds';
import type { EntryWriting } from './language';
import type { Plan } from './plan';

export function forward(plan: Plan): string[] {
  return plan.layers.flatMap((layer, i) => {
    const l = i + 1;
    const z = plan.to.plusColumn(plan.to.product(`W${l}`, `A${l - 1}`), `b${l}`);
    const a =
      layer.activation === 'softmax'
        ? plan.to.softmax(`Z${l}`)
        : plan.to.applied(plan.nameOf('g', layer, l), [`Z${l}`]);
    return [plan.to.assign(`Z${l}`, z, true), plan.to.assign(`A${l}`, a, true)];
  });
}

export function loss(plan: Plan): string[] {
  const { to } = plan;
  const { loss } = plan.settings.network;
  const [z, a] = [`Z${plan.last}`, `A${plan.last}`];
  const sum =
    loss === 'softmaxCrossEntropy'
      ? to.softmaxCrossEntropy(z, 'y')
      : to.sumOfAll(to.applied(to.name('lossOf'), [loss === 'binaryCrossEntropy' ? z : a, 'y']));
  const outputs = loss in losses && losses[loss as keyof typeof losses].mean ? plan.layers.at(-1)!.units : 1;
  const mean = outputs === 1 ? `${sum} / m` : `${sum} / m / ${outputs}`;
  return [to.assignTotal('L', mean), ...cost(plan)];
}

/** J is L and the penalty. */
export function cost(plan: Plan<EntryWriting>): string[] {
  const { l1, l2 } = plan.settings.penalty;
  const weights = plan.layers.map((_, i) => `W${i + 1}`);
  const square = formula('x * x');
  const size = formula('abs(x)');
  const lines: string[] = [];
  const terms = ['L'];
  for (const W of weights) {
    if (l1 > 0) {
      lines.push(plan.to.assignEach(`size${W}`, size, { x: W }, true));
      terms.push(`${l1} * ${plan.to.sumOfAll(`size${W}`)}`);
    }
    if (l2 > 0) {
      lines.push(plan.to.assignEach(`square${W}`, square, { x: W }, true));
      terms.push(`${l2} / 2 * ${plan.to.sumOfAll(`square${W}`)}`);
    }
  }
  return [...lines, plan.to.assignTotal('J', terms.join(' + '))];
}

export function backward(plan: Plan): string[] {
  const lines: string[] = [];
  for (let l = plan.last; l >= 1; l--) {
    lines.push(...(l === plan.last ? outputDelta(plan) : hiddenDelta(plan, l)));
    const sum = plan.to.product(`D${l}`, plan.to.transposed(`A${l - 1}`));
    lines.push(plan.to.assign(`dW${l}`, plan.to.over(sum, 'm'), true));
    lines.push(plan.to.assign(`db${l}`, plan.to.meanColumn(`D${l}`), true));
  }
  return lines;
}

function outputDelta(plan: Plan): string[] {
  const { to } = plan;
  const { loss } = plan.settings.network;
  const l = plan.last;
  if (loss === 'binaryCrossEntropy') return [to.assign(`D${l}`, to.minus(`A${l}`, 'y'), true)];
  if (loss === 'softmaxCrossEntropy') return [to.assign(`D${l}`, to.softmaxCrossEntropyDelta(`A${l}`, 'y'), true)];
  const slope = to.applied(to.name('lossSlope'), [`A${l}`, 'y']);
  const { mean } = losses[loss];
  const units = plan.layers.at(-1)!.units;
  const dA = mean && units > 1 ? to.over(slope, String(units)) : slope;
  return [to.assign(`dA${l}`, dA, true), throughActivation(plan, l)];
}

function hiddenDelta(plan: Plan, l: number): string[] {
  const dA = plan.to.product(plan.to.transposed(`W${l + 1}`), `D${l + 1}`);
  return [plan.to.assign(`dA${l}`, dA, true), throughActivation(plan, l)];
}

/** delta = dL/da g'(z) */
function throughActivation(plan: Plan, l: number): string {
  const { to } = plan;
  if (plan.layers[l - 1]!.activation === 'softmax')
    return to.assign(`D${l}`, to.softmaxBackward(`A${l}`, `dA${l}`), true);
  const slope = to.applied(plan.nameOf('slope', plan.layers[l - 1]!, l), [`Z${l}`, `A${l}`]);
  return to.assign(`D${l}`, to.times(`dA${l}`, slope), true);
}
