import type { Lesson } from '../lesson';
import { next, select, setRate, train } from '../ways';

/** One weight and one bias: J is a bowl over the two. */
const line = 'data=line&net=1-1&act=identity&init=explicit:-1,0&batch=full&select=w1.1.1';

export const steps: Lesson = [
  {
    name: 'slope',
    moment: `${line}&rate=1.5&beat=gradient1`,
    light: ['dJ/dw1.1.1'],
    sight: 'history',
    task: { way: [next], done: { past: 'end' } },
  },
  {
    name: 'minus',
    moment: `${line}&beat=gradient1&of=J`,
    light: ['dJ/dw1.1.1', 'dJ/db1.1'],
    task: { way: [select('b1.1')], done: { key: 'select', is: 'b1.1' } },
  },
  {
    name: 'rate',
    moment: `${line}&beat=gradient1&open=training`,
    light: ['rate', 'w_new1.1.1'],
    task: { way: [setRate(0.9), next], done: { all: [{ number: 'rate', above: 0.3 }, { past: 'end' }] } },
  },
  {
    name: 'too-large',
    moment: `${line.replace('w1.1.1', 'b1.1')}&open=training`,
    light: ['J.training'],
    sight: 'curve',
    task: { way: [setRate(2.5), train(10)], done: { number: 'J.training', above: 2 } },
  },
  {
    name: 'letter',
    moment: `${line}&step=1`,
    light: ['rate'],
    task: {
      way: [{ do: 'write', notation: { rate: 'lambda' } }],
      done: { key: 'write', is: 'lambda' },
    },
  },
  {
    name: 'hills',
    moment: 'data=xor-gate&net=2-2-1&rate=1&seed=3&step=200&select=w1.1.1&open=training',
    light: ['J.training', 'dJ/dw1.1.1'],
    task: { way: [{ do: 'newWeights' }, train(100)], done: { number: 'J.training', below: 0.3 } },
  },
];
