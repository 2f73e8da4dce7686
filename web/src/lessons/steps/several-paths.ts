import type { Lesson } from '../lesson';
import { answer, next, select } from '../ways';

/** Two outputs, each with its own sigmoid and its own cross-entropy. */
const two = 'data=penguins-two-outputs&net=3-2-2&act=sigmoid,sigmoid&loss=binaryCrossEntropy&of=L';

export const steps: Lesson = [
  {
    name: 'two-ways-back',
    moment: `${two}&beat=loss&select=w1.1.1`,
    light: ['dL/dw1.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'one-is-not-enough',
    // With a batch of this one example J is its L, and both ways lead to one number.
    moment: `${two}&batch=1&order=inOrder&beat=gradient1&select=w1.1.1&open=check`,
    light: ['dL/dw1.1.1'],
    sight: 'check',
  },
  {
    name: 'in-the-delta',
    moment: `${two}&beat=gradient2&select=u1.1&product=delta&move=operation`,
    light: ['delta2.1', 'delta2.2', 'w2.1.1', 'w2.2.1', 'delta1.1'],
    task: { way: [next], done: { past: 'delta1' } },
  },
  {
    name: 'many',
    moment:
      'data=penguins-two-outputs&net=3-4-4-2&act=sigmoid,sigmoid,sigmoid&loss=binaryCrossEntropy&of=L&beat=gradient1&select=w2.1.1',
    light: ['dL/dw2.1.1'],
    task: { way: [select('w1.1.1')], done: { key: 'select', is: 'w1.1.1' } },
  },
  {
    name: 'shared',
    moment: 'data=and-gate&net=2-1&beat=gradient1&select=w1.1.1&of=J&example=4',
    light: ['dJ/dw1.1.1'],
    task: { way: [{ do: 'chooseExample', row: 2 }], done: { key: 'example', is: '3' } },
  },
  {
    name: 'your-turn',
    moment: `${two}&beat=delta1&select=u1.2&product=delta&blank=dLda1.2,delta1.2`,
    light: ['delta2.1', 'delta2.2', 'w2.1.2', 'w2.2.2', 'a1.2'],
    task: answer('dLda1.2', 'delta1.2'),
  },
];
