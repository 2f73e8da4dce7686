import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  forward: {
    title: 'One unit feeds the next',
    says: 'The smallest network with a hidden layer: $x_1$ makes $z_1$, $z_1$ makes $a_1$, and $a_1$ is what the next unit gets. It is $a_1$ that $w_2$ multiplies, not $z_2$, as one can read: $z_2$ is the result.',
    task: 'Press Next twice.',
    seen: '$z_1^{[2]}$ = {w2.1.1} · {a1.1} + {b2.1} = {z2.1}.',
  },
  'five-factors': {
    title: 'Five factors',
    says: 'From L to $w_1$ the way back passes $\\hat y$, $z_2$, $a_1$ and $z_1$. At each of them stands one derivative: a unit gives its slope, a connection gives its weight, the end gives the input.',
    task: 'Press Next: the backward pass.',
    seen: 'Their product is {dL/dw1.1.1}. Hover over a factor to see what it is.',
  },
  shorter: {
    title: 'The shared beginning',
    says: 'Now ask about $w_2$. Its path ends earlier, but begins with the same two factors, whose product is $\\delta$ = {delta2.1}. Whoever computes $w_2$ first has done half of the work for $w_1$.',
    task: 'Select the weight of layer 2.',
    seen: '{delta2.1} · {a1.1} = {dL/dw2.1.1}: three factors.',
  },
  names: {
    title: 'ŷ is the last a',
    says: 'The output is the a of the last unit, and some texts write it so. Then the chain looks the same all along: from an a to its z, from a z to the a before it.',
    task: 'Open Notation and choose $a^{[L]}$ for the output.',
    seen: '$\\hat y$ is now written $a^{[2]}$; its value is {a2.1} as before.',
  },
  longer: {
    title: 'The pattern goes on',
    says: 'One more layer adds two more factors, a weight and a slope, in the middle of the chain. That is all that changes, however deep the network is.',
    task: 'Under Network, press + Layer.',
    seen: 'Seven factors to $w_1$ now. Walk through the step with Next, and they get their numbers.',
  },
};
