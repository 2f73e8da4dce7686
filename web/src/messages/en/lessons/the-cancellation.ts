import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  product: {
    title: 'Two factors meet',
    says: 'Bring $\\partial L/\\partial\\hat y$ to one denominator: it is $\\hat y(1-\\hat y)$, the very thing that the sigmoid’s derivative multiplies by. They cancel. Multiply out what is left, and $y\\,\\hat y$ cancels as well.',
    formula: '$\\dfrac{\\hat y(1-y) - y(1-\\hat y)}{\\hat y(1-\\hat y)} \\cdot \\hat y(1-\\hat y) = \\hat y - y$',
    task: 'Press Next: every line gets its number.',
    seen: 'All that work, and the result is output minus answer: {a1.1} − {y1} = {delta1.1}.',
  },
  input: {
    title: 'Times the input',
    says: 'The third factor is $\\partial z/\\partial w = x$. So for each weight into the output unit:',
    formula: '$\\dfrac{\\partial L}{\\partial w} = (\\hat y - y)\\,x$',
    task: 'Press Next.',
    seen: '{delta1.1} · {x1} = {dL/dw1.1.1}. In the product beside the drawing the two cancelled factors are struck through.',
  },
  bias: {
    title: 'And the bias',
    says: 'For b the chain is the same up to its last factor, $\\partial z/\\partial b = 1$. There is no x to multiply by.',
    formula: '$\\dfrac{\\partial L}{\\partial b} = \\hat y - y$',
    task: 'Select the bias.',
    seen: '{dL/db1.1}, which is $\\delta$ itself.',
  },
  'only-this-pair': {
    title: 'Is this formula general?',
    says: 'Some texts call $(\\hat y - y)\\,x$ the general rule. It holds for a sigmoid output with cross-entropy, or softmax with its own, and for the last layer only. Try another loss.',
    task: 'Under Network, choose half squared error as the loss.',
    seen: 'A change of the network begins again at step 0. The next step of this lesson goes to the same place with this loss.',
  },
  'other-pair': {
    title: 'With another loss a factor stays',
    says: 'Half the squared error has the derivative $\\hat y - y$ with respect to $\\hat y$. Nothing cancels the sigmoid’s slope now: $\\delta = (\\hat y - y)\\,\\hat y(1-\\hat y)$ = {delta1.1}, though $\\hat y - y$ is {a1.1} − {y1}.',
    task: 'Select $w_{11}^{[1]}$: its product has three live factors.',
    seen: 'No factor is struck through, and the derivative is {dL/dw1.1.1}.',
  },
  rounded: {
    title: 'What a computer makes of it',
    says: 'z = {z1.1}, so far out that $\\hat y$ rounds to {a1.1}. The first factor is infinite then and the second is 0: their product is no number. So programs use what is left after the cancellation, $\\delta = \\hat y - y$ = {delta1.1}, and compute L = {L} from z, not from $\\ln\\hat y$.',
  },
  'your-turn': {
    title: 'Your turn',
    says: 'One sigmoid unit with cross-entropy, and three inputs. The forward pass has come to $\\hat y$ = {a1.1}; the answer is y = {y1}. With $x_3$ = {x3}, that is all you need.',
    task: 'Work out $\\delta$, then the derivative for $w_{13}^{[1]}$.',
    seen: '$\\delta = \\hat y - y$ = {delta1.1}, and {delta1.1} · ({x3}) = {dL/dw1.1.3}.',
  },
};
