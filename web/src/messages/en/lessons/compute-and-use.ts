import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'two-jobs': {
    title: 'Two jobs, often mixed up',
    says: 'Backpropagation computes derivatives. Gradient descent uses them to move the weights. Texts that say “backpropagation updates the weights” mean the two together.',
    task: 'Press Next: the backward pass.',
    seen: 'The derivatives are there, {dJ/dw1.1.1} for the first weight, and the weight is still {w1.1.1}. Backpropagation ends here.',
  },
  'another-user': {
    title: 'Others can use it too',
    says: 'Gradient descent is only one way to use a gradient. Momentum, Adam and others make different moves of the same derivatives.',
    task: 'Under Network, choose Adam as the optimizer.',
    seen: 'The derivative is still {dJ/dw1.1.1}: how it is computed has not changed. What is made of it has; see The update.',
  },
  'what-is-minimised': {
    title: 'What is being minimised',
    says: 'The loss. One reads that the weight matrix is “minimised” or “optimised to be small”. The weights only have to fit: some grow, some shrink, whatever lowers J.',
    task: 'Press 10 steps.',
    seen: 'J has fallen to {J.training}. The first weight is {w_new1.1.1}: whether it is large or small does not matter.',
  },
  'not-any-start': {
    title: 'Not every start works',
    says: '“Start from any weights.” Here all start at 0. Both hidden units then compute the same, and get the same δ: 0, since it comes through weights that are 0.',
    task: 'Press 10 steps.',
    seen: 'After {steps} steps: {w_new1.1.1} and {w_new1.2.1}. Nothing has moved in layer 1, and nothing will.',
  },
  'equal-start': {
    title: 'Equal weights stay equal',
    says: 'With 0.5 everywhere the derivatives are not 0, but they are the same for both hidden units. Units that begin alike move alike: two units, and only one is of use. That is why weights are drawn at random.',
    task: 'Press 10 steps.',
    seen: 'Row 1 and row 2 are still equal: {dJ/dw1.1.1} and {dJ/dw1.2.1}.',
  },
  'your-turn': {
    title: 'Your turn',
    says: 'Backpropagation has done its job: the derivative of J for $w_{11}^{[1]}$ is {dJ/dw1.1.1}. The weight was {w1.1.1}, and the learning rate is {rate}.',
    task: 'Work out where gradient descent has moved $w_{11}^{[1]}$.',
    seen: '{w1.1.1} − {rate} · ({dJ/dw1.1.1}) = {w_new1.1.1}: against the slope.',
  },
};
