import type { Lesson } from '../lesson';
import { select, train } from '../ways';

export const steps: Lesson = [
  {
    name: 'one-line',
    moment: 'data=and-gate&net=2-1&rate=1&work=train',
    light: ['J.training', 'accuracy.training'],
    task: { way: [train(100)], done: { number: 'J.training', below: 0.25 } },
  },
  {
    name: 'no-line',
    moment: 'data=xor-gate&net=2-1&act=sigmoid&rate=1&work=train',
    light: ['J.training'],
    task: { way: [train(150)], done: { number: 'steps', above: 149 } },
  },
  {
    name: 'why-a-half',
    moment: 'data=xor-gate&net=2-1&act=sigmoid&rate=1&step=300&select=w1.1.1&of=J',
    light: ['dJ/dw1.1.1', 'a1.1'],
    task: { way: [select('b1.1')], done: { key: 'select', is: 'b1.1' } },
  },
  {
    name: 'two-lines',
    moment: 'data=xor-gate&net=2-2-1&rate=1&seed=5&work=train&tabs=units',
    light: ['J.training', 'accuracy.training'],
    task: { way: [train(100)], done: { number: 'J.training', below: 0.1 } },
  },
];
