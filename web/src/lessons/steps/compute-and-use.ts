import type { Lesson } from '../lesson';
import { answer, next, train } from '../ways';

const penguins = 'data=penguins&net=3-2-1&select=w1.1.1';

export const steps: Lesson = [
  {
    name: 'two-jobs',
    moment: `${penguins}&beat=loss`,
    light: ['dJ/dw1.1.1', 'w1.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'another-user',
    moment: `${penguins}&beat=gradient1&open=network`,
    light: ['dJ/dw1.1.1'],
    task: {
      way: [{ do: 'configure', settings: { optimizer: { kind: 'adam' } } }],
      done: { key: 'opt', is: 'adam' },
    },
  },
  {
    name: 'what-is-minimised',
    moment: `${penguins}&step=1`,
    light: ['J.training', 'w_new1.1.1'],
    sight: 'curve',
    task: { way: [train(10)], done: { number: 'steps', above: 10 } },
  },
  {
    name: 'not-any-start',
    moment: 'data=xor-gate&net=2-2-1&init=zeros:bias:0&select=w1.1.1&step=1',
    light: ['w_new1.1.1', 'w_new1.2.1'],
    sight: 'sheet',
    task: { way: [train(10)], done: { number: 'steps', above: 10 } },
  },
  {
    name: 'equal-start',
    moment: 'data=xor-gate&net=2-2-1&init=constant:value:0.5&select=w1.1.1&step=1',
    light: ['dJ/dw1.1.1', 'dJ/dw1.2.1'],
    sight: 'sheet',
    task: { way: [train(10)], done: { number: 'steps', above: 10 } },
  },
  {
    name: 'your-turn',
    moment: `${penguins}&beat=update1&blank=wnew1.1.1`,
    light: ['w_new1.1.1', 'dJ/dw1.1.1'],
    task: answer('wnew1.1.1'),
  },
];
