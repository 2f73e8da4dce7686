import type { Kink } from '../../engine/types';
import { explain } from '../../messages/words';

/** Where J has no derivative, in words. */
export function sayKink({ place, layer, unit, example }: Kink): string {
  const where = example === null ? '' : explain.proof.ofExample(example + 1);
  return explain.proof.kinkAt[place](unit + 1, layer + 1, where);
}
