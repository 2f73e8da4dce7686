import type { LessonWords } from '../../lesson-words';

export const words: LessonWords = {
  guess: {
    title: 'A network makes a guess',
    says: 'Three measurements of a penguin enter on the left, pass through a hidden layer of two units, and come out on the right as one number: 0 means Adelie, 1 means Chinstrap. On every line between them stands a weight.',
    task: 'Press Next: the forward pass.',
    seen: 'The answer is $\\hat y$ = {a2.1}. This penguin is an Adelie: y = {y1}. It leans the right way, but it is far from sure.',
  },
  loss: {
    title: 'How wrong is that?',
    says: 'One number says how wrong: the loss. L is that of this one penguin. J, the cost, is the mean over all {m} penguins of the training set; it stands above the loss curve.',
    task: 'Press Next: the loss.',
    seen: 'L = {L} for this penguin, J = {J.training} for all of them. Learning means: make J smaller.',
  },
  random: {
    title: 'Why it is wrong',
    says: 'Its 8 weights and 3 biases were drawn at random. They are all that we are free to change: inputs and answers are given. So J depends on the weights and the biases, and is written J(W, b).',
    task: 'Press New weights, under Training.',
    seen: 'Other weights, another cost: J = {J.training}. Nothing else is different.',
  },
  back: {
    title: 'Who is to blame?',
    says: 'Eleven numbers share the blame. Which of them should move, and which way? The answer is found from the end: from the loss back to the output unit, from there to each hidden unit, from there to each weight. That is backpropagation.',
    task: 'Press Next: the backward pass.',
    seen: 'Each unit now has its δ, each weight its derivative. For $w_{11}^{[1]}$ it is {dJ/dw1.1.1}: so fast J grows when this weight grows.',
  },
  update: {
    title: 'A small move',
    says: 'Backpropagation has only computed. Gradient descent uses what it found: every weight and every bias moves a little against its own derivative, all at the same time.',
    task: 'Press Next: the update.',
    seen: '$w_{11}^{[1]}$ went from {w1.1.1} to {w_new1.1.1}, and J fell to {J.training}.',
  },
  again: {
    title: 'And again',
    says: 'Forwards, loss, backwards, update: that was one step. All of training is this step, made again and again, with new numbers each time.',
    task: 'Press Train, and wait until J is below 0.2.',
    seen: 'After {steps} steps J = {J.training}. From here on the question is only how each of those derivatives is found.',
  },
};
