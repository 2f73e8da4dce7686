import type { Course } from '../../engine/types';
import type { ScikitGap } from '../../export/programs/libraries/scikit';
import { programs, type Program, type ProgramName } from '../../export/programs/programs';
import { programs as words } from '../../messages/words';
import { paperOf } from './paper';
import type { PaperStep } from './paper-writing';
import { stepFormulas } from './step-formulas';

/** A paper is written from what the page shows, a program from the numbers of a training. */
export type Written = ProgramName | 'latex';

export const writings: readonly Written[] = [...(Object.keys(programs) as ProgramName[]), 'latex'];

const entryOf = (language: ProgramName): Program => programs[language];

/** The ending of its file. */
export const endingOf = (language: Written): string => (language === 'latex' ? 'tex' : programs[language].ending);

/** What it is, in a sentence. */
export function aboutOf(language: Written): string {
  if (language === 'latex') return words.byPaper;
  return language in words.byLibrary ? words.byLibrary[language as keyof typeof words.byLibrary] : words.byFormulas;
}

/** Why there is none. */
export const gapsOf = (language: Written, course: Course): readonly ScikitGap[] =>
  language === 'latex' ? [] : (entryOf(language).gaps?.(course) ?? []);

/** Whether it is written from the step that the page shows too: a paper whole, a notebook with its formulas. */
export const needsStep = (language: Written): boolean => language === 'latex' || language === 'notebook';

/** @param step null where the page shows none @returns null where there is none without it */
export function textOf(language: Written, course: Course, step: PaperStep | null): string | null {
  if (needsStep(language) && !step) return null;
  if (language === 'latex') return paperOf(step!);
  const formulas = step ? stepFormulas(course.moment.settings, step.fused, step.notation) : undefined;
  return programs[language].program(course, words.comments, formulas);
}
