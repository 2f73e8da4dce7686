import type { Command } from '../state/commands';
import type { Sight } from './sight';

/** A lesson is data: what it says is in `messages/<language>/lessons/`, under the same names. */
export type Lesson = readonly Step[];

export interface Step {
  /** By which its words are found. */
  name: string;
  /** The moment to show: a link, without its `#`. */
  moment: string;
  /** Numbers of the page that it speaks of, lit there: see `numberOf`. */
  light?: readonly string[];
  /** What of the page is brought into sight, where that may have to be scrolled to. */
  sight?: Sight;
  /** None where the step is read only. */
  task?: Task;
}

/** What is asked for. */
export interface Task {
  /** What one way of doing it comes to; nothing where it is done by answering. */
  way: readonly Command[];
  /** When it is done, whichever way was taken; it isn't when the step is opened. */
  done: Condition;
}

export type Condition =
  /** A link of what holds now has this value under a key, such as `select` and `w1.1.2`. */
  | { key: string; is: string }
  /** The cursor is at this beat or past it, by its name in links. */
  | { past: string }
  /** A number of the page is known and lies within bounds. */
  | { number: string; above?: number; below?: number }
  /** These numbers have been answered, or their solution was shown: those that the moment asks for (`blank`). */
  | { answered: readonly string[] }
  | { all: readonly Condition[] };
