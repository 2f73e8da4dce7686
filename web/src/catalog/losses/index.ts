import type { Loss } from '../../engine/types';
import { catalog } from '../../messages/words';
import { entriesOf } from '../entries';
import type { LossEntry } from './entry';

/** One entry for each loss of the engine. */
export const losses: Readonly<Record<Loss, LossEntry>> = entriesOf(
  catalog.losses,
  import.meta.glob<Record<string, LossEntry>>(['./*.ts', '!./{entry,write}.ts'], { eager: true }),
);
