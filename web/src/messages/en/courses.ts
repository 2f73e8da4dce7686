import { counted } from '../intl';

/** Questions for a course, made of the same numbers as sheets for paper. */
export const courses = {
  title: 'For a course',
  about:
    'Every number of these sheets as a question that a course system grades, with a hint for each known slip. The same number of all sheets is a category of its own: draw one of it for everyone.',
  formats: { gift: 'Save as GIFT', moodle: 'Save as Moodle XML', qti: 'Save as QTI 3' },
  hints: {
    gift: 'A text file for Moodle and others',
    moodle: 'For the question bank of Moodle',
    qti: 'A zip file for test systems that read QTI 3',
  },
  saved: (count: number) => `${counted(count, 'question', 'questions')} saved.`,
  left: (count: number) =>
    `${counted(count, 'question is', 'questions are')} left out: a course system can’t tell an answer below 10⁻⁹ or from 10¹⁵ on from others.`,
  sheet: (number: number) => `sheet ${number}`,
  asked: (symbol: string) => `Compute ${symbol}.`,
  askedOf: (symbol: string, example: number) => `Compute ${symbol} of example ${example}.`,
  matrix: 'In [1, 2; 3, 4] semicolons part the rows of a matrix.',

  /** As a package that a course system opens. */
  scorm: {
    title: 'A package for a course',
    about:
      'A zip file for Moodle and every other course system that takes SCORM: the page with a lesson, with questions, or with a lesson and questions after it. It reports score, status and every answer, and opens again where one was.',
    close: 'Close',
    lesson: 'Lesson',
    noLesson: 'No lesson',
    questions: 'Questions',
    none: 'None',
    after: (count: number) => `${counted(count, 'question', 'questions')} after it`,
    asked: (count: number) => `${counted(count, 'number that is', 'numbers that are')} asked for now`,
    names: 'They ask for',
    own: 'To ask questions of your own, first press “Quiz me”, or open a worksheet on the page.',
    titleOf: (count: number) => `Backpropagation: ${counted(count, 'question', 'questions')}`,
    version: 'Format',
    versions: { '1.2': 'SCORM 1.2', '2004': 'SCORM 2004, 4th edition' },
    pass: 'Passed from',
    countsSteps: 'The score is the share of steps that are done.',
    countsAnswers:
      'The score is the share of questions answered; a wrong answer can be tried again, a solution that was shown counts as none.',
    countsBoth: 'The package is complete when all steps are done as well.',
    save: 'Save the package',
    making: 'Making it…',
    saved: 'Saved.',
    tooFar: 'This moment can’t fit in a link, so that no package can open it. Choose a lesson, or an earlier moment.',
    rowsTooMany: 'The rows are too many for a link, so that no package can open them. Choose a lesson, or fewer rows.',
    noPage: 'The page as one file, which goes into the package, could not be loaded. Try again when you are online.',
    fromDisk:
      'A page that was opened from a disk can’t read itself to put itself into a package; open a copy on the web.',
    refused:
      'The course system has not stored everything. Your work goes on, and it is told again; if this line stays, tell your teacher.',
    absent: 'There is no course system here, so nothing is graded.',
    stepsDone: (done: number, all: number) => `Lesson: ${done} of ${all}`,
    answered: (done: number, all: number) => `Questions: ${done} of ${all}`,
  },
};
