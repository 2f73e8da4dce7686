import type { Lesson } from '../lesson';
import { next, select, setRate, train } from '../ways';

/** One weight and one bias: J is a bowl over the two. */
const line = 'data=line&net=1-1&act=identity&init=explicit:-1,0&batch=full&select=w1.1.1';

export const steps: Lesson = [
  {
    name: 'slope',
    moment: `${line}&rate=1&beat=gradient1`,
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
    moment: `${line}&open=training`,
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
    moment: 'data=xor-gate&net=2-2-1&rate=1&step=60&select=w2.1.1&valley=all',
    light: ['dJ/dw2.1.1'],
    sight: 'history',
    task: { way: [select('w1.1.1')], done: { key: 'select', is: 'w1.1.1' } },
  },
];
