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
  point: 'Type a number with a decimal point, not a comma.',
};
