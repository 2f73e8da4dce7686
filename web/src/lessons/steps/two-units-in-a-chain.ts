import type { Lesson } from '../lesson';
import { next, select } from '../ways';

const chain = 'data=one-input&net=1-1-1&of=L';

export const steps: Lesson = [
  {
    name: 'forward',
    moment: `${chain}&select=u2.1&move=operation&beat=z1`,
    light: ['a1.1', 'w2.1.1', 'z2.1'],
    task: { way: [next, next], done: { past: 'z2' } },
  },
  {
    name: 'five-factors',
    moment: `${chain}&beat=loss&select=w1.1.1`,
    light: ['dL/dw1.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'shorter',
    moment: `${chain}&beat=gradient1&select=w1.1.1`,
    light: ['delta2.1', 'dL/dw2.1.1'],
    task: { way: [select('w2.1.1')], done: { key: 'select', is: 'w2.1.1' } },
  },
  {
    name: 'names',
    moment: `${chain}&beat=gradient1&select=w1.1.1`,
    light: ['a2.1'],
    task: { way: [{ do: 'write', notation: { output: 'aL' } }], done: { key: 'write', is: 'aL' } },
  },
  {
    name: 'longer',
    moment: `${chain}&beat=gradient1&select=w1.1.1&open=network`,
    light: ['dL/dw1.1.1'],
    task: { way: [{ do: 'editNetwork', edit: { what: 'addLayer' } }], done: { key: 'net', is: '1-1-1-1' } },
  },
];
