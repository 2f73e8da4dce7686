import type { Loss, Pairing } from '../engine/types';
import { plainNumber, withDecimalMark } from './intl';
import { pairings as words } from './words';

interface Judged extends Pick<Pairing, 'reason' | 'loss'> {
  outputs: { least: number; most: number; turn?: number | null };
}

/** Why an output activation goes with a loss, or why not: to follow the names of the two and a colon. */
export function pairingReason({ reason, outputs: { least, most, turn }, loss }: Judged): string {
  switch (reason) {
    case 'cancels':
      return loss === 'softmaxCrossEntropy' ? words.cancels.softmax : words.cancels.sigmoid;
    case 'linear':
      return words.linear((words.deltaOf as Partial<Record<Loss, string>>)[loss] ?? words.otherDelta);
    case 'fading':
      return words.fading(short(least));
    case 'bounded':
      return words.bounded(short(least), short(most));
    case 'turns':
      return words.turns(withDecimalMark((turn ?? 0).toFixed(2)));
    case 'outOfReach':
      return words.outOfReach(short(least), short(1 + least));
    case 'neverReached':
      return most > 1 ? words.neverReached.below : words.neverReached.both;
    case 'leavesDomain':
      return words.leavesDomain[least >= 0 ? 'above' : most > 1 ? 'both' : 'below'];
    default:
      return words[reason];
  }
}

const short = (value: number): string => plainNumber(Number(value.toFixed(2)));
