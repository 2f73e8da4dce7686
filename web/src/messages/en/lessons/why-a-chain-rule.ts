import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'no-weight': {
    title: 'There is no w in it',
    says: 'Look for a weight in the formula of L. There is none: only y and $\\hat y$. Some texts conclude that J “has no w”. It has, one level down: $\\hat y$ is made of z, and z is made of the weights.',
    task: 'Select the output unit.',
    seen: 'Here they are: each input times its weight, added up, and the bias.',
  },
  inside: {
    title: 'From the weights to the output',
    says: 'First the sum, then the sigmoid. The forward pass computes both and keeps them, for the way back needs them.',
    formula: '$z = w_1 x_1 + \\cdots + w_n x_n + b,\\quad \\hat y = \\sigma(z) = \\dfrac{1}{1 + e^{-z}}$',
    task: 'Press Next twice: z, then a.',
    seen: '{w1.1.1} · {x1} + ({w1.1.2}) · {x2} + {b1.1} = {z1.1}, and the sigmoid of that is {a1.1}.',
  },
  links: {
    title: 'A chain of three links',
    says: 'L depends on $\\hat y$, $\\hat y$ on z, z on w. Turn w a little, and each passes the change on, multiplied by its own derivative. Read from right to left, from the loss to the weight, that is the chain rule.',
    formula:
      '$\\dfrac{\\partial L}{\\partial w} = \\dfrac{\\partial L}{\\partial \\hat y}\\,\\dfrac{\\partial \\hat y}{\\partial z}\\,\\dfrac{\\partial z}{\\partial w}$',
    task: 'Press Next twice and watch the product beside the drawing.',
    seen: 'The three numbers multiplied are {dL/dw1.1.1}.',
  },
  nudge: {
    title: 'Every link can say no',
    says: 'If one factor is 0, so is the product: then this weight can’t change the loss of this example at all. The last factor, $\\partial z / \\partial w$, is just the input that the weight was multiplied by.',
    task: 'Choose example 2, whose $x_1$ is 0.',
    seen: '$x_1$ = {x1}, so the derivative for $w_{11}^{[1]}$ is {dL/dw1.1.1}. For $w_{12}^{[1]}$, with $x_2$ = {x2}, it is {dL/dw1.1.2}.',
  },
  bias: {
    title: 'Is b a constant?',
    says: 'While we ask about w, b is held still and drops out: $\\partial z / \\partial w = x$. Some texts therefore call b a constant. It is a parameter like w, and has a derivative of its own.',
    task: 'Select the bias of the unit.',
    seen: 'The same chain; only the last factor is 1. So its derivative, {dL/db1.1}, is the product of the first two: $\\delta$.',
  },
};
