import type { Course } from '../../engine/types';
import { layersOf, turned } from './course';
import type { Formula } from './formula';
import { functions } from './functions';
import { countsUpdates, memories } from './kinds';
import type { Language, Needs } from './language';
import { backward, forward, loss } from './passes';
import { Plan, type ProgramWords } from './plan';
import { moves, rate, shaped } from './updates';

/**
 * A program that makes the updates of a course from its numbers alone, with plain formulas: the first one with all of
 * its numbers told, and the rest. It prints lines `name = numbers`, matrices row by row.
 */
export function stepProgram(course: Course, language: Language, words: ProgramWords): string {
  const plan = new Plan(course, language, words);
  const { step } = plan.course.moment;
  const end = step + plan.course.batches.length;
  const body = [
    ...data(plan),
    '',
    ...start(plan),
    '',
    ...plan.to.loop('t', step, end, update(plan)),
    ...afterwards(plan, end),
  ];
  return plan.to.file({ comments: [plan.to.comment(plan.title)], functions: functions(plan), body }, needsOf(plan));
}

export function data(plan: Plan): string[] {
  const { inputs, targets, batches } = plan.course;
  return [
    plan.to.comment(plan.words.data(inputs.rows)),
    ...plan.to.defineMatrix('X', turned(inputs)),
    ...plan.to.defineMatrix('Y', turned(targets)),
    ...(plan.whole ? [] : plan.to.defineBatches('batches', batches)),
  ];
}

export function start(plan: Plan): string[] {
  const { moment } = plan.course;
  const lines = [plan.to.comment(plan.words.start(moment.step))];
  const numbers = layersOf(moment.settings, moment.parameters);
  for (const { layer, kind, name } of plan.parts) lines.push(...plan.to.defineMatrix(name, numbers[layer - 1]![kind]));
  const kept = plan.remembered;
  if (kept.length > 0) lines.push(plan.to.comment(plan.words.memory));
  for (const letter of kept) {
    const values = layersOf(moment.settings, moment.optimizer[memories[letter]]);
    for (const { layer, kind, name } of plan.moving)
      lines.push(...plan.to.defineMatrix(letter + name, values[layer - 1]![kind]));
  }
  if (countsUpdates(moment.settings.optimizer)) {
    lines.push(plan.to.assignNumber('power1', number(moment.optimizer.beta1Power), true));
    lines.push(plan.to.assignNumber('power2', number(moment.optimizer.beta2Power), true));
  }
  for (const { name, free } of plan.moving) if (free) lines.push(...plan.to.defineMatrix(`free${name}`, free));
  return lines;
}

/** Languages' helpers that the program calls. */
export const needsOf = ({ layers, whole }: Plan): Needs => ({
  erf: layers.some(({ activation }) => activation === 'gelu'),
  batches: !whole,
  softmax: layers.some(({ activation }) => activation === 'softmax'),
});

/** One update, within the loop. */
function update(plan: Plan): string[] {
  return [
    ...batch(plan),
    ...rate(plan),
    '',
    plan.to.comment(plan.words.forward),
    ...forward(plan),
    '',
    plan.to.comment(plan.words.loss),
    ...loss(plan),
    '',
    plan.to.comment(plan.words.backward),
    ...backward(plan),
    ...shaped(plan),
    '',
    plan.to.comment(plan.words.shown),
    ...plan.to.when('t', plan.course.moment.step, prints(plan)),
    '',
    plan.to.comment(plan.words.update),
    ...moves(plan),
    ...plan.to.when('t', plan.course.moment.step, newNumbers(plan)),
  ];
}

export function batch(plan: Plan): string[] {
  const { step } = plan.course.moment;
  const index = step === 0 ? 't' : `t - ${step}`;
  const of = (name: string): string => (plan.whole ? name : plan.to.columnsOf(name, 'batches', index));
  return [plan.to.assign('A0', of('X'), true), plan.to.assign('y', of('Y'), true), plan.to.assignCount('m', 'A0')];
}

export function prints(plan: Plan): string[] {
  const gradients = plan.parts.map(({ gradient }) => gradient);
  const given = plan.isShaped ? plan.moving.map((part) => plan.descent(part)) : [];
  return [
    plan.to.print('L', 'number'),
    plan.to.print('J', 'number'),
    ...[...gradients, ...given].map((name) => plan.to.print(name, 'matrix')),
  ];
}

export function newNumbers(plan: Plan): string[] {
  return plan.parts.map(({ name }) => plan.to.print(name, 'matrix'));
}

function afterwards(plan: Plan, end: number): string[] {
  return ['', plan.to.comment(plan.words.start(end)), ...newNumbers(plan)];
}

const number = (value: number): Formula => ({ kind: 'number', value });
