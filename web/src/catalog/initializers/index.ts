import type { InitializerKind } from '../../engine/types';
import { catalog } from '../../messages/words';
import { entriesOf } from '../entries';
import type { InitializerEntry } from './entry';

/** One entry for each kind of the engine. */
export const initializers: Readonly<Record<InitializerKind, InitializerEntry>> = entriesOf(
  catalog.initializers,
  import.meta.glob<Record<string, InitializerEntry>>(['./*.ts', '!./entry.ts'], { eager: true }),
);
