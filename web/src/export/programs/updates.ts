import { formula, withNumbers } from './formula';
import { clipped, countsUpdates, penalised, rateOf, ruleOf, SCALE } from './kinds';
import type { EntryWriting } from './language';
import { memoryNames, numbersOf, type Plan } from './plan';

export function rate(plan: Plan<EntryWriting>): string[] {
  const { schedule, learningRate, optimizer } = plan.settings;
  const numbers = { ...numbersOf(schedule), eta: learningRate };
  const lines = [plan.to.assignNumber('rate', withNumbers(formula(rateOf(schedule)), numbers), true)];
  if (!countsUpdates(optimizer)) return lines;
  return [
    ...lines,
    plan.to.assignNumber('power1', withNumbers(formula('power1 * beta1'), numbersOf(optimizer)), false),
    plan.to.assignNumber('power2', withNumbers(formula('power2 * beta2'), numbersOf(optimizer)), false),
  ];
}

/** The gradient that the optimizer is given: with the penalty's part, 0 where it is frozen, clipped by value. */
export function shaped(plan: Plan<EntryWriting>): string[] {
  if (!plan.isShaped || plan.moving.length === 0) return [];
  const { penalty, clipping } = plan.settings;
  const byValue = clipped(clipping);
  const lines = plan.moving.map(({ kind, name, gradient, free }) => {
    let text = penalised(penalty, kind === 'W');
    if (free) text = `f * (${text})`;
    if (byValue) text = byValue.replace('g', text);
    const matrices = { g: gradient, w: name, f: `free${name}` };
    return plan.to.assignEach(
      `g${name}`,
      withNumbers(formula(text), { ...penalty, ...numbersOf(clipping) }),
      matrices,
      true,
    );
  });
  return ['', plan.to.comment(plan.words.shaped), ...lines, ...(clipping.kind === 'norm' ? scaled(plan) : [])];
}

/** No longer than the limit, over all layers. */
function scaled(plan: Plan<EntryWriting>): string[] {
  const { to } = plan;
  const moving = plan.moving;
  const total = moving.map(({ name }) => to.sumOfAll(`squares${name}`)).join(' + ');
  const numbers = { limit: plan.settings.clipping.limit };
  return [
    ...moving.map(({ name }) => to.assignEach(`squares${name}`, formula('g * g'), { g: `g${name}` }, true)),
    to.assignTotal('total', total),
    to.assignNumber('scale', withNumbers(formula(SCALE), numbers), true),
    ...moving.map(({ name }) => to.assignEach(`c${name}`, formula('scale * g'), { g: `g${name}` }, true)),
  ];
}

export function moves(plan: Plan<EntryWriting>): string[] {
  const { optimizer } = plan.settings;
  return plan.moving.flatMap((part) => {
    const { kind, name, free } = part;
    const matrices = { w: name, g: plan.descent(part), f: `free${name}`, ...memoryNames(name) };
    return ruleOf(optimizer, kind === 'W').map(([to, text]) => {
      const what = free ? `f * (${text}) + (1 - f) * ${to}` : text;
      const target = to === 'w' ? name : to + name;
      return plan.to.assignEach(target, withNumbers(formula(what), numbersOf(optimizer)), matrices, false);
    });
  });
}
