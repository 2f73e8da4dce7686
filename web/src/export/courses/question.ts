/** A question with a number for an answer, for a course. A text is plain, with TeX between \( and \). */
export interface CourseQuestion {
  /** An XML name, another one for each question: `sheet1-07`. */
  id: string;
  title: string;
  /** Questions of one group ask for the same of other numbers, so that a course can draw one of them. */
  group: string;
  text: readonly string[];
  /** As a key has it. */
  answer: number;
  /** How far from it an answer is right. */
  tolerance: number;
  right: string;
  /** Ranges of wrong answers, none of which meets another or the right ones. */
  slips: readonly SlipRange[];
  /** Of every other answer. */
  wrong: string;
  solution: string;
}

/** Wrong answers that a slip leads to, and what is said of them. */
export interface SlipRange {
  low: number;
  high: number;
  feedback: string;
}

/** All questions of a file. */
export interface CourseSet {
  title: string;
  /** By its tag, such as `en`. */
  language: string;
  questions: readonly CourseQuestion[];
}

/** In the order of their groups: variants stand together. */
export function byGroup(questions: readonly CourseQuestion[]): [group: string, questions: CourseQuestion[]][] {
  const groups = new Map<string, CourseQuestion[]>();
  for (const question of questions) groups.set(question.group, [...(groups.get(question.group) ?? []), question]);
  return [...groups];
}

/** The numerical answer as a middle with a tolerance. */
export const middleOf = ({ low, high }: SlipRange): { answer: number; tolerance: number } => ({
  answer: fewDigits((low + high) / 2),
  tolerance: fewDigits((high - low) / 2),
});

/** Enough for any number of digits that is asked for; all 17 would only be hard to read. */
const fewDigits = (value: number): number => Number(value.toPrecision(12));
