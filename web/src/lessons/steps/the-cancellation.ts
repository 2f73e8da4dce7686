import type { Lesson } from '../lesson';
import { answer, next, select } from '../ways';

const and = 'data=and-gate&net=2-1&of=L&example=4&move=operation';

export const steps: Lesson = [
  {
    name: 'product',
    moment: `${and}&beat=loss&select=u1.1`,
    light: ['delta1.1'],
    sight: 'cancellation',
    task: { way: [next], done: { past: 'delta1' } },
  },
  {
    name: 'input',
    moment: `${and}&beat=delta1&select=w1.1.1`,
    light: ['delta1.1', 'dL/dw1.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'bias',
    moment: `${and}&beat=gradient1&select=w1.1.1`,
    light: ['dL/db1.1', 'delta1.1'],
    task: { way: [select('b1.1')], done: { key: 'select', is: 'b1.1' } },
  },
  {
    name: 'only-this-pair',
    moment: `${and}&beat=gradient1&select=u1.1&open=network`,
    light: ['delta1.1'],
    task: {
      way: [{ do: 'editNetwork', edit: { what: 'end', end: { loss: 'halfSquaredError' } } }],
      done: { key: 'loss', is: 'halfSquaredError' },
    },
  },
  {
    name: 'other-pair',
    moment: `${and}&beat=gradient1&select=u1.1&loss=halfSquaredError`,
    light: ['delta1.1', 'a1.1', 'y1'],
    task: { way: [select('w1.1.1')], done: { key: 'select', is: 'w1.1.1' } },
  },
  {
    name: 'rounded',
    moment: `${and}&beat=delta1&select=u1.1&init=explicit:-400,-400,0`,
    light: ['z1.1', 'a1.1', 'delta1.1', 'L'],
  },
  {
    name: 'your-turn',
    moment:
      'data=worked-example&net=3-1&init=explicit:0.1,-0.2,0.3,0.05&of=L&beat=gradient1&select=w1.1.3&blank=delta1.1,dLdw1.1.3',
    light: ['a1.1', 'y1', 'x3'],
    task: answer('delta1.1', 'dLdw1.1.3'),
  },
];
