import type { EngineClient, View } from '../engine/types';
import type { MoveSize } from './beats';
import { beforeUpdate, isMade, usualPlace, type Standing } from './place';
import { LongTraining } from './replay.svelte';
import type { Shown } from './shown.svelte';

/** Moves of the cursor, asked of an engine: each answers with the frame to show and the place in its step. */
export class Walk {
  readonly #shown: Shown;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** Where training has come to, or where it begins. */
  async arrive(engine: EngineClient): Promise<Standing> {
    const frame = await engine.frame({ ...this.#shown.view, made: true });
    const { step, stopped } = frame.progress;
    const usual = step === 0 && !stopped ? 0 : usualPlace(frame, this.#shown.cursor.beats);
    return { frame, position: usual ?? 0 };
  }

  /** The same place of the same step; while it trains, where that has come to. */
  async stay(engine: EngineClient, view: View = this.#shown.view): Promise<Standing> {
    const { running, made, cursor } = this.#shown;
    const frame = await engine.frame({ ...view, made: running || made });
    const { position, beats } = cursor;
    const ends = position === beats.length && !isMade(frame) && !frame.progress.stopped;
    // The update that could not be made can be made now.
    if (ends) return { frame, position: beforeUpdate(beats) };
    return { frame, position: (this.#shown.running ? usualPlace(frame, beats) : null) ?? position };
  }

  /** In the step that comes next, nothing of which is made. */
  async within(engine: EngineClient, position: number): Promise<Standing> {
    return { frame: await engine.frame(this.#shown.view), position };
  }

  /** At a place of the step that is shown. */
  async at(engine: EngineClient, position: number): Promise<Standing> {
    const { made, cursor } = this.#shown;
    const frame = this.#shown.frame!;
    const atEnd = position >= cursor.beats.length;
    if (atEnd === made) return { frame, position };
    if (!atEnd) {
      await this.#rewind(engine, frame.moment.step);
      return this.within(engine, position);
    }
    await engine.step(1);
    return this.arrive(engine);
  }

  /** To the next resting place of this size within the step, else on to the next step or back to the one before. */
  move(engine: EngineClient, direction: 1 | -1, size: MoveSize): Promise<Standing> {
    const within = size === 'epoch' ? null : this.#shown.cursor.next(size, direction);
    if (within !== null) return this.at(engine, within);
    return direction === 1 ? this.#forwards(engine, size) : this.#backwards(engine, size);
  }

  /** To the end of a step. */
  async goTo(engine: EngineClient, step: number): Promise<void> {
    const { stepsDone } = this.#shown;
    await (step < stepsDone ? this.#rewind(engine, step) : this.trainTo(engine, stepsDone, step));
  }

  /** From one step on to another. */
  async trainTo(engine: EngineClient, from: number, step: number): Promise<void> {
    const { opened, replay } = this.#shown;
    const training = new LongTraining(engine, from, step, opened!.limits.stepsPerCall, replay);
    await training.trainTo(step).finally(() => (replay.progress = null));
  }

  async #forwards(engine: EngineClient, size: MoveSize): Promise<Standing> {
    if (size === 'epoch') await engine.trainEpoch();
    else if (size === 'step') await engine.step(1);
    else if (this.#shown.made) return this.within(engine, 0);
    return this.arrive(engine);
  }

  async #backwards(engine: EngineClient, size: MoveSize): Promise<Standing> {
    const { made, cursor } = this.#shown;
    const { step, batch, batchesPerEpoch } = this.#shown.frame!.progress;
    if (step === 0) return this.within(engine, 0);
    if (size === 'epoch') await this.#rewind(engine, Math.max(0, step - (batch || batchesPerEpoch)));
    else if (made) await this.#rewind(engine, step - 1);
    else {
      const end = await this.arrive(engine);
      if (isMade(end.frame)) return end;
      // No moment is kept there: the step before it is made again.
      await this.#rewind(engine, step - 1);
      if (size !== 'step') return this.within(engine, cursor.beforeEnd(size));
    }
    return this.arrive(engine);
  }

  /** Before a moment that was taken from a link nothing is there until it is proved: then that is waited for. */
  async #rewind(engine: EngineClient, step: number): Promise<void> {
    const { proof } = this.#shown;
    if (proof.isOpen && step < proof.told!.step) {
      const ended = await proof.wait(engine);
      if (ended?.state === 'stopped') return;
      if (ended?.state === 'refuted') step = Math.min(step, (await engine.showTrained()).step);
    }
    await engine.rewind(step);
  }
}
