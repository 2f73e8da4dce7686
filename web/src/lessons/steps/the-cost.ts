import type { Lesson } from '../lesson';
import { answer, train } from '../ways';

const and = 'data=and-gate&net=2-1';

export const steps: Lesson = [
  {
    name: 'one-example',
    moment: `${and}&beat=loss&select=loss&example=1`,
    light: ['L', 'y1'],
    task: { way: [{ do: 'chooseExample', row: 3 }], done: { key: 'example', is: '4' } },
  },
  {
    name: 'logarithm',
    moment: `${and}&beat=loss&select=loss&example=4&blank=L`,
    light: ['L', 'a1.1'],
    task: answer('L'),
  },
  {
    name: 'mean',
    moment: `${and}&beat=loss&select=loss&example=4`,
    light: ['J'],
    task: { way: [train(10)], done: { number: 'J.training', below: 0.6 } },
  },
  {
    name: 'total',
    moment: `${and}&beat=gradient1&select=w1.1.1&example=4`,
    light: ['dJ/dw1.1.1', 'dL/dw1.1.1'],
    task: { way: [{ do: 'showGradientsOf', of: 'example' }], done: { key: 'of', is: 'L' } },
  },
  {
    name: 'of-what',
    moment: `${and}&beat=loss&select=w1.1.1&example=4`,
    light: ['w1.1.1', 'J.training'],
    task: {
      way: [{ do: 'setParameters', entries: [{ parameter: { layer: 0, kind: 'W', row: 0, col: 0 }, value: 2 }] }],
      done: { number: 'w1.1.1', above: 1 },
    },
  },
];
