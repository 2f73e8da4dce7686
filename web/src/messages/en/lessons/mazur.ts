import type { LessonWords } from '../../lesson-words';

// Numbers that are quoted are those printed in Matt Mazur, “A Step by Step Backpropagation Example” (2015).
export const words: LessonWords = {
  forward: {
    title: 'An example that many check their own code against',
    says: 'In 2015 Matt Mazur worked one step of a 2-2-2 network by hand, in “A Step by Step Backpropagation Example”. His w1 to w4 are the rows of $W^{[1]}$, w5 to w8 those of $W^{[2]}$; here is his network, with his numbers. The loss is half the squared error, added over both outputs.',
    task: 'Press Next twice: forward pass, then loss.',
    seen: 'He prints 0.593269992 and 0.596884378 for the hidden units, 0.75136507 and 0.772928465 for the outputs, 0.298371109 for the error. Here: {a1.1}, {a1.2}, {a2.1}, {a2.2} and {L}.',
  },
  'last-weight': {
    title: 'Three factors for w5',
    says: 'w5, here $w_{11}^{[2]}$, acts on output 1 alone. He multiplies the slope of the error, the slope of the sigmoid, and what the weight was multiplied by: 0.74136507, 0.186815602 and 0.593269992. The first two are his delta, 0.138498562.',
    formula:
      '$\\dfrac{\\partial L}{\\partial w_{11}^{[2]}} = (a_1^{[2]} - y_1)\\;a_1^{[2]}(1 - a_1^{[2]})\\;a_1^{[1]}$',
    task: 'Press Next: the backward pass.',
    seen: '$\\delta_1^{[2]}$ = {delta2.1}, times {a1.1} is {dL/dw2.1.1}. He prints 0.082167041.',
  },
  'first-weight': {
    title: 'Two paths to w1',
    says: 'w1 acts on both outputs, through hidden unit 1. So two paths come back to that unit and are added, one across w5 and one across w7. He prints 0.055399425 and −0.019049119, and 0.036350306 for their sum. (Unrounded, the second ends in 118.)',
    task: 'Select $w_{11}^{[1]}$, in the drawing or in $W^{[1]}$.',
    seen: 'The sum, times the slope of the unit, is $\\delta_1^{[1]}$ = {delta1.1}; times $x_1$ = {x1} it is {dL/dw1.1.1}. He prints 0.000438568.',
  },
  'all-at-once': {
    title: 'All at once, with the old weights',
    says: 'He works out new values of w5 to w8 first, but goes on with the old ones: the paths to w1 cross 0.40 and 0.50, the weights of the forward pass. With the new ones the gradient of w1 would be 0.000364723, which is the slope of no error.',
    task: 'Press Next: the update.',
    seen: 'w1 to w4: {w_new1.1.1}, {w_new1.1.2}, {w_new1.2.1}, {w_new1.2.2}. w5 to w8: {w_new2.1.1}, {w_new2.1.2}, {w_new2.2.1}, {w_new2.2.2}. His eight are the same, from 0.149780716 to 0.561370121.',
  },
  biases: {
    title: 'The biases stay',
    says: 'He never updates a bias. That is allowed, but it is a choice: each has a gradient, and not a small one. Here they are frozen, as libraries call it: the gradient is computed, and no update moves them. A small lock marks them.',
    task: 'Beside “The update”, take the tick off “Frozen”, then press Next.',
    seen: 'The gradient of this bias is {dL/db2.1}: from {b2.1} it has moved to {b_new2.1}, farther than any of the weights.',
  },
  'after-one-step': {
    title: 'The first number that is wrong',
    says: 'After this one update, he writes, the error is 0.291027924. Take his eight new weights, which are right, and compute it.',
    task: 'Press Next twice: forward pass, then loss.',
    seen: 'It is {L}. His number is what comes out when w5 to w8 are updated first and the paths to w1 to w4 then cross the new weights: the very thing that step 4 is about.',
  },
  'ten-thousand': {
    title: 'One step too few',
    says: 'After 10,000 updates, he writes, the error is 0.0000351085. Here 9,999 are made, and L is {L}: that is his number.',
    task: 'Press Next four times: the last update, the next step, its forward pass and its loss.',
    seen: 'After 10,000 it is {L}. Such slips of one are easily made, and hard to see where a number changes so little.',
  },
  'four-numbers': {
    title: 'Four numbers, two reasons',
    says: 'For the outputs after 10,000 updates he prints 0.015912196 and 0.984065734. They are {a2.1} and {a2.2}. His pair, like his error after one step, comes out when w5 to w8 move before the gradients of w1 to w4 are taken; his error after 10,000 is that after 9,999 right ones. All else that he prints is right, up to a last digit.',
  },
};
