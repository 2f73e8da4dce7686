import type { Lesson } from '../lesson';
import { answer, next, setRate } from '../ways';

const adam = 'data=one-input&net=1-1-1&opt=adam&rate=0.1&select=w1.1.1';

export const steps: Lesson = [
  {
    name: 'same-gradient',
    moment: `${adam}&beat=loss`,
    light: ['dJ/dw1.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'two-means',
    moment: `${adam}&beat=gradient1`,
    light: ['w1.1.1', 'w_new1.1.1'],
    task: { way: [next], done: { past: 'end' } },
  },
  {
    name: 'first-step',
    moment: `${adam}&beat=gradient1&open=training`,
    light: ['rate', 'w_new1.1.1', 'w_new2.1.1'],
    task: { way: [setRate(0.2), next], done: { all: [{ number: 'rate', above: 0.15 }, { past: 'end' }] } },
  },
  {
    name: 'later',
    moment: `${adam}&step=3`,
    light: ['dJ/dw1.1.1', 'w_new1.1.1'],
    task: { way: [next, next, next, next, next], done: { number: 'steps', above: 3 } },
  },
  {
    name: 'your-turn',
    moment: `${adam}&beat=update1&blank=wnew1.1.1`,
    light: ['w_new1.1.1', 'dJ/dw1.1.1'],
    task: answer('wnew1.1.1'),
  },
];
