import type { Lesson } from '../lesson';
import { answer, next } from '../ways';

const and = 'data=and-gate&net=2-1&of=L&select=loss';

export const steps: Lesson = [
  {
    name: 'term-by-term',
    moment: `${and}&example=4&beat=a1`,
    light: ['a1.1', 'y1'],
    sight: 'lossSlope',
    task: { way: [next], done: { past: 'loss' } },
  },
  {
    name: 'inner',
    moment: `${and}&example=2&beat=loss&blank=dLda1.1`,
    light: ['a1.1', 'y1'],
    sight: 'lossSlope',
    task: answer('dLda1.1'),
  },
  {
    name: 'signs',
    moment: `${and}&example=4&beat=loss`,
    light: ['a1.1', 'y1'],
    sight: 'lossSlope',
    task: { way: [{ do: 'chooseExample', row: 0 }], done: { key: 'example', is: '1' } },
  },
  {
    name: 'size',
    moment: 'data=and-gate&net=2-1&of=L&select=loss&example=4&beat=loss&init=explicit:-4,-4,0',
    light: ['a1.1', 'L'],
    sight: 'lossSlope',
  },
];
