import type { Clipping } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** Ways to shorten the gradient. */
export const clippings: WordsOf<Clipping['kind'], KindUse> = {
  none: { sentence: 'Der Gradient wird verwendet, wie er ist.', whenToUse: 'Die übliche Wahl.' },
  value: {
    sentence: 'Jeder Eintrag des Gradienten wird auf den Bereich von −c bis c begrenzt.',
    whenToUse: 'Für einzelne Einträge, die viel zu groß sind; die Richtung des Gradienten ändert sich dabei.',
  },
  norm: {
    sentence: 'Die Norm des ganzen Gradienten, über alle Schichten, wird auf c begrenzt; die Richtung bleibt gleich.',
    whenToUse: 'Für tiefe Netze, deren Gradienten manchmal explodieren.',
  },
};
