import type { Lesson } from '../lesson';
import { next, select } from '../ways';

const and = 'data=and-gate&net=2-1&example=4&of=L';

export const steps: Lesson = [
  {
    name: 'no-weight',
    moment: `${and}&beat=loss&select=loss`,
    light: ['L', 'a1.1'],
    task: { way: [select('u1.1')], done: { key: 'select', is: 'u1.1' } },
  },
  {
    name: 'inside',
    moment: `${and}&select=u1.1&move=operation`,
    light: ['z1.1', 'a1.1'],
    task: { way: [next, next], done: { past: 'a1' } },
  },
  {
    name: 'links',
    moment: `${and}&beat=a1&select=w1.1.1`,
    light: ['dL/dw1.1.1'],
    task: { way: [next, next], done: { past: 'gradient1' } },
  },
  {
    name: 'nudge',
    moment: `${and}&beat=gradient1&select=w1.1.1`,
    light: ['dL/dw1.1.1', 'dL/dw1.1.2'],
    task: { way: [{ do: 'chooseExample', row: 1 }], done: { key: 'example', is: '2' } },
  },
  {
    name: 'bias',
    moment: `${and}&beat=gradient1&select=w1.1.1`,
    light: ['dL/db1.1', 'delta1.1'],
    task: { way: [select('b1.1')], done: { key: 'select', is: 'b1.1' } },
  },
];
