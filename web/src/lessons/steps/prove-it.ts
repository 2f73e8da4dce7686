import type { Lesson } from '../lesson';
import { select } from '../ways';

const worked = 'data=worked-example&net=3-2-1&beat=gradient1';

export const steps: Lesson = [
  {
    name: 'both-ways',
    moment: `${worked}&select=w1.1.1&open=check`,
    light: ['dJ/dw1.1.1'],
    sight: 'check',
    task: { way: [select('w2.1.2')], done: { key: 'select', is: 'w2.1.2' } },
  },
  {
    name: 'how-small',
    moment: `${worked}&select=w1.1.1&open=check`,
    light: ['dJ/dw1.1.1'],
    sight: 'check',
  },
  {
    name: 'kinks',
    moment:
      'data=worked-example&net=3-2-1&act=relu,sigmoid&init=explicit:0.1,-0.2,0.3,0.4,0.5,-0.6,0.05,-0.1,0.7,-0.8,0.2&beat=gradient1&select=w1.1.1&open=check',
    light: ['dJ/dw1.1.1'],
    sight: 'check',
    task: { way: [select('w1.2.1')], done: { key: 'select', is: 'w1.2.1' } },
  },
];
