import { counted } from '../intl';

/** The list of the lessons, and what stands beside a step of one. */
export const lessons = {
  title: 'Lessons',
  says: (count: number) => `${count} with live numbers`,
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
  finish: 'Close the lesson',
  close: 'Close',
  closeLesson: 'Close the lesson',
  closeHint: 'Back to what the page showed before the lesson',
  show: 'Show me',
  showHint: 'Let the page do it',
  toStep: 'Back to the step',
  again: 'Open the moment of this step again',
  failed: 'The lesson could not be loaded. Try again when you are online.',

  list: {
    'the-3-2-1-network': {
      title: 'The 3-2-1 network',
      teaches: 'Every path back to a weight, both gradient matrices and their shapes',
    },
  } as Readonly<Record<string, { title: string; teaches: string }>>,
};
