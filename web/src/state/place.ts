import { isTypedAt } from '../engine/typed';
import type { Frame } from '../engine/types';
import type { Beat } from './beats';

/** A moment to be shown, and where one stands in its step: beats that are done. */
export interface Standing {
  frame: Frame;
  position: number;
}

/** Whether the frame shows a step that was made: one stands at its end, and it counts. */
export const isMade = ({ progress, moment }: Pick<Frame, 'progress' | 'moment'>): boolean =>
  progress.step > moment.step;

/**
 * Where one stands in a step when nothing says otherwise, as after training, or by a link without a beat: at the end of
 * the last step made, at the end of what is computed where training has stopped, just before the update where numbers
 * were typed, and at step 0 at the beginning. null: at the end of the last step, which the frame does not show.
 */
export function usualPlace(frame: Frame, beats: readonly Beat[]): number | null {
  const { progress, changes } = frame;
  if (isMade(frame) || progress.stopped) return beats.length;
  if (isTypedAt(progress.step, changes)) return beforeUpdate(beats);
  return progress.step === 0 ? 0 : null;
}

/** Where all gradients are known and nothing is updated. */
export const beforeUpdate = (beats: readonly Beat[]): number => beats.findIndex(({ phase }) => phase === 'update');
