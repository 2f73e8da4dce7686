import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  slope: {
    title: 'A valley, and a slope in it',
    says: 'A network with one weight and one bias. Below, under “During training”, J is drawn over its weight alone: a valley. The ball is the present weight; the slope under it is the derivative {dJ/dw1.1.1}.',
    task: 'Press Next: the update.',
    seen: 'The weight moved from {w1.1.1} to {w_new1.1.1}: one step down the valley.',
  },
  minus: {
    title: 'Why there is a minus',
    says: 'The derivative points uphill. Here it is {dJ/dw1.1.1}: negative, so J falls when the weight grows, and the weight has to grow. Subtracting a negative number does just that. Without the minus we would climb.',
    formula: '$w_{\\text{new}} = w - \\eta\\,\\dfrac{\\partial J}{\\partial w}$',
    task: 'Select the bias of the unit.',
    seen: 'Its derivative is {dJ/db1.1}: the same rule, its own slope. Every number has its own.',
  },
  rate: {
    title: 'The learning rate',
    says: 'How far a step goes is the slope times the learning rate $\\eta$, here {rate}. A larger rate makes larger steps and often, but not always, faster learning.',
    task: 'Under Training make the rate larger than 0.3, then press Next.',
    seen: 'With $\\eta$ = {rate} the same slope carries the weight to {w_new1.1.1}.',
  },
  'too-large': {
    title: 'Too fast is not fast',
    says: 'Some texts say that the rate controls the speed of convergence. That holds below a limit. Beyond it each step lands higher on the other side of the valley than it began.',
    task: 'Set the rate to 2.5, then press 10 steps.',
    seen: 'J has grown to {J.training}. It diverges: more steps make it worse. For this valley the limit is about 2.',
  },
  letter: {
    title: 'Which letter',
    says: 'Most texts write $\\eta$ or $\\alpha$ for the learning rate. Some write $\\lambda$, which elsewhere is the strength of a penalty on the weights. The page writes what you are used to.',
    task: 'Open Notation and choose $\\lambda$ for the rate.',
    seen: 'Every formula has the other letter, and not one number has changed.',
  },
  hills: {
    title: 'Not every landscape is a bowl',
    says: 'A picture of one valley promises too much. Here training has come to rest at J = 0.357: a low place, and nothing near it is lower. Whether it is the lowest of all, no slope can tell.',
    task: 'Under Training press New weights, then train 100 steps.',
    seen: 'From another start J = {J.training} after {steps} steps. The same network and the same data: another, deeper valley.',
  },
};
