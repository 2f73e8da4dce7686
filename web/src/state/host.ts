import type { AnswerTold, EndTold, StepTold, Versioned } from '../embedding/types';
import { isInFrame } from './memory';

/** A number that was asked for; `shown`: by its solution. `response` is a plain decimal. */
export type Answered = Omit<AnswerTold, 'statement'>;

/** What was done in the page. */
export type Done = Answered | StepTold | EndTold;

/** Whether it stands in a course package, which says what comes after its lesson. */
export const isInPackage = (): boolean => window.name === 'course-package' && isInFrame() && isOwn(window.parent);

/** From where to where an answer is right, in plain decimals. */
export interface Right {
  low: string;
  high: string;
}

let tell: (done: Done, right: Right | null) => void = tellOwnOrigin;

/** Tell it to the page that holds this one. @param right of an answer; the page that holds this one hears it where it may */
export const tellHost = (done: Done, right: Right | null = null): void => tell(done, right);

/** Where hosts are heard, another way to tell it. */
export function tellBy(other: typeof tell): void {
  tell = other;
}

/**
 * Where the page that holds this one is of the same origin, as in a course package (export/courses/scorm/launch.js),
 * it is told without being named in the link. Nobody else hears it.
 */
export function tellOwnOrigin(done: Done): void {
  const message: Versioned & Done = { backpropPlayground: 1, ...done };
  if (isInFrame() && isOwn(window.parent)) window.parent.postMessage(message, location.origin);
}

function isOwn(host: Window): boolean {
  try {
    return /^https?:$/.test(location.protocol) && host.location.origin === location.origin;
  } catch {
    return false; // of another origin
  }
}
