import type { Changeable, EngineClient } from '../engine/types';
import type { Recipe } from './recipe';

/** How far the training to a moment is. It is told from the second call on: most take less than one. */
export class Replay {
  /** Updates made and wanted; null while nothing is trained again. */
  progress: { done: number; total: number } | null = $state.raw(null);
  stopped = false;

  /** Stay at the step that is reached. */
  stop(): void {
    this.stopped = true;
  }
}

/** Milliseconds that one call should take: so often it can be stopped. */
const CALL = 100;
const FIRST_CALL = 1000;

/** Train a session that was just opened to the moment of its recipe, with every change at its step. */
export async function replay(engine: EngineClient, recipe: Recipe, most: number, shown: Replay): Promise<void> {
  const { choice, changes, step } = recipe;
  const total = Math.max(step, changes.at(-1)?.step ?? 0);
  shown.stopped = false;
  try {
    let present: Changeable = choice;
    let done = 0;
    for (const change of changes) {
      done = await trainTo(engine, done, change.step, { total, most, shown });
      if (done < change.step) return;
      if (change.learningRate !== present.learningRate) await engine.setLearningRate(change.learningRate);
      if (change.batchSize !== present.batchSize) await engine.setBatchSize(change.batchSize);
      present = change;
    }
    done = await trainTo(engine, done, step, { total, most, shown });
    if (done > step) await engine.goBack(step);
  } finally {
    shown.progress = null;
  }
}

interface Bounds {
  total: number;
  most: number;
  shown: Replay;
}

/** Train on from one step to a later one. @returns the step that was reached: an earlier one where it was stopped, or a value is no longer finite */
export async function trainTo(
  engine: EngineClient,
  from: number,
  to: number,
  { total, most, shown }: Bounds,
): Promise<number> {
  let done = from;
  for (let count = FIRST_CALL; done < to && !shown.stopped;) {
    const begin = performance.now();
    const wanted = Math.min(count, most, to - done);
    const { step } = await engine.step(wanted);
    const ended = step < done + wanted;
    done = step;
    if (ended) break;
    const spent = Math.max(1, performance.now() - begin);
    count = Math.max(1, Math.round(count * Math.min(10, CALL / spent)));
    if (done < to) shown.progress = { done, total };
  }
  return done;
}
