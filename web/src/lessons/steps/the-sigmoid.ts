import type { Lesson } from '../lesson';
import { answer, next } from '../ways';

const unit = 'data=and-gate&net=2-1&of=L&select=u1.1';

export const steps: Lesson = [
  {
    name: 'two-ways',
    moment: `${unit}&example=4&move=operation`,
    light: ['z1.1', 'a1.1'],
    sight: 'derivation',
    task: { way: [next, next], done: { past: 'a1' } },
  },
  { name: 'reciprocal', moment: `${unit}&example=4&beat=a1`, light: ['z1.1'], sight: 'derivation' },
  {
    name: 'plus-minus-one',
    moment: `${unit}&example=4&beat=a1&blank=slope1.1`,
    light: ['a1.1'],
    sight: 'derivation',
    task: answer('slope1.1'),
  },
  {
    name: 'steepest',
    moment: `${unit}&example=4&beat=a1`,
    light: ['z1.1', 'a1.1'],
    task: { way: [{ do: 'chooseExample', row: 0 }], done: { key: 'example', is: '1' } },
  },
  {
    name: 'letters',
    moment: `${unit}&example=4&beat=a1`,
    light: ['a1.1'],
    task: { way: [{ do: 'write', notation: { output: 'aL' } }], done: { key: 'write', is: 'aL' } },
  },
];
