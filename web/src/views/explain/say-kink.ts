import type { Kink } from '../../engine/types';
import { explain } from '../../messages/words';

/** Where J has no derivative, in words. */
export function sayKink({ place, layer, unit, example }: Kink): string {
  const where = example === null ? '' : explain.gradientCheck.ofExample(example + 1);
  return explain.gradientCheck.kinkAt[place](unit + 1, layer + 1, where);
}
