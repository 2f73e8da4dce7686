import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'cross-entropy': {
    title: 'Sure and wrong',
    says: 'These weights say “yes” to everything, loudly. For example 1 the answer is “no”. How strongly is the unit told to change? First with cross-entropy.',
    task: 'Press Next: the backward pass.',
    seen: '$\\hat y$ = {a1.1}, y = {y1}, and $\\delta = \\hat y - y$ = {delta1.1}: nearly the most that it can be.',
  },
  squared: {
    title: 'The same with squared error',
    says: 'The same weights and the same example, but the loss is half the squared error. Now the slope of the sigmoid stays in the product, and far out the sigmoid is flat.',
    task: 'Press Next.',
    seen: '$\\hat y$ is {a1.1} as before, but $\\delta$ is only {delta1.1}. The surer the mistake, the weaker the correction.',
  },
  training: {
    title: 'Cross-entropy gets away',
    says: 'Train from this bad start with cross-entropy.',
    task: 'Train until J is below 0.5.',
    seen: 'After {steps} steps J = {J.training}.',
  },
  waiting: {
    title: 'Squared error waits',
    says: 'And with squared error, from the same weights at the same rate. Watch the beginning of the curve.',
    task: 'Train for 50 steps.',
    seen: 'After {steps} steps J = {J.training}. A flat stretch, on which hardly anything happens. This is why classifiers are trained with cross-entropy.',
  },
};
