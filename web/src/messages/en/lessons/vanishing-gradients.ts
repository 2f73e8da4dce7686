import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'small-factors': {
    title: 'Many small factors',
    says: 'Each sigmoid on the way back multiplies by its slope, which is never more than a quarter. Here are four units in a row. Before you look: which weight will have the smaller derivative, the first or the last?',
    task: 'Press Next: the backward pass.',
    seen: 'The last weight has {dL/dw4.1.1}, the first {dL/dw1.1.1}. The error fades on its way back.',
  },
  'layer-by-layer': {
    title: 'Layer by layer',
    says: 'A deep network of sigmoids. Under “During training” stands the gradient norm of each layer: how long its gradient is as a whole. From the last layer to the first it shrinks again and again.',
    task: 'Select a weight of the last layer, $w_{11}^{[5]}$.',
    seen: 'For it the derivative is {dJ/dw5.1.1}; for $w_{11}^{[1]}$ it is {dJ/dw1.1.1}.',
  },
  'it-does-not-learn': {
    title: 'What it means for training',
    says: 'A layer moves by the rate times its gradient. Where the gradient has faded, the layer keeps its random weights, and the layers behind it can only work with what those let through.',
    task: 'Train for 50 steps or more.',
    seen: 'After {steps} steps J is still {J.training}: a coin toss costs 0.6931.',
  },
  'another-activation': {
    title: 'Another activation',
    says: 'The slope of tanh is up to 1, four times that of the sigmoid. The same network, the same rate, only tanh in its hidden layers.',
    task: 'Train until J is below 0.5.',
    seen: 'After {steps} steps J = {J.training}.',
  },
  relu: {
    title: 'ReLU: all or nothing',
    says: 'ReLU has the slope 1 where z is above 0: it passes the error on as it is. Where z is below 0 its slope is 0, and nothing passes. A unit whose z is negative for every example never learns again; the page calls it dead.\nHere z = {z1.1}, so a = {a1.1}.',
  },
};
