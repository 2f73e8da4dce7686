import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'term-by-term': {
    title: 'One term at a time',
    says: 'The first factor is $\\partial L / \\partial \\hat y$. In it y is a constant: the answer does not change when the network does. What is left to know is that the derivative of $\\ln \\hat y$ is $1/\\hat y$.',
    task: 'Press Next: the loss, and every line beside the drawing.',
    seen: 'With y = {y1} only the first term counts: $y / \\hat y$, with $\\hat y$ = {a1.1}.',
  },
  inner: {
    title: 'The minus from inside',
    says: 'The second term is $(1-y)\\ln(1-\\hat y)$. Its derivative is $1/(1-\\hat y)$ times the derivative of what is inside, and that of $1 - \\hat y$ is −1. Example 2 has y = {y1}, so here this term is the one that counts.',
    task: 'With $\\hat y$ = {a1.1}, work out the first factor, and mind its sign.',
    seen: 'The minus of L and the minus from inside make a plus: $1/(1-\\hat y)$. With y = 0, a larger output costs more.',
  },
  signs: {
    title: 'Where a minus gets lost',
    says: 'L has a minus before the bracket, so both terms change sign. Some texts drop it on the way, and have to put it back later. A check that never fails: if y is 1, a larger output is better, so the slope must be negative.',
    formula: '$\\dfrac{\\partial L}{\\partial \\hat y} = \\dfrac{1-y}{1-\\hat y} - \\dfrac{y}{\\hat y}$',
    task: 'It is negative for example 4. Choose example 1, with y = 0.',
    seen: 'Now a larger output is worse: the slope is positive.',
  },
  size: {
    title: 'Sure and wrong',
    says: 'Here the weights are chosen badly: for y = {y1} the output is {a1.1}. L is {L}, and its slope, $-1/\\hat y$, is in the thousands. It would be infinite if $\\hat y$ were 0. Yet nothing breaks: the next factor is about as small as this one is large.',
  },
};
