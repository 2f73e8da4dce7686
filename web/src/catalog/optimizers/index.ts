import type { OptimizerKind } from '../../engine/types';
import { catalog } from '../../messages/words';
import { entriesOf } from '../entries';
import type { OptimizerEntry } from './entry';

/** One entry for each optimizer of the engine. */
export const optimizers: Readonly<Record<OptimizerKind, OptimizerEntry>> = entriesOf(
  catalog.optimizers,
  import.meta.glob<Record<string, OptimizerEntry>>(['./*.ts', '!./{entry,members}.ts'], { eager: true }),
);
