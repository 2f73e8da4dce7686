import { counted } from '../intl';

/** The list of the lessons, and what stands beside a step of one. */
export const lessons = {
  title: 'Lessons',
  says: (count: number) => `${count} to follow`,
  saysDone: (done: number, count: number) => `${done} of ${count} done`,
  intro: 'Each step opens a moment of this page. Try whatever you like in it: one press brings the step back.',
  start: 'Start with lesson 1',
  goOnWith: (number: number) => `Go on with lesson ${number}`,
  takes: (minutes: number) => counted(minutes, 'minute', 'minutes'),
  someDone: (done: number, steps: number) => `${done} of ${steps} steps done`,
  allDone: (minutes: number) => `✓ done (${counted(minutes, 'minute', 'minutes')})`,

  lesson: (number: number) => `Lesson ${number}`,
  step: (step: number, steps: number) => `Step ${step} of ${steps}`,
  steps: 'Steps of this lesson',
  stepNamed: (step: number, title: string, done: boolean) => `Step ${step}: ${title}${done ? ', done' : ''}`,
  toDo: 'To do:',
  done: 'Done.',
  back: '◂ Back',
  goOn: 'Continue ▸',
  following: (title: string) => `Next lesson: ${title}`,
  finish: 'Finish the lesson',
  close: 'Close',
  closeLesson: 'Close the lesson',
  fold: 'Words of the lesson',
  closeHint: 'Back to what the page showed before the lesson',
  show: 'Show me',
  showHint: 'Let the page do it',
  see: 'See it ▾',
  seeHint: 'Scroll to what this step is about',
  toStep: 'Back to the step',
  again: 'Open the moment of this step again',
  failed: 'The lesson could not be loaded. Try again when you are online.',

  list: {
    'why-go-back': {
      title: 'Why go back?',
      teaches: 'A network that is wrong, and the five phases of one training step',
    },
    'down-the-valley': {
      title: 'Down the valley',
      teaches: 'The learning rate, the minus sign, and a rate that is too large',
    },
    'the-cost': { title: 'The cost', teaches: 'L of one example, J of all, and which minus is one too many' },
    'why-a-chain-rule': { title: 'Why a chain rule', teaches: 'How a loss without a w in it depends on w' },
    'the-first-factor': {
      title: 'The first factor',
      teaches: 'The derivative of cross-entropy, term by term, with all signs',
    },
    'the-sigmoid': {
      title: 'The sigmoid’s derivative',
      teaches: 'Both ways to it, and why it is never more than a quarter',
    },
    'the-cancellation': {
      title: 'The cancellation',
      teaches: 'How ŷ − y comes about, where it holds, and what rounding does',
    },
    'two-units-in-a-chain': { title: 'Two units in a chain', teaches: 'Five factors back to the first weight' },
    'the-3-2-1-network': {
      title: 'The 3-2-1 network',
      teaches: 'Every path back, both gradient matrices and their shapes',
    },
    'several-paths': {
      title: 'Several paths add up',
      teaches: 'What a hidden unit collects, and why shared weights add up too',
    },
    'all-examples-at-once': {
      title: 'All examples at once',
      teaches: 'The vector form, the mean over m, and the old weights',
    },
    'compute-and-use': {
      title: 'Compute, then use',
      teaches: 'Backpropagation, gradient descent, and starts that never work',
    },
    'vanishing-gradients': {
      title: 'Vanishing gradients',
      teaches: 'Why deep sigmoids learn slowly, and what tanh and ReLU change',
    },
    'why-xor-needs-a-hidden-layer': {
      title: 'XOR needs a hidden layer',
      teaches: 'Why one unit ends at one half, and what two more do',
    },
    'which-loss': {
      title: 'Which loss?',
      teaches: 'Cross-entropy and squared error when the network is sure and wrong',
    },
    'prove-it': { title: 'Prove it', teaches: 'The gradient check, truncation and round-off' },
    mazur: {
      title: 'Mazur’s example',
      teaches: 'A well-known calculation by hand, number by number, and four that are wrong',
    },
    'adam-by-hand': {
      title: 'Adam by hand',
      teaches: 'Two running means, and why the first step has the length of the rate',
    },
  } as Readonly<Record<string, { title: string; teaches: string }>>,
};
