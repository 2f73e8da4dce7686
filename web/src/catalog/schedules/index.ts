import type { ScheduleKind } from '../../engine/types';
import type { FormulaEntry } from '../kind-entry';
import { constant } from './constant';
import { cosine } from './cosine';
import { exponential } from './exponential';
import { inverseTime } from './inverse-time';
import { step } from './step';

/** One entry for each schedule of the engine: the rate of update t, which counts from 0. */
export const schedules: Readonly<Record<ScheduleKind, FormulaEntry>> = {
  constant,
  step,
  exponential,
  cosine,
  inverseTime,
};
