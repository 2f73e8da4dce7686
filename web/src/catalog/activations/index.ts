import type { Activation } from '../../engine/types';
import { catalog } from '../../messages/words';
import { entriesOf } from '../entries';
import type { ActivationEntry } from './entry';

/** One entry for each activation of the engine. */
export const activations: Readonly<Record<Activation, ActivationEntry>> = entriesOf(
  catalog.activations,
  import.meta.glob<Record<string, ActivationEntry>>(['./*.ts', '!./{alpha,entry,mixed,slope}.ts'], { eager: true }),
);
