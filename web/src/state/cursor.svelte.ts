import type { NetworkSpec } from '../engine/types';
import { beatsOf, stopsOf, type Beat, type BeatKind, type MoveSize } from './beats';

/**
 * Where one stands within a training step. The engine computes the whole step at once; views show what the beats up to
 * here have made known. `Run` moves it, and moves on to other steps.
 */
export class Cursor {
  beats: readonly Beat[] = $state.raw([]);
  /** Beats that are done: 0, where nothing of the step is known, to all of them. */
  position = $state(0);

  /** The beat that was done last; null at the beginning of a step. */
  get beat(): Beat | null {
    return this.beats[this.position - 1] ?? null;
  }

  /** Whether everything of the step is known. */
  get complete(): boolean {
    return this.position === this.beats.length;
  }

  /** Whether this quantity is known already. @param layer from 0; the loss has none */
  knows(kind: BeatKind, layer = 0): boolean {
    const place = this.beats.findIndex((beat) => beat.kind === kind && (beat.kind === 'loss' || beat.layer === layer));
    return place >= 0 && place < this.position;
  }

  /** The next resting place in this direction within the step; null where there is none. */
  next(size: MoveSize, direction: 1 | -1): number | null {
    const ahead = stopsOf(this.beats, size).filter((stop) => (stop - this.position) * direction > 0);
    return (direction === 1 ? ahead[0] : ahead.at(-1)) ?? null;
  }

  /** The last resting place of this size before the end of a step. */
  beforeEnd(size: MoveSize): number {
    return stopsOf(this.beats, size).at(-2) ?? 0;
  }

  /** @param position beats done; others than the step has are taken to its nearest end */
  goTo(position: number): void {
    this.position = Math.max(0, Math.min(this.beats.length, position));
  }

  /** Stand at the beginning of a step of this network. */
  fit(network: Pick<NetworkSpec, 'layers'>): void {
    this.beats = beatsOf(network);
    this.position = 0;
  }
}
