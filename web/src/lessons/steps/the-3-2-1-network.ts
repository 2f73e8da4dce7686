import { answer, next, select } from '../ways';
import type { Lesson } from '../lesson';

/** One example by hand: L and J are one. */
const worked = 'data=worked-example&net=3-2-1&of=L';
const byOperation = `${worked}&move=operation`;

export const steps: Lesson = [
  {
    name: 'drawing',
    moment: `${worked}&select=loss`,
    task: { way: [select('u1.1')], done: { key: 'select', is: 'u1.1' } },
  },
  {
    name: 'names',
    moment: `${worked}&select=u1.1`,
    light: ['w1.2.3'],
    task: { way: [select('w1.2.3')], done: { key: 'select', is: 'w1.2.3' } },
  },
  {
    name: 'forward',
    moment: `${worked}&select=loss`,
    light: ['z1.1', 'a1.1', 'z1.2', 'a1.2', 'z2.1', 'a2.1', 'L'],
    task: { way: [next, next], done: { past: 'loss' } },
  },
  {
    name: 'output',
    moment: `${byOperation}&beat=loss&select=u2.1`,
    light: ['delta2.1'],
    task: { way: [next], done: { past: 'delta2' } },
  },
  {
    name: 'last-matrix',
    moment: `${byOperation}&beat=delta2&select=w2.1.1`,
    light: ['a1.1', 'a1.2', 'dL/dw2.1.1', 'dL/dw2.1.2'],
    task: { way: [next], done: { past: 'gradient2' } },
  },
  {
    name: 'hidden',
    moment: `${byOperation}&beat=gradient2&select=u1.1&product=delta`,
    light: ['delta2.1', 'w2.1.1', 'delta1.1', 'delta1.2'],
    task: { way: [next], done: { past: 'delta1' } },
  },
  {
    name: 'path',
    moment: `${worked}&beat=update1&select=w1.1.1`,
    light: ['dL/dw1.1.1'],
    task: { way: [select('w1.1.2')], done: { key: 'select', is: 'w1.1.2' } },
  },
  {
    name: 'first-matrix',
    moment: `${byOperation}&beat=delta1&select=w1.2.3`,
    light: ['dL/dw1.1.1', 'dL/dw1.1.2', 'dL/dw1.1.3', 'dL/dw1.2.1', 'dL/dw1.2.2', 'dL/dw1.2.3', 'dL/db1.1', 'dL/db1.2'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'update',
    moment: `${worked}&beat=gradient1&select=w1.1.1`,
    light: ['w_new1.1.1', 'w_new2.1.1'],
    task: { way: [next], done: { past: 'end' } },
  },
  {
    name: 'your-turn',
    moment: `${worked}&beat=gradient1&select=w1.2.3&blank=delta1.2,dLdw1.2.3`,
    light: ['delta2.1', 'w2.1.2', 'a1.2', 'x3'],
    task: answer('delta1.2', 'dLdw1.2.3'),
  },
];
