import type { ScheduleKind } from '../../engine/types';
import { catalog } from '../../messages/words';
import { entriesOf } from '../entries';
import type { FormulaEntry } from '../kind-entry';

/** One entry for each schedule of the engine: the rate of update t, which counts from 0. */
export const schedules: Readonly<Record<ScheduleKind, FormulaEntry>> = entriesOf(
  catalog.schedules,
  import.meta.glob<Record<string, FormulaEntry>>(['./*.ts', '!./members.ts'], { eager: true }),
);
