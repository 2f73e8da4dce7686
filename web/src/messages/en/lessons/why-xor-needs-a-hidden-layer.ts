import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'one-line': {
    title: 'One unit draws one line',
    says: 'A single sigmoid unit says “yes” on one side of a straight line and “no” on the other. That is enough for AND: one corner against three.',
    task: 'Press Train, and wait until J is below 0.25.',
    seen: 'J = {J.training}, and the line separates the corner.',
  },
  'no-line': {
    title: 'No line will do',
    says: 'XOR is “yes” where exactly one input is 1: two opposite corners against the two others. No straight line has the one pair on this side and the other pair on that side.',
    task: 'Train for 150 steps or more.',
    seen: 'After {steps} steps J = {J.training}. It does not fall below ln 2, about 0.6931.',
  },
  'why-a-half': {
    title: 'Why just one half',
    says: 'Every output is near 0.5: here {a1.1}. Two of four answers are 1 wherever one looks, along $x_1$ or along $x_2$. So the four examples pull each weight with equal strength in both directions, and their mean is almost 0.',
    task: 'Select the bias: the same there.',
    seen: 'The mean for $w_{11}^{[1]}$ is {dJ/dw1.1.1}, for the bias {dJ/db1.1}. The single derivatives are large; they cancel.',
  },
  'two-lines': {
    title: 'Two lines, then one unit',
    says: 'Two hidden units draw a line each, and the output unit combines them: above the one and below the other. Their pictures stand beside the drawing.',
    task: 'Press Train, and wait until J is below 0.1.',
    seen: 'After {steps} steps J = {J.training}. Backpropagation has told the hidden units what to stand for; nobody else did.',
  },
};
