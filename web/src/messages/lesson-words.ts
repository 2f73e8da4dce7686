/**
 * What a lesson says, by the names of its steps. Between dollar signs stands TeX, between braces the name of a number of
 * the page (`{dL/dw1.1.2}`), which the engine's number takes the place of. A new line is a new paragraph.
 */
export type LessonWords = Readonly<Record<string, StepWords>>;

export interface StepWords {
  title: string;
  says: string;
  /** On lines of their own. */
  formula?: string;
  /** What to do; none where the step is read only. */
  task?: string;
  /** What one sees when it is done. */
  seen?: string;
}
