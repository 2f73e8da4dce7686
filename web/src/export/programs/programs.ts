import type { Course } from '../../engine/types';
import type { Language } from './language';
import { eigen } from './languages/eigen';
import { javascript } from './languages/javascript';
import { julia } from './languages/julia';
import { numpy } from './languages/numpy';
import { octave } from './languages/octave';
import { r } from './languages/r';
import { pytorchProgram } from './libraries/pytorch';
import { scikitGapsOf, scikitProgram, type ScikitGap } from './libraries/scikit';
import { tensorflowProgram } from './libraries/tensorflow';
import { notebookProgram, type StepFormulas } from './notebook';
import type { ProgramWords } from './plan';
import { stepProgram } from './step-program';

export interface Program {
  /** The ending of its file. */
  ending: string;
  program: (course: Course, words: ProgramWords, formulas?: StepFormulas) => string;
  /** Why there is none that makes the same steps; empty where there is one. */
  gaps?: (course: Course) => readonly ScikitGap[];
}

const inWriting = (language: Language): Program => ({
  ending: language.ending,
  program: (course, words) => stepProgram(course, language, words),
});

/** Programs that make the updates of a course: by the arithmetic alone, or with a library's own layers. */
export const programs = {
  numpy: inWriting(numpy),
  notebook: { ending: 'ipynb', program: notebookProgram },
  pytorch: { ending: 'py', program: pytorchProgram },
  tensorflow: { ending: 'mjs', program: tensorflowProgram },
  scikit: { ending: 'py', program: scikitProgram, gaps: scikitGapsOf },
  r: inWriting(r),
  octave: inWriting(octave),
  julia: inWriting(julia),
  javascript: inWriting(javascript),
  eigen: inWriting(eigen),
} satisfies Record<string, Program>;
export type ProgramName = keyof typeof programs;
