import { beforeEach, describe, expect, it } from 'vitest';
import { packed } from '../../../web/src/engine/carried';
import { EngineHost } from '../../../web/src/engine/host';
import type { Checkpoint, Engine, Frame, Opening, View } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { lasting } from '../support/openings';

const engine: Engine = await loadEngine();
let clock: HandClock;
let host: EngineHost;

beforeEach(() => {
  clock = new HandClock();
  clock.perLook = 3; // so that a slice makes few steps
  host = new EngineHost(engine, clock);
});

const STEP = 500;
const typed = [{ parameter: { layer: 0, kind: 'W', row: 1, col: 0 } as const, value: 0.5 }];
/** Adam, batches of two of three rows, with changes before, at and after the step. */
const experiment: Opening = {
  settings: { ...lasting.settings, batchSize: 2, optimizer: { kind: 'adam' } },
  data: { ...lasting.data, heldOut: 0.25 },
  changes: [
    { step: 100, settings: { learningRate: 0.1 } as never },
    { step: STEP + 20, entries: typed },
  ],
};

/** What a link to a step carries; `change` makes another moment of it. */
function carried(change: (checkpoint: Checkpoint) => Checkpoint = (all) => all, step = STEP): Opening['carried'] {
  const session = new engine.Session(experiment.settings, experiment.data, experiment.changes);
  session.step(step - 1);
  const at = packed(change(session.checkpoint()))!;
  session.delete();
  return { step, at };
}

const wrong = (all: Checkpoint): Checkpoint => ({ ...all, parameters: all.parameters.with(4, 0.75) });

const view: View = { example: 1, parameter: { layer: 0, kind: 'W', row: 0, col: 1 }, made: true };
/** What does not follow from the history alone. */
const seen = ({ curve: _curve, at: _at, ...frame }: Frame): unknown => frame;

/** Another host, trained to a step in the plain way. */
function plain(step: number, on: (host: EngineHost) => void = () => {}): EngineHost {
  const other = new EngineHost(engine, new HandClock());
  other.open(experiment);
  other.step(step);
  on(other);
  return other;
}

function prove(): void {
  host.prove(true);
  clock.advance(10_000);
}

describe('a moment that a link carries', () => {
  it('is shown at once, as if it had been trained to', () => {
    expect(host.open({ ...experiment, carried: carried() })).toMatchObject({ step: STEP, refused: null });
    expect(seen(host.frame(view))).toEqual(seen(plain(STEP).frame(view)));
    expect(host.proof()).toMatchObject({ step: STEP - 1, done: 0, state: 'stopped', difference: null });
  });

  it('is proved by training to it again, in slices; then all of the history is there', () => {
    host.open({ ...experiment, carried: carried() });
    host.frame(view);
    host.prove(true);
    clock.advance(1);
    const { done, state } = host.proof()!;
    expect(state).toBe('running');
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(STEP - 1);
    prove();
    expect(host.proof()).toMatchObject({ step: STEP - 1, done: STEP - 1, state: 'proved', difference: null });
    expect(host.proof()).toBeNull();
    const other = plain(STEP);
    expect(host.frame(view)).toEqual(other.frame(view));
    expect(host.track(view.parameter)).toEqual(other.track(view.parameter));
    for (const step of [STEP - 1, 320, 99, 0]) {
      host.rewind(step);
      other.rewind(step);
      expect(host.frame(view)).toEqual(other.frame(view));
    }
  });

  it('is proved while one trains on, and changes something, which stays', () => {
    const goOn = (on: EngineHost): void => {
      on.step(7);
      on.setParameters(typed);
      on.step(40);
      on.configure({ learningRate: 0.2 });
    };
    host.open({ ...experiment, carried: carried() });
    goOn(host);
    const other = plain(STEP, goOn);
    expect(seen(host.frame(view))).toEqual(seen(other.frame(view)));
    prove();
    expect(host.proof()).toMatchObject({ state: 'proved' });
    expect(seen(host.frame(view))).toEqual(seen(other.frame(view)));
    for (const step of [STEP + 30, STEP + 7, STEP - 1, 250]) {
      host.rewind(step);
      other.rewind(step);
      expect(host.frame(view)).toEqual(other.frame(view));
    }
    host.step(400);
    other.step(400);
    expect(host.frame(view)).toEqual(other.frame(view));
  });

  it('is proved while it plays', () => {
    host.open({ ...experiment, carried: carried() });
    host.play(1000);
    prove();
    host.pause();
    expect(host.proof()).toMatchObject({ state: 'proved' });
    const { step } = host.frame(view).progress;
    expect(step).toBeGreaterThan(STEP + 100);
    expect(host.frame(view)).toEqual({ ...plain(step).frame(view), curve: null });
  });

  it('has the curve as far as it is trained, and a gap after that', () => {
    host.open({ ...experiment, carried: carried() });
    const begin = host.frame(view).curve!;
    expect([...begin.steps]).toEqual([0, STEP - 1, STEP - 1, STEP]);
    expect(begin.training[1]).toBeNaN();
    host.prove(true);
    clock.advance(1);
    const { curve, done } = host.proof()!;
    const gap = curve!.training.findIndex(Number.isNaN);
    expect(curve!.steps[gap - 1]).toBeLessThanOrEqual(done);
    expect(curve!.steps[gap - 1]).toBeGreaterThan(0);
    expect([...curve!.steps.slice(gap)]).toEqual([STEP - 1, STEP - 1, STEP]);
    expect(host.proof()!.curve).toBeNull(); // not once more
  });

  it('is not gone back behind before that', () => {
    host.open({ ...experiment, carried: carried() });
    expect(() => host.rewind(STEP - 2)).toThrow(expect.objectContaining({ path: 'step' }));
    host.rewind(STEP - 1);
    expect(host.frame(view)).toMatchObject({ moment: { step: STEP - 1 }, progress: { step: STEP - 1 }, at: null });
  });

  it('can wait for its proof', () => {
    host.open({ ...experiment, carried: carried() });
    host.prove(true);
    clock.advance(1);
    host.prove(false);
    const { done } = host.proof()!;
    clock.advance(1000);
    expect(host.proof()).toMatchObject({ done, state: 'stopped' });
    prove();
    expect(host.proof()).toMatchObject({ state: 'proved' });
  });

  it.each<[string, () => void]>([
    ['is forgotten where one begins anew', () => host.reset()],
    ['is forgotten where one begins with other weights', () => host.reset(5)],
    ['is forgotten where something else is opened', () => host.open(lasting)],
  ])('%s', (_, leave) => {
    host.open(lasting);
    const live = engine.liveSessions();
    host.open({ ...experiment, carried: carried() });
    host.prove(true);
    expect(engine.liveSessions()).toBe(live + 1);
    leave();
    expect(engine.liveSessions()).toBe(live);
    expect(host.proof()).toBeNull();
    clock.advance(1000);
    expect(host.frame(view).progress.step).toBe(0);
  });

  it('keeps the weights that were typed at step 0 where one begins anew', () => {
    const changes = [{ step: 0, entries: typed as never }];
    const session = new engine.Session(experiment.settings, experiment.data, changes);
    session.step(9);
    const at = packed(session.checkpoint())!;
    session.delete();
    host.open({ ...experiment, changes, carried: { step: 10, at } });
    host.reset();
    expect(host.frame({ ...view, made: false }).moment.layers[0]!.W.values[2]).toBe(0.5);
    expect(host.frame(view).changes).toMatchObject([{ step: 0, entries: typed }]);
  });

  it('is trained to in the plain way where it is refused, and why is told', () => {
    host.open(lasting);
    const live = engine.liveSessions();
    const opened = host.open({ ...experiment, carried: { step: STEP, at: 'AAAA' } });
    expect(opened).toMatchObject({ step: 0, refused: { code: 'shape', path: 'at' } });
    expect(engine.liveSessions()).toBe(live);
    expect(host.proof()).toBeNull();
    host.step(STEP);
    expect(host.frame(view)).toEqual(plain(STEP).frame(view));
  });
});

describe('another moment than that to which the settings lead', () => {
  it('is told, with the weight that is farthest off', () => {
    host.open({ ...experiment, carried: carried(wrong) });
    prove();
    const proof = host.proof()!;
    expect(proof).toMatchObject({ state: 'refuted', done: STEP - 1, curve: null });
    const { step, largest, entries } = proof.difference!;
    expect(step).toBe(STEP - 1);
    expect(largest).toMatchObject({ parameter: { layer: 0, kind: 'b', row: 0 }, carried: 0.75 });
    const { b } = plain(STEP).frame(view).moment.layers[0]!;
    expect(largest!.trained).toBe(b.values[0]);
    expect(entries.map(({ value }) => value)).toHaveLength(9);
    expect(entries[4]).toEqual({ parameter: { layer: 0, kind: 'b', row: 0, col: 0 }, value: 0.75 });
  });

  it.each<[string, (all: Checkpoint) => Checkpoint]>([
    [
      'what the optimizer keeps',
      (all) => ({ ...all, optimizer: { ...all.optimizer, mean: all.optimizer.mean.with(3, 1) } }),
    ],
    [
      'the last bit of a power',
      (all) => ({ ...all, optimizer: { ...all.optimizer, beta2Power: all.optimizer.beta2Power * (1 - 2 ** -52) } }),
    ],
    ['the epoch', (all) => ({ ...all, batches: { ...all.batches, epoch: all.batches.epoch + 1 } })],
    ['the order of the rows', (all) => ({ ...all, batches: { ...all.batches, generator: '1'.repeat(64) } })],
  ])('is told where it is another in %s', (_, change) => {
    host.open({ ...experiment, carried: carried(change) });
    prove();
    expect(host.proof()).toMatchObject({ state: 'refuted', difference: { largest: null } });
  });

  it('gives way to the trained one; what was changed since lies ahead', () => {
    host.open(lasting);
    const live = engine.liveSessions();
    host.open({ ...experiment, carried: carried(wrong) });
    host.step(10);
    host.configure({ learningRate: 0.2 });
    host.step(5);
    prove();
    expect(host.showTrained()).toMatchObject({ step: STEP - 1 });
    expect(engine.liveSessions()).toBe(live);
    expect(host.proof()).toBeNull();
    host.step(16);
    const other = plain(STEP, (on) => {
      on.step(10);
      on.configure({ learningRate: 0.2 });
      on.step(5);
    });
    expect(host.frame(view)).toEqual(other.frame(view));
    expect(host.track(view.parameter)).toEqual(other.track(view.parameter));
    host.rewind(77);
    other.rewind(77);
    expect(host.frame(view)).toEqual(other.frame(view));
  });

  it('stays while it is proved, or where that has not ended', () => {
    host.open({ ...experiment, carried: carried(wrong) });
    expect(host.showTrained()).toMatchObject({ step: STEP });
    expect(host.proof()).toMatchObject({ state: 'stopped' });
  });
});

describe('what a link to come carries', () => {
  /** So far that a link should carry it: a row at a time. */
  const far = { ...experiment, settings: { ...experiment.settings, batchSize: 1 } };
  const FAR = 170_000;

  it('is in the frames far from the start, and opens there', () => {
    host.open(far);
    host.step(1000);
    expect(host.frame(view).at).toBeNull();
    host.step(FAR - 1000);
    const frame = host.frame(view);
    expect(host.frame({ ...view, made: false }).at).toBe(frame.at);
    host.open({ ...far, carried: { step: FAR, at: frame.at! } });
    expect(seen(host.frame(view))).toEqual(seen(frame));
    expect(host.frame(view).at).toBe(frame.at);
    clock.perLook = 0.01;
    prove();
    expect(host.proof()).toMatchObject({ state: 'proved' });
  });
});
