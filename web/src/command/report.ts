import type { Matrix } from '../engine/types';
import { refusalSentence } from '../messages/refusals';
import { LinkProblem } from '../state/link/values';
import type { Refusal } from '../state/refusal';

/** What a task has to say. */
export interface Report {
  lines: string[];
  /** Beside it, for the user alone. */
  notes?: string[];
  /** 0 where it is done, and gradients agree; 1 where they differ; 2 where what was given can't be used. */
  status: 0 | 1 | 2;
}

/** Something that was given can't be used: what, and what would be right, in one sentence. */
export class Unusable extends Error {}

export const refused = (...lines: string[]): Report => ({ lines, status: 2 });

/** Why a link, a file or a moment was refused. @throws the problem where it is a mistake of the program */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof LinkProblem || problem instanceof Unusable) return problem.message;
  if ((problem as Error).name === 'EngineError') return refusalSentence(problem as Refusal);
  throw problem;
}

/** Every digit: the shortest decimal that names exactly this double. String(-0) is 0. */
export const digits = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** A line for each row. */
export const rowTexts = ({ rows, cols, values }: Matrix): string[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from(values.subarray(row * cols, (row + 1) * cols), digits).join('  '),
  );
