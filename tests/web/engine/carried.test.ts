import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isWorthCarrying, openCarried, packed, unpacked } from '../../../web/src/engine/carried';
import type { Checkpoint, Engine, Opening, Session } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { settingsChanges } from '../support/drawn-settings';
import { lasting } from '../support/openings';

const engine: Engine = await loadEngine();

/** Five rows, so that batches of two leave one over; some are held out. */
const opening: Opening = {
  settings: { ...lasting.settings, batchSize: 2 },
  data: {
    inputs: [...(lasting.data.inputs as number[][]), [1, 1], [-2, 0.5]],
    targets: [...(lasting.data.targets as number[][]), [1], [0]],
    heldOut: 0.2,
  },
};

const opened: Session[] = [];
const open = ({ settings, data, changes }: Opening): Session => {
  const session = new engine.Session(settings, data, changes);
  opened.push(session);
  return session;
};

afterEach(() => opened.splice(0).forEach((session) => session.delete()));

/** The session at a step of an experiment, by way of the text that a link carries. */
function carry(experiment: Opening, step: number): Session {
  const trained = open(experiment);
  if (step > 1) trained.step(step - 1);
  const at = packed(trained.checkpoint())!;
  const { session } = openCarried(engine, experiment, { step, at }, open(experiment));
  opened.push(session);
  return session;
}

const state = (session: Session): string =>
  JSON.stringify([session.checkpoint(), session.scores(), session.settings()]);

function expectSameRun(experiment: Opening, step: number, on: number): void {
  const straight = open(experiment);
  straight.step(step + on);
  const carried = carry(experiment, step);
  carried.step(1 + on);
  expect(state(carried)).toBe(state(straight));
}

describe('a moment that is carried', () => {
  it.each(engine.kinds().optimizers)('goes on to the bit: %s', (kind) => {
    const optimizer = { kind, ...(kind === 'rmsProp' && { centred: true, momentum: 0.5 }) };
    expectSameRun({ ...opening, settings: { ...opening.settings, optimizer } }, 8, 30);
  });

  it.each(engine.kinds().schedules)('goes on to the bit, with a schedule: %s', (kind) => {
    const schedule = { kind, warmUp: 12, ...(kind === 'cosine' && { length: 20 }) };
    expectSameRun({ ...opening, settings: { ...opening.settings, schedule } }, 10, 30);
  });

  it('goes on to the bit whatever was chosen, and changed by hand before and after', () => {
    const changes = fc
      .array(fc.record({ step: fc.nat(40), settings: settingsChanges }), { maxLength: 4 })
      .map((all) => all.sort((one, other) => one.step - other.step));
    fc.assert(
      fc.property(settingsChanges, changes, fc.integer({ min: 1, max: 30 }), (settings, changes, step) => {
        const network = opening.settings.network;
        const experiment = { ...opening, settings: { ...opening.settings, ...settings, network }, changes };
        expectSameRun(experiment as Opening, step, 25);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('makes what was changed at its own step, and later', () => {
    const entries = [{ parameter: { layer: 1, kind: 'b', row: 0, col: 0 } as const, value: 2 }];
    const changes = [6, 7, 8, 12].map((step) => ({ step, entries }));
    expectSameRun({ ...opening, changes }, 7, 9);
  });
});

/** Of a run of Adam at step 9. */
function adam(): { checkpoint: Checkpoint; way: Session; experiment: Opening } {
  const settings = { ...opening.settings, optimizer: { kind: 'adam' as const } };
  const experiment = { ...opening, settings };
  const session = open(experiment);
  session.step(9);
  return { checkpoint: session.checkpoint(), way: open(experiment), experiment };
}

function refused(change: (checkpoint: Checkpoint) => Checkpoint): unknown {
  const { checkpoint, way, experiment } = adam();
  const at = withoutCheck(change(checkpoint));
  const live = engine.liveSessions();
  try {
    opened.push(openCarried(engine, experiment, { step: 10, at }, way).session);
    return null;
  } catch (problem) {
    expect(engine.liveSessions()).toBe(live);
    return problem;
  }
}

/** As an attacker packs it: with numbers that are never packed here. */
function withoutCheck(checkpoint: Checkpoint): string {
  const bits = Buffer.from(packed({ ...adam().checkpoint })!, 'base64url');
  const { parameters, optimizer, step, batches } = checkpoint;
  [step, batches.epoch, batches.position].forEach((whole, i) => bits.writeUInt32LE(whole, 1 + 4 * i));
  Buffer.from(batches.generator, 'hex').copy(bits, 13);
  const numbers = [optimizer.beta1Power, optimizer.beta2Power, ...parameters, ...optimizer.mean, ...optimizer.square];
  numbers.forEach((number, i) => bits.writeDoubleLE(number, 45 + 8 * i));
  return bits.toString('base64url');
}

const number = (at: 'mean' | 'square', value: number) => (checkpoint: Checkpoint) => {
  const optimizer = { ...checkpoint.optimizer, [at]: checkpoint.optimizer[at].with(2, value) };
  return { ...checkpoint, optimizer };
};
const batches = (change: Partial<Checkpoint['batches']>) => (checkpoint: Checkpoint) => ({
  ...checkpoint,
  batches: { ...checkpoint.batches, ...change },
});

describe('what a link carries is refused', () => {
  it('nowhere where it is right', () => expect(refused((checkpoint) => checkpoint)).toBeNull());

  it.each<[string, (checkpoint: Checkpoint) => Checkpoint, object]>([
    ['of another step', (all) => ({ ...all, step: 8 }), { code: 'range', path: 'at', given: { value: 8 } }],
    [
      'with a weight that is none',
      (all) => ({ ...all, parameters: all.parameters.with(4, NaN) }),
      { code: 'finite', path: 'checkpoint.parameters[4]' },
    ],
    ['with an infinite m', number('mean', Infinity), { code: 'finite', path: 'checkpoint.optimizer.mean[2]' }],
    ['with a negative s', number('square', -1e-300), { path: 'checkpoint.optimizer.square[2]', wanted: { least: 0 } }],
    [
      'with a power above 1',
      (all) => ({ ...all, optimizer: { ...all.optimizer, beta1Power: 1.5 } }),
      { code: 'range', path: 'checkpoint.optimizer.beta1Power' },
    ],
    ['in the middle of a batch', batches({ position: 3 }), { path: 'checkpoint.batches.position' }],
    ['beyond the rows', batches({ position: 400 }), { path: 'checkpoint.batches.position' }],
    [
      'with a generator that draws nothing',
      batches({ generator: '0'.repeat(64) }),
      { path: 'checkpoint.batches.generator' },
    ],
  ])('%s', (_, change, refusal) => expect(refused(change)).toMatchObject({ name: 'EngineError', ...refusal }));

  it.each<[string, (at: string) => string]>([
    ['cut off', (at) => at.slice(0, -4)],
    ['too long', (at) => `${at}AAAA`],
    ['endless', (at) => at.repeat(500)],
    ['no base64', (at) => `${at.slice(0, -1)}*`],
    ['empty', () => ''],
    ['of another form', (at) => `B${at.slice(1)}`],
  ])('%s', (_, change) => {
    const { checkpoint, way, experiment } = adam();
    const carried = { step: 10, at: change(packed(checkpoint)!) };
    expect(() => openCarried(engine, experiment, carried, way)).toThrow(
      expect.objectContaining({
        code: 'shape',
        path: 'at',
        wanted: expect.objectContaining({ kind: 'page' }) as object,
      }),
    );
  });

  it('of another optimizer', () => {
    const other = open(opening);
    other.step(9);
    const { way, experiment } = adam();
    const carried = { step: 10, at: packed(other.checkpoint())! };
    expect(() => openCarried(engine, experiment, carried, way)).toThrow(expect.objectContaining({ path: 'at' }));
  });
});

describe('a link carries a moment', () => {
  it('in so many characters', () => {
    const lengthOf = (layers: number[], kind: 'gradientDescent' | 'adam'): number | undefined => {
      const network = {
        ...lasting.settings.network,
        layers: layers.map((units) => ({ units, activation: 'sigmoid' as const })),
      };
      const session = open({ ...opening, settings: { ...opening.settings, network, optimizer: { kind } } });
      return packed(session.checkpoint())?.length;
    };
    expect(lengthOf([2, 1], 'gradientDescent')).toBe(Math.ceil(((45 + 8 * 9) * 4) / 3));
    expect(lengthOf([2, 1], 'adam')).toBe(Math.ceil(((45 + 8 * (2 + 3 * 9)) * 4) / 3));
    expect(lengthOf([512, 5, 1], 'gradientDescent')).toBeUndefined();
  });

  it('only of finite numbers', () => {
    const { checkpoint } = adam();
    expect(packed({ ...checkpoint, parameters: checkpoint.parameters.with(0, Infinity) })).toBeNull();
    expect(packed(number('square', NaN)(checkpoint))).toBeNull();
    expect(unpacked(packed(checkpoint)!, checkpoint)).toEqual(checkpoint);
  });

  it('where training to it is a matter of tenths of a second or more, by what a step costs', () => {
    const worth = (step: number, parameters: number, rows: number, batchesPerEpoch = 1): boolean =>
      isWorthCarrying({ step, batchesPerEpoch }, { parameters, rows });
    expect(worth(20_000, 11, 164)).toBe(false); // 3-2-1 on the penguins
    expect(worth(30_000, 11, 164)).toBe(true);
    expect(worth(150_000, 11, 164, 164)).toBe(false); // a row at a time
    expect(worth(170_000, 11, 164, 164)).toBe(true);
    expect(worth(10, 2410, 1347)).toBe(false); // 64-32-10 on all digits
    expect(worth(20, 2410, 1347)).toBe(true);
    expect(worth(1_000_000, 3001, 1347)).toBe(false); // no link has room for it
  });
});
