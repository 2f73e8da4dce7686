import type { Lesson } from '../lesson';
import { freeze, next, select } from '../ways';

/** With all digits that the page writes, to be compared with his. */
const mazur = 'data=mazur&net=2-2-2&of=L&digits=8';

export const steps: Lesson = [
  {
    name: 'forward',
    moment: `${mazur}&select=loss`,
    light: ['a1.1', 'a1.2', 'a2.1', 'a2.2', 'L'],
    task: { way: [next, next], done: { past: 'loss' } },
  },
  {
    name: 'last-weight',
    moment: `${mazur}&beat=loss&select=w2.1.1`,
    light: ['dL/dw2.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'first-weight',
    moment: `${mazur}&beat=gradient1&select=w2.1.1`,
    light: ['dL/dw1.1.1'],
    task: { way: [select('w1.1.1')], done: { key: 'select', is: 'w1.1.1' } },
  },
  {
    name: 'all-at-once',
    moment: `${mazur}&beat=gradient1&select=w1.1.1`,
    light: ['w_new1.1.1', 'w_new2.1.1'],
    task: { way: [next], done: { past: 'end' } },
  },
  {
    name: 'biases',
    moment: `${mazur}&beat=gradient1&select=b2.1`,
    light: ['b2.1', 'b_new2.1'],
    task: {
      way: [freeze({ layer: 1, kind: 'b', row: 0, col: 0 }, false), next],
      done: { number: 'b_new2.1', below: 0.55 },
    },
  },
  {
    name: 'after-one-step',
    moment: `${mazur}&step=1&beat=start&select=loss`,
    light: ['L'],
    task: { way: [next, next], done: { past: 'loss' } },
  },
  {
    name: 'ten-thousand',
    moment: `${mazur}&step=9999&beat=gradient1&select=loss`,
    light: ['L'],
    task: { way: [next, next, next, next], done: { number: 'L', below: 0.000035105 } },
  },
  {
    name: 'four-numbers',
    moment: `${mazur}&step=10000&beat=loss&select=loss`,
    light: ['a2.1', 'a2.2', 'L'],
  },
];
