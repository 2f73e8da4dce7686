import type { Lesson } from '../lesson';
import { next, train } from '../ways';

const penguins = 'data=penguins&net=3-2-1';

export const steps: Lesson = [
  {
    name: 'guess',
    moment: `${penguins}&select=u2.1`,
    light: ['a2.1', 'y1'],
    task: { way: [next], done: { past: 'a2' } },
  },
  {
    name: 'loss',
    moment: `${penguins}&beat=a2&select=loss`,
    light: ['L', 'J.training'],
    task: { way: [next], done: { past: 'loss' } },
  },
  {
    name: 'random',
    moment: `${penguins}&beat=loss&select=none&open=training`,
    light: ['J.training'],
    task: { way: [{ do: 'newWeights' }], done: { key: 'seed', is: '2' } },
  },
  {
    name: 'back',
    moment: `${penguins}&beat=loss&select=w1.1.1`,
    light: ['delta2.1', 'delta1.1', 'delta1.2', 'dJ/dw1.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'update',
    moment: `${penguins}&beat=gradient1&select=w1.1.1`,
    light: ['w_new1.1.1', 'J.training'],
    task: { way: [next], done: { past: 'end' } },
  },
  {
    name: 'again',
    moment: `${penguins}&step=1&work=train`,
    light: ['J.training', 'accuracy.training'],
    task: { way: [train(100), train(100)], done: { number: 'J.training', below: 0.2 } },
  },
];
