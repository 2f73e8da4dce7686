import type { Lesson } from '../lesson';
import { answer, next } from '../ways';

const and = 'data=and-gate&net=2-1&example=4';

export const steps: Lesson = [
  {
    name: 'four-gradients',
    moment: `${and}&beat=loss&select=w1.1.1&of=L`,
    light: ['dL/dw1.1.1', 'dJ/dw1.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'the-mean',
    moment: `${and}&beat=gradient1&select=w1.1.2&of=L`,
    light: ['dL/dw1.1.2', 'dJ/dw1.1.2'],
    task: { way: [{ do: 'showGradientsOf', of: 'batch' }], done: { key: 'of', is: 'J' } },
  },
  {
    name: 'vectors',
    moment: 'data=worked-example&net=3-2-1&beat=gradient1&select=w1.2.3&of=L',
    light: ['delta1.2', 'x3', 'dL/dw1.2.3'],
    sight: 'sheet',
  },
  {
    name: 'batch',
    moment: `${and}&beat=gradient1&select=b1.1&of=J&open=training`,
    light: ['dJ/db1.1'],
    task: { way: [{ do: 'setBatchSize', size: 1 }], done: { key: 'batch', is: '1' } },
  },
  {
    name: 'old-weights',
    moment: 'data=worked-example&net=3-2-1&beat=gradient1&select=w2.1.1&of=L&move=operation',
    light: ['w_new1.1.1', 'w2.1.1'],
    task: { way: [next], done: { past: 'update1' } },
  },
  {
    name: 'your-turn',
    moment: `${and}&beat=gradient1&select=w1.1.2&of=J&blank=dw1.1.2`,
    light: ['dJ/dw1.1.2'],
    task: answer('dw1.1.2'),
  },
];
