import type { Lesson } from '../lesson';
import { next, select, train } from '../ways';

/** Five layers; every weight starts between −1 and 1. */
const deep = 'data=circle&net=2-4-4-4-4-1&batch=full&rate=1&init=uniform&tabs=layers';
const sigmoids = `${deep}&act=sigmoid,sigmoid,sigmoid,sigmoid,sigmoid`;
const tanhs = `${deep}&act=tanh,tanh,tanh,tanh,sigmoid`;

export const steps: Lesson = [
  {
    name: 'small-factors',
    moment: 'data=one-input&net=1-1-1-1-1&act=sigmoid,sigmoid,sigmoid,sigmoid&of=L&beat=loss&select=w1.1.1',
    light: ['dL/dw1.1.1', 'dL/dw4.1.1'],
    task: { way: [next], done: { past: 'gradient1' } },
  },
  {
    name: 'layer-by-layer',
    moment: `${sigmoids}&step=1&select=w1.1.1`,
    light: ['|dJ|1', '|dJ|5'],
    sight: 'history',
    task: { way: [select('w5.1.1')], done: { key: 'select', is: 'w5.1.1' } },
  },
  {
    name: 'it-does-not-learn',
    moment: `${sigmoids}&select=w1.1.1&work=train`,
    light: ['J.training'],
    task: { way: [train(100)], done: { number: 'steps', above: 49 } },
  },
  {
    name: 'another-activation',
    moment: `${tanhs}&select=w1.1.1&work=train`,
    light: ['J.training'],
    task: { way: [train(200)], done: { number: 'J.training', below: 0.5 } },
  },
  {
    name: 'relu',
    moment: `${deep}&act=relu,relu,relu,relu,sigmoid&step=1&select=u1.1`,
    light: ['z1.1', 'a1.1'],
  },
];
