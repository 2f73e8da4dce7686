import type { Lesson } from '../lesson';
import { next, train } from '../ways';

/** Sure and wrong: every answer is near 1, and three of four should be 0. */
const wrong = 'data=and-gate&net=2-1&init=explicit:1,1,6&rate=1&example=1&of=L';
const squared = `${wrong}&loss=halfSquaredError`;

export const steps: Lesson = [
  {
    name: 'cross-entropy',
    moment: `${wrong}&beat=loss&select=u1.1`,
    light: ['a1.1', 'y1', 'delta1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'squared',
    moment: `${squared}&beat=loss&select=u1.1`,
    light: ['a1.1', 'y1', 'delta1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'training',
    moment: `${wrong}&select=w1.1.1&work=train`,
    light: ['accuracy.training', 'J.training'],
    task: { way: [train(50)], done: { number: 'J.training', below: 0.5 } },
  },
  {
    name: 'waiting',
    moment: `${squared}&select=w1.1.1&work=train`,
    light: ['accuracy.training', 'J.training'],
    task: { way: [train(50)], done: { number: 'steps', above: 49 } },
  },
];
