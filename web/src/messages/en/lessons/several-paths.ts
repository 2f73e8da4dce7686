import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  'two-ways-back': {
    title: 'Two outputs, two ways back',
    says: 'This network has an output for each kind of penguin. Hidden unit 1 feeds both. So a change of $w_{11}^{[1]}$ reaches the loss twice: through the first output and through the second.',
    task: 'Press Next: the backward pass.',
    seen: 'Two rows, one for each path, and below them their sum: {dL/dw1.1.1}.',
  },
  'one-is-not-enough': {
    title: 'Why “choose any one” is wrong',
    says: 'Some texts, standing at such a fork, choose one path. Each path is a real effect of the weight; leaving one out gives a wrong derivative. The proof stands under Gradient check: J was computed with the weight a little larger and a little smaller, without any chain rule. It agrees with the sum.',
  },
  'in-the-delta': {
    title: 'The sum is taken once, at the unit',
    says: 'Nobody adds whole paths. They are added where they meet: the δ of a hidden unit collects, from every unit that it feeds, that unit’s δ times the weight between. Then comes its own slope.',
    formula:
      "$\\delta_1^{[1]} = \\left(w_{11}^{[2]}\\delta_1^{[2]} + w_{21}^{[2]}\\delta_2^{[2]}\\right)\\sigma'(z_1^{[1]})$",
    task: 'Press Next: the hidden deltas.',
    seen: '({w2.1.1}) · ({delta2.1}) + {w2.2.1} · {delta2.2}, times the slope, is {delta1.1}.',
  },
  many: {
    title: 'Paths multiply, work does not',
    says: 'With two hidden layers of four units there are 2 paths to a weight of layer 2, and each layer before multiplies their number by its units. Backpropagation computes one δ for each unit, and never lists a path.',
    task: 'Select $w_{11}^{[1]}$.',
    seen: 'Eight paths. The page lists them so that you can see them; the engine took {delta1.1} times {x1}, and got the same sum.',
  },
  shared: {
    title: 'One weight in many places',
    says: 'A convolutional network uses one weight at every place of a picture: its derivative is the sum over all places. You know such a case already. Each weight is used once for every example, and J adds up what they say (and divides by m).',
    task: 'Choose example 3.',
    seen: 'Example 3 alone says {dL/dw1.1.1}. All {m} together, divided by {m}: {dJ/dw1.1.1}.',
  },
  'your-turn': {
    title: 'Your turn',
    says: 'Unit 2 of layer 1 feeds both outputs: the first by $w_{12}^{[2]}$ = {w2.1.2}, the second by $w_{22}^{[2]}$ = {w2.2.2}. Their deltas are {delta2.1} and {delta2.2}. Its own a is {a1.2}.',
    task: 'Work out $\\partial L/\\partial a_2^{[1]}$, the sum over both ways, then $\\delta_2^{[1]}$ with the slope.',
    seen: '({w2.1.2}) · ({delta2.1}) + ({w2.2.2}) · ({delta2.2}), times {a1.2} · (1 − {a1.2}), is {delta1.2}.',
  },
};
