import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'same-gradient': {
    title: 'The same derivative to begin with',
    says: 'Adam changes nothing of backpropagation. It takes the same derivative and decides how far to go. Its memory is two running means for every weight, both 0 at the start.',
    task: 'Press Next: the backward pass.',
    seen: 'g = {dJ/dw1.1.1}. Under The update stand m and s, still as they were.',
  },
  'two-means': {
    title: 'Two running means',
    says: 'm follows g, s follows its square. Both begin at 0 and are therefore too small at first; dividing by $1 - \\beta^t$ puts that right. Then the weight moves by m over the root of s.',
    formula:
      '$m \\leftarrow \\beta_1 m + (1-\\beta_1)\\,g,\\quad s \\leftarrow \\beta_2 s + (1-\\beta_2)\\,g^2$\n$w \\leftarrow w - \\eta\\,\\dfrac{m/(1-\\beta_1^t)}{\\sqrt{s/(1-\\beta_2^t)} + \\epsilon}$',
    task: 'Press Next: the update.',
    seen: 'From {w1.1.1} to {w_new1.1.1}. Every number of the formula stands under The update.',
  },
  'first-step': {
    title: 'The first step is the rate',
    says: 'After one step the corrected m is g, and the root of the corrected s is the size of g. Their quotient is +1 or −1. So every weight makes a first step of length η, however steep its slope is.',
    task: 'Under Training set the rate to 0.2, then press Next.',
    seen: 'Both weights moved by {rate}: from {w1.1.1} to {w_new1.1.1}, and from {w2.1.1} to {w_new2.1.1}.',
  },
  later: {
    title: 'Then it remembers',
    says: 'From the second step on the means look back: about ten steps for m, a thousand for s. Where g keeps its sign Adam walks at full pace; where it changes sign m averages out and the steps get shorter.',
    task: 'Walk through one more step with Next.',
    seen: 'g is {dJ/dw1.1.1} now, and the weight went from {w1.1.1} to {w_new1.1.1}.',
  },
  'your-turn': {
    title: 'Your turn',
    says: 'The first step once more, with the rate {rate}. The weight was {w1.1.1}, and its derivative {dJ/dw1.1.1}. You need neither a mean nor a root.',
    task: 'Work out where Adam has moved $w_{11}^{[1]}$.',
    seen: 'By {rate}, against the sign of the derivative: from {w1.1.1} to {w_new1.1.1}. Plain gradient descent would have gone {rate} times the derivative.',
  },
};
