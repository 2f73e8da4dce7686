import { activations } from '../../catalog/activations';
import { losses } from '../../catalog/losses';
import { optimizers } from '../../catalog/optimizers';
import { plainNumber } from '../../messages/intl';
import { page } from '../../messages/words';
import type { Activation, Loss, OptimizerKind } from '../../engine/types';
import type { ComparedSetting } from '../../state/comparison';

/** A value of a setting as it is read; it is given as a link has it. */
export function sayValue(of: ComparedSetting, value: string): string {
  switch (of) {
    case 'rate':
      return plainNumber(Number(value));
    case 'batch':
      return value === 'full' ? page.settings.full : plainNumber(Number(value));
    case 'opt':
      return optimizers[value as OptimizerKind].words.label;
    case 'loss':
      return losses[value as Loss].words.label;
    case 'act':
      return activations[value as Activation].words.label;
  }
}
