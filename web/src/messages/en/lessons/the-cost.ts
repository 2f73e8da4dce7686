import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'one-example': {
    title: 'The loss of one example',
    says: 'y is 0 or 1, so one of the two terms is always switched off. Where y = 0, as in example 1, $\\ln(1 - \\hat y)$ counts: how near the output is to 0. Where y = 1 it is $\\ln\\hat y$: how near to 1.',
    formula: '$L = -\\left[\\,y\\ln\\hat y + (1-y)\\ln(1-\\hat y)\\,\\right]$',
    task: 'Choose example 4, the only one with y = 1.',
    seen: 'Now the other term counts: $L = -\\ln\\hat y$ = {L}, because $\\hat y$ = {a1.1} is far from 1.',
  },
  logarithm: {
    title: 'Which logarithm',
    says: 'It is the natural one, ln, whatever a text writes. The logarithm of a number below 1 is negative; the minus in front makes L positive. A perfect answer costs 0, a coin toss ln 2, about 0.6931, and a sure wrong answer any amount.',
    task: 'Here y is {y1} and $\\hat y$ is {a1.1}. Work out L: the ln key of a calculator helps.',
    seen: '$-\\ln\\hat y$ = {L}. To base 10 it would be less than half of that, and its slope no longer $1/\\hat y$.',
  },
  mean: {
    title: 'The cost is a mean, with one minus',
    says: 'J is the mean of L over the m = {m} examples. Some texts put a minus before this sum and another one into L. Two minuses would make J negative, and its smallest value the worst network. One is enough.',
    formula: '$J = \\dfrac1m \\displaystyle\\sum_{i=1}^{m} L_i$',
    task: 'Press 10 steps and watch J.',
    seen: 'J went down to {J.training}, and can never fall below 0.',
  },
  total: {
    title: 'One example, or all',
    says: 'What some texts call the “total loss, not averaged” is the L of one example. Its derivatives are not those of J: J has the mean of the four. The matrices can show either, and now show J.',
    task: 'Above the matrices, switch Gradients to L of example 4.',
    seen: 'For the first weight, J has {dJ/dw1.1.1} and example 4 alone has {dL/dw1.1.1}.',
  },
  'of-what': {
    title: 'What the cost depends on',
    says: 'The data are fixed while we train, so J can change only through the weights and biases: J(W, b). You can turn them by hand.',
    task: 'Type 2 in the place of $w_{11}^{[1]}$: press “Type a value”.',
    seen: 'With {w1.1.1} in its place J is {J.training}. Backpropagation answers in which direction to turn, for all of them together.',
  },
};
