/** The numbers that belong to kinds, such as Adam's beta1: what they are called, and what they do. */
export const members = {
  optimizer: {
    momentum: { label: 'Momentum μ', sentence: 'How much of the last move goes into the next one.' },
    epsilon: { label: 'ε', sentence: 'Keeps the division finite where the gradient is 0.' },
    decay: { label: 'Decay ρ', sentence: 'How slowly the mean of the squared gradients forgets.' },
    beta1: { label: 'β₁', sentence: 'How slowly the mean of the gradients forgets.' },
    beta2: { label: 'β₂', sentence: 'How slowly the mean of the squared gradients forgets.' },
    weightDecay: {
      label: 'Weight decay d',
      sentence: 'How much smaller weights become in each update, times the rate; biases do not.',
    },
    centred: {
      label: 'Centred',
      sentence: 'Takes the spread of the gradients about their mean instead of their size.',
    },
  },
  schedule: {
    warmUp: { label: 'Warm-up', sentence: 'So many updates at first have a smaller rate, which grows evenly.' },
    every: { label: 'Every k', sentence: 'Updates between two steps.' },
    stepFactor: { label: 'Factor f', sentence: 'What each step leaves of the rate.' },
    factor: { label: 'Factor f', sentence: 'What each update leaves of the rate.' },
    length: { label: 'Length T', sentence: 'Updates until the least rate.' },
    least: { label: 'Least rate r', sentence: 'Where it ends.' },
    decay: { label: 'Decay d', sentence: 'How fast it falls: after 1/d updates it is half.' },
  },
  initializer: {
    low: { label: 'From', sentence: 'The least weight.' },
    high: { label: 'To', sentence: 'The greatest weight.' },
    mean: { label: 'Mean', sentence: 'What they lie about.' },
    deviation: { label: 'Deviation', sentence: 'How far from the mean they lie.' },
    value: { label: 'Value', sentence: 'The number that every weight begins with.' },
    bias: { label: 'Biases', sentence: 'The number that every bias begins with.' },
  },
  clipping: {
    limit: { label: 'Limit c', sentence: 'How large it may be.' },
  },
  penalty: {
    l1: {
      label: 'L1 penalty',
      sentence: 'Pulls every weight towards 0 with the same force, so that weights that are not needed become 0.',
    },
    l2: {
      label: 'L2 penalty',
      sentence: 'Pulls large weights towards 0, the harder the larger they are.',
    },
  },
};
