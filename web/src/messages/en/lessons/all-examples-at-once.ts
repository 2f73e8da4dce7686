import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'four-gradients': {
    title: 'Every example has its say',
    says: 'So far we followed one example. A training set has more: here {m}, and each has its own δ and its own derivatives. The rule $(\\hat y - y)\\,x$ speaks of one of them.',
    task: 'Press Next: the backward pass.',
    seen: 'This example alone would give {dL/dw1.1.1}. Under “The mean over the batch” stand all {m} of them.',
  },
  'the-mean': {
    title: 'The 1/m comes back',
    says: 'Many derivations leave the average out at the beginning, “for now”, and never put it back. J is a mean, so its derivative is the mean of theirs. Without the 1/m every step would be m times as long.',
    formula:
      '$\\dfrac{\\partial J}{\\partial w} = \\dfrac1m \\displaystyle\\sum_{i=1}^{m} (\\hat y^{(i)} - y^{(i)})\\,x^{(i)}$',
    task: 'Above the matrices, switch Gradients to J.',
    seen: 'For $w_{12}^{[1]}$ it is {dJ/dw1.1.2} now, where example 4 alone had {dL/dw1.1.2}.',
  },
  vectors: {
    title: 'A layer in one line',
    says: 'All entries of a layer follow one pattern: row of δ times column of inputs. So a layer is one product. With a column for each example, the matrix product even adds over the examples.\nRow 2, column 3 here: {delta1.2} · {x3} = {dL/dw1.2.3}.',
    formula:
      '$\\dfrac{\\partial J}{\\partial W^{[l]}} = \\dfrac1m\\,\\delta^{[l]} (A^{[l-1]})^T,\\quad \\dfrac{\\partial J}{\\partial b^{[l]}} = \\dfrac1m \\displaystyle\\sum_{i=1}^{m} \\delta^{(i)}$',
  },
  batch: {
    title: 'How many speak at once',
    says: 'A step need not ask all examples. The batch size says how many: with fewer, a step costs less, and its direction is rougher.',
    task: 'Under Training, set the batch size to 1.',
    seen: 'The mean is now over {m}: the derivative of J for this step, {dJ/db1.1}, is that of one example.',
  },
  'old-weights': {
    title: 'Old weights until the end',
    says: 'One thing often goes unsaid. Every derivative of a step is taken with the weights of the forward pass. A program that moves a layer first and then passes the error back through the new weights computes something else.',
    task: 'Press Next: layer 1 moves.',
    seen: 'Layer 1 has new weights, $w_{11}^{[1]}$ = {w_new1.1.1}; layer 2 still has {w2.1.1}. Nothing has been recomputed: the derivatives stand since before.',
  },
  'your-turn': {
    title: 'Your turn',
    says: 'Under “The mean over the batch” stands what each of the {m} examples says about $w_{12}^{[1]}$. Two of them say 0: their $x_2$ is 0.',
    task: 'Work out the derivative of J for $w_{12}^{[1]}$.',
    seen: 'All of them added, and divided by {m}: {dJ/dw1.1.2}. Those that say 0 count in the {m} too.',
  },
};
