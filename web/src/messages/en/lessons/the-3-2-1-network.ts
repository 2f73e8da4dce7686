import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  drawing: {
    title: 'Every unit does two things',
    says: 'Three inputs, two hidden units, one output. Each unit first adds up what reaches it, $z = \\sum w\\,x + b$, then bends the sum, $a = \\sigma(z)$: its linear part and its nonlinear part. There are 6 + 2 weights and 2 + 1 biases, so 11 numbers to learn. Texts that count 6 mean the first matrix alone.',
    task: 'Select unit 1 of layer 1 in the drawing.',
    seen: 'Beside the drawing its z is opened term by term: three products and the bias.',
  },
  names: {
    title: 'Which weight is which',
    says: '$W^{[1]}$ has a row for each unit of layer 1 and a column for each input: 2×3. $W^{[2]}$ is 1×2. So $w_{12}^{[1]}$ comes from $x_2$ and ends in unit 1. Each layer has its own $w_{11}$: the number in brackets tells them apart.',
    task: 'Select the weight from $x_3$ to unit 2 of layer 1, in the drawing or in $W^{[1]}$.',
    seen: 'It is $w_{23}^{[1]}$ = {w1.2.3}: row 2, column 3.',
  },
  forward: {
    title: 'First forwards',
    says: 'Backpropagation needs what the forward pass has left behind: every z and every a is kept. Layer 2 does not see x. Its inputs are $a_1^{[1]}$ and $a_2^{[1]}$.',
    task: 'Press Next twice: forward pass, then loss.',
    seen: '$z_1^{[2]}$ = {w2.1.1} · {a1.1} + ({w2.1.2}) · {a1.2} + {b2.1} = {z2.1}, so $\\hat y$ = {a2.1}. The answer is y = {y1}, and L = {L}.',
  },
  output: {
    title: 'One number at the end of every path',
    says: 'Whatever weight we ask about, the way back begins alike: from L to $\\hat y$, from $\\hat y$ to $z_1^{[2]}$. Those two factors are worked out once and kept as $\\delta_1^{[2]}$. For a sigmoid output with cross-entropy they cancel to $\\hat y - y$.',
    task: 'Press Next.',
    seen: '$\\delta_1^{[2]} = \\hat y - y$ = {a2.1} − {y1} = {delta2.1}. It is negative: a larger z would lower the loss.',
  },
  'last-matrix': {
    title: 'The matrix next to the loss',
    says: 'One more factor ends the path at a weight of layer 2: what that weight was multiplied by. Here that is an a of layer 1. Formulas that say “times x” hold for the first layer only.',
    formula: '$\\dfrac{\\partial L}{\\partial w_{11}^{[2]}} = \\delta_1^{[2]}\\,a_1^{[1]}$',
    task: 'Press Next: both entries appear.',
    seen: '{delta2.1} · {a1.1} = {dL/dw2.1.1} and {delta2.1} · {a1.2} = {dL/dw2.1.2}. The bias has the factor 1: {dL/db2.1}.',
  },
  hidden: {
    title: 'Through a weight, through a unit',
    says: "To go on to unit 1 of layer 1 the path crosses $w_{11}^{[2]}$ and then the unit’s own slope $\\sigma'(z) = a(1-a)$. That gives its delta.",
    formula: '$\\delta_1^{[1]} = \\delta_1^{[2]}\\,w_{11}^{[2]}\\,a_1^{[1]}(1 - a_1^{[1]})$',
    task: 'Press Next: both hidden deltas appear.',
    seen: '$\\delta_1^{[1]}$ = {delta1.1}, $\\delta_2^{[1]}$ = {delta1.2}. The second sign is another one because {w2.1.2} is negative.',
  },
  path: {
    title: 'Five factors to a first weight',
    says: 'Here is the whole path to $w_{11}^{[1]}$, lit in the drawing and written out beside it. Some texts say “choose any one path”. There is nothing to choose: with one output there is exactly one path to each first weight. Where there are more, they are added.',
    task: 'Select $w_{12}^{[1]}$, the weight from $x_2$ to the same unit.',
    seen: 'Only the last factor has changed, from $x_1$ = {x1} to $x_2$ = {x2}. All four before it are {delta1.1} together, the delta of the unit.',
  },
  'first-matrix': {
    title: 'Six entries from two deltas',
    says: 'Not six long products: each row of the matrix is one delta times the three inputs. Six weights and two biases share two numbers, and that sharing is what makes backpropagation fast.',
    formula: '$\\dfrac{\\partial L}{\\partial W^{[1]}} = \\delta^{[1]}\\,x^T$',
    task: 'Press Next.',
    seen: 'Row 1 is {delta1.1} times {x1}, {x2}, {x3}; row 2 is {delta1.2} times the same. The gradient is 2×3, as $W^{[1]}$ is; that of $W^{[2]}$ is 1×2. A gradient always has the shape of what it belongs to.',
  },
  update: {
    title: 'And only then the weights move',
    says: 'All gradients stand, every one of them taken with the old weights. If $W^{[2]}$ moved first, the path to layer 1 would cross a weight that the forward pass never used. So nothing moves until everything is known.',
    formula: '$w \\leftarrow w - \\eta\\,\\dfrac{\\partial J}{\\partial w}$',
    task: 'Press Next: the update.',
    seen: '$w_{11}^{[1]}$: {w1.1.1} − {rate} · ({dL/dw1.1.1}) = {w_new1.1.1}. All eleven numbers have moved at once.',
  },
  'your-turn': {
    title: 'Your turn',
    says: 'Follow one path down by hand, to $w_{23}^{[1]}$. It starts with $\\delta_1^{[2]}$ = {delta2.1}, crosses $w_{12}^{[2]}$ = {w2.1.2}, passes unit 2, whose a is {a1.2}, and ends at $x_3$ = {x3}.',
    task: 'Work out $\\delta_2^{[1]}$, then the derivative for $w_{23}^{[1]}$.',
    seen: '{delta2.1} · ({w2.1.2}) · {a1.2} · (1 − {a1.2}) = {delta1.2}, and times {x3} that is {dL/dw1.2.3}.',
  },
};
