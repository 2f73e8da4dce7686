import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'both-ways': {
    title: 'Trust, but check',
    says: 'A derivative can be tested without any calculus: compute J with the weight a little larger and a little smaller, and divide the difference. If the chain rule was applied rightly, the two agree to many digits.',
    formula: '$\\dfrac{\\partial J}{\\partial w} \\approx \\dfrac{J(w + \\epsilon) - J(w - \\epsilon)}{2\\epsilon}$',
    task: 'Select another weight, $w_{12}^{[2]}$, and compare there.',
    seen: 'Backpropagation says {dJ/dw2.1.2}; the central difference beside it agrees.',
  },
  'how-small': {
    title: 'How small is a little?',
    says: 'Move the slider for ε. If ε is large, the curve bends between the two points: the error is about ε². If it is tiny, two nearly equal numbers are subtracted and only rounding is left: the error grows like 1/ε. The best place is between, near 1e−5.',
  },
  kinks: {
    title: 'Where a check can mislead',
    says: 'ReLU has a kink at 0. If z is so close to it that +ε and −ε fall on different sides, the difference is of neither slope. The page looks for that and says so. Here all is well: unit 1 has z below 0, so its weights have derivative {dJ/dw1.1.1}.',
    task: 'Select $w_{21}^{[1]}$, of unit 2.',
    seen: 'Its unit is active, and the derivative is {dJ/dw1.2.1}, in both ways.',
  },
};
