import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'two-ways': {
    title: 'Two ways to one derivative',
    says: 'The second factor is $\\partial \\hat y/\\partial z$. With $u = 1 + e^{-z}$ the sigmoid is $1/u$. One may use the quotient rule, or the rule for $1/u$. Both are written out beside the drawing, each line with its number.',
    task: 'Press Next twice: z, then a.',
    seen: 'At z = {z1.1} both ways come to the same number, as they must.',
  },
  reciprocal: {
    title: 'As one over something',
    says: 'The derivative of $1/u$ is $-1/u^2$. The derivative of $u = 1 + e^{-z}$ is $-e^{-z}$: one minus from the exponent. Two minuses meet and cancel.',
    formula: "$\\sigma'(z) = \\dfrac{e^{-z}}{(1 + e^{-z})^2}$",
  },
  'plus-minus-one': {
    title: 'Add one, take one away',
    says: 'Nobody wants to compute that fraction. Write $e^{-z}$ as $1 + e^{-z} - 1$, split it in two, and shorten the first part. What is left is made of $\\hat y$ alone, which the forward pass has kept: no new exponential is needed.',
    formula: '$\\dfrac{1}{1+e^{-z}} - \\dfrac{1}{(1+e^{-z})^2} = \\hat y - \\hat y^2 = \\hat y\\,(1 - \\hat y)$',
    task: 'With $\\hat y$ = {a1.1}, work out the slope.',
    seen: 'One subtraction and one product. Each line of either derivation gives this number.',
  },
  steepest: {
    title: 'Never more than a quarter',
    says: 'Two numbers that add up to 1 have the largest product when they are equal. So $\\hat y(1-\\hat y)$ is at most 1/4, where z = 0, and falls towards 0 on both sides. Each sigmoid on a path makes the derivative at least four times smaller.',
    task: 'Choose example 1: both inputs are 0.',
    seen: 'z = {z1.1}, so the output is {a1.1} and the slope is exactly 0.25.',
  },
  letters: {
    title: 'The same in other letters',
    says: 'Some texts call the output of the last layer $o_l$ or $a^{[L]}$, and write $o_l\\,(1 - o_l)$. It is the same expression: output times one minus output.',
    task: 'Open Notation and choose $a^{[L]}$ for the output.',
    seen: 'The same lines, with a in the place of $\\hat y$, and the same numbers.',
  },
};
