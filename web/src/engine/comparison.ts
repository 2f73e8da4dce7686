import type { Clock } from './clock';
import { isRefusal, refusalOf } from './errors';
import { rewind } from './last-step';
import type { Refusal } from './refusal';
import { TrainingLoop } from './training-loop';
import type { Change, ComparedRun, Variant, Engine, Grid, Opening, Session } from './types';

/** A run beside the one that is shown, or why there is none. */
type Other = { key: string } & ({ run: OtherRun } | { refused: Refusal });

/**
 * Runs beside the one that is shown: from the same start, with the same seed, data and changes by hand, and some settings
 * that differ. They are trained in slices to its step.
 */
export class Comparison {
  readonly #engine: Engine;
  readonly #clock: Clock;
  #others: Other[] = [];

  constructor(engine: Engine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  /** Open those that are new, keep those that are as before, and let go of the rest. @param shown the run that is shown */
  open(variants: readonly Variant[], shown: Opening): void {
    const before = this.#others;
    this.#others = variants.map((variant) => {
      const opening = openingWith(variant, shown);
      const key = JSON.stringify([opening.settings, opening.changes]);
      return before.find((other) => other.key === key) ?? { key, ...this.#begin(opening) };
    });
    for (const other of before) if (!this.#others.includes(other) && 'run' in other) other.run.close();
  }

  #begin({ settings, data, changes }: Opening): { run: OtherRun } | { refused: Refusal } {
    try {
      const session = new this.#engine.Session(settings, data, changes);
      return { run: new OtherRun(session, this.#clock, this.#engine.limits().stepsPerCall) };
    } catch (problem) {
      if (!isRefusal(problem)) throw problem;
      return { refused: refusalOf(problem) };
    }
  }

  /** Train all on to a step, or back; or, where they are not to train, stay on the way. */
  goTo(step: number, trains: boolean): void {
    for (const other of this.#others) if ('run' in other) other.run.goTo(step, trains);
  }

  /** What they show now. */
  told(grid: Grid | null): (ComparedRun | { refused: Refusal })[] {
    return this.#others.map((other) => ('run' in other ? toldOf(other.run.session, grid) : { refused: other.refused }));
  }

  close(): void {
    this.open([], { settings: {} as never, data: {} as never });
  }
}

/** @param grid where its outputs are wanted; null for nowhere */
export function toldOf(session: Session, grid: Grid | null, curve = session.curve()): ComparedRun {
  const { step, stopped } = session.progress();
  const slice = grid && {
    horizontal: grid.horizontal,
    ...(grid.vertical && { vertical: grid.vertical }),
    held: grid.held,
  };
  return { step, stopped, curve, scores: session.scores(), outputs: slice && session.surface(slice) };
}

class OtherRun {
  readonly session: Session;
  readonly #stepsPerCall: number;
  readonly #loop: TrainingLoop;
  /** The step to go to. */
  #wanted = 0;

  constructor(session: Session, clock: Clock, stepsPerCall: number) {
    this.session = session;
    this.#stepsPerCall = stepsPerCall;
    const step = (count: number) => {
      const progress = session.step(Math.min(count, this.#wanted - session.progress().step));
      if (progress.step === this.#wanted) this.#loop.pause();
      return progress;
    };
    this.#loop = new TrainingLoop({ step }, clock, stepsPerCall);
  }

  goTo(step: number, trains: boolean): void {
    this.#wanted = step;
    if (this.session.progress().step > step) rewind(this.session, step, this.#stepsPerCall);
    const { step: now, stopped } = this.session.progress();
    if (!trains || now === step || stopped) this.#loop.pause();
    else if (!this.#loop.running) this.#loop.play('full');
  }

  close(): void {
    this.#loop.pause();
    this.session.delete();
  }
}

/** Where a setting differs, a change of it by hand is left out: it differs from the start to the end. */
function openingWith({ settings, targets }: Variant, shown: Opening): Opening {
  return {
    settings: { ...shown.settings, ...settings },
    data: { ...shown.data, ...(targets && { targets }) },
    changes: (shown.changes ?? []).map((change) => without(change, Object.keys(settings))),
  };
}

function without(change: Change, names: readonly string[]): Change {
  if (!('settings' in change)) return change;
  const kept = Object.entries(change.settings).filter(([name]) => !names.includes(name));
  return { step: change.step, settings: Object.fromEntries(kept) } as Change;
}
