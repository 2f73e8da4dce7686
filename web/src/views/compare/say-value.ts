import { activations } from '../../catalog/activations';
import type { Activated } from '../../catalog/activations/alpha';
import { losses } from '../../catalog/losses';
import { optimizers } from '../../catalog/optimizers';
import { plainNumber } from '../../messages/intl';
import { panels } from '../../messages/words';
import type { Loss, OptimizerKind } from '../../engine/types';
import type { ComparedSetting } from '../../state/comparison';
import { activationFrom } from '../../state/link/activation';

/** A value of a setting as it is read; it is given as a link has it. */
export function sayValue(of: ComparedSetting, value: string): string {
  switch (of) {
    case 'rate':
      return plainNumber(Number(value));
    case 'batch':
      return value === 'full' ? panels.settings.full : plainNumber(Number(value));
    case 'opt':
      return optimizers[value as OptimizerKind].words.label;
    case 'loss':
      return losses[value as Loss].words.label;
    case 'act':
      return sayActivation(activationFrom('act', value));
  }
}

/** With its alpha where that is not the usual one. */
function sayActivation({ activation, alpha }: Activated): string {
  const { label } = activations[activation].words;
  return alpha === undefined ? label : `${label} ${plainNumber(alpha)}`;
}
