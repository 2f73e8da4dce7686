/** The numbers that belong to kinds, such as Adam's beta1: what they are called, and what they do. */
export const members = {
  activation: {
    slope: { label: 'Slope below 0', sentence: 'What a negative z is multiplied by; above 0 and below 1.' },
    depth: {
      label: 'Depth below 0',
      sentence: 'How far the outputs go down; above 0, at most 10. Other than 1, it gives g a kink at 0.',
    },
  },
  optimizer: {
    momentum: { label: 'Momentum μ', sentence: 'How much of the last move carries over into the next.' },
    epsilon: { label: 'ε', sentence: 'Keeps the division finite where the gradient is 0.' },
    decay: { label: 'Decay ρ', sentence: 'How slowly the mean of the squared gradients forgets.' },
    beta1: { label: 'β₁', sentence: 'How slowly the mean of the gradients forgets.' },
    beta2: { label: 'β₂', sentence: 'How slowly the mean of the squared gradients forgets.' },
    weightDecay: {
      label: 'Weight decay d',
      sentence: 'Each update shrinks the weights by this fraction, times the rate; biases don’t shrink.',
    },
    centred: {
      label: 'Centred',
      sentence: 'Uses the spread of the gradients around their mean instead of their size.',
    },
  },
  schedule: {
    warmUp: { label: 'Warm-up', sentence: 'The rate grows evenly over this many updates at the start.' },
    every: { label: 'Every k', sentence: 'Updates between two drops.' },
    stepFactor: { label: 'Factor f', sentence: 'Each drop multiplies the rate by this.' },
    factor: { label: 'Factor f', sentence: 'Each update multiplies the rate by this.' },
    length: { label: 'Length T', sentence: 'Updates until the minimum rate.' },
    least: { label: 'Minimum rate r', sentence: 'Where it ends.' },
    decay: { label: 'Decay d', sentence: 'How fast it falls: after 1/d updates it has halved.' },
  },
  initializer: {
    low: { label: 'From', sentence: 'The smallest weight.' },
    high: { label: 'To', sentence: 'The largest weight.' },
    mean: { label: 'Mean', sentence: 'The centre of the weights.' },
    deviation: { label: 'Deviation', sentence: 'How far the weights scatter around the mean.' },
    value: { label: 'Value', sentence: 'The starting value of every weight.' },
    bias: { label: 'Biases', sentence: 'The starting value of every bias.' },
  },
  clipping: {
    limit: { label: 'Limit c', sentence: 'The largest size allowed.' },
  },
  penalty: {
    l1: {
      label: 'L1 penalty',
      sentence:
        'L1 regularization: pulls every weight towards 0 with the same force, so weights that are not needed become 0.',
    },
    l2: {
      label: 'L2 penalty',
      sentence: 'L2 regularization (weight decay): pulls weights towards 0, the larger the harder.',
    },
  },
};
