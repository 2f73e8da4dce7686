import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { EngineHost } from '../../../web/src/engine/host';
import { entryOf, gradientsOfJ } from '../../../web/src/engine/parameters';
import type { Engine, Moment, Opening, Pair, Parameter } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { diverging, lasting } from '../support/openings';

const engine: Engine = await loadEngine();
let host: EngineHost;
let clock: HandClock;

beforeEach(() => {
  clock = new HandClock();
  host = new EngineHost(engine, clock);
});

const w = (layer: number, row: number, col: number) => ({ layer, kind: 'W', row, col }) as const;
const b = (layer: number, row: number) => ({ layer, kind: 'b', row }) as const;
const nothing = { across: [], up: [] };

const momentOf = (made = false): Moment => host.frame({ example: 0, parameter: null, made }).moment;
function gradientIn(moment: Moment, parameter: Parameter): number {
  const { dW, db } = gradientsOfJ(moment.layers[parameter.layer]!);
  return entryOf(parameter, dW, db);
}
const withSettings = (settings: Partial<Opening['settings']>, opening = lasting): Opening => ({
  ...opening,
  settings: { ...opening.settings, ...settings },
});

describe('the landscape', () => {
  const over: Pair<Parameter> = { across: w(0, 1, 0), up: w(1, 0, 1) };

  it('is J itself at the present point, and J of the changed network elsewhere, all across for each value up', () => {
    const opening = withSettings({ penalty: { l2: 0.1 } });
    host.open(opening);
    host.step(7);
    const { now } = host.landscape(over, nothing);
    const values = { across: [now.across, now.across + 2], up: [now.up, now.up - 1, now.up + 3] };
    const { losses, step } = host.landscape(over, values);
    expect(step).toBe(7);
    expect([now.loss, losses[0]]).toEqual([momentOf().cost, momentOf().cost]);
    values.up.forEach((up, row) =>
      values.across.forEach((across, col) => {
        const session = new engine.Session(opening.settings, opening.data);
        session.step(7);
        session.setEntries([
          { parameter: w(0, 1, 0), value: across },
          { parameter: w(1, 0, 1), value: up },
        ]);
        expect(losses[row * 2 + col]).toBeCloseTo(session.moment(0).cost, 13);
        session.delete();
      }),
    );
  });

  it('leads to where the update takes the two, the others left as they are', () => {
    host.open(lasting);
    host.step(3);
    const { now, next } = host.landscape(over, nothing);
    const [before, after] = [momentOf(), momentOf().layers];
    expect(next!.across).toBe(entryOf(over.across, after[0]!.newW, after[0]!.newb));
    expect(next!.up).toBe(entryOf(over.up, after[1]!.newW, after[1]!.newb));
    expect(next!.loss).toBeLessThan(now.loss);
    expect(before.cost).toBe(now.loss);
  });

  it('has no next point where none is made', () => {
    host.open(diverging);
    host.step(100_000);
    expect(host.landscape({ across: w(0, 0, 0), up: b(0, 0) }, nothing).next).toBeNull();
  });

  it('is of the pass that the page shows: that of the last step, where its end is shown', () => {
    host.open(withSettings({ batchSize: 1 }));
    host.step(5);
    const moment = momentOf(true);
    const { step, now } = host.landscape(over, nothing);
    expect([moment.step, step]).toEqual([4, 4]);
    expect(now.loss).toBe(moment.cost);
    expect(host.heights(over, { across: [now.across], up: [now.up] })).toEqual({
      ...{ step: 4, took: 0 },
      losses: Float64Array.of(moment.cost),
    });
  });

  it('is the same with the two exchanged, its lines and columns too', () => {
    host.open(withSettings({ batchSize: 3 }));
    host.step(4);
    const values = { across: [-1, 0, 2], up: [0.5, 3] };
    const { losses } = host.heights(over, values);
    const turned = host.heights({ across: over.up, up: over.across }, { across: values.up, up: values.across }).losses;
    for (let row = 0; row < 2; row++)
      for (let col = 0; col < 3; col++) expect(turned[col * 2 + row]).toBeCloseTo(losses[row * 3 + col]!, 13);
  });

  it('is symmetric about the diagonal over two weights of units that are alike', () => {
    host.open(withSettings({ initializer: { kind: 'constant', value: 0.3 } }));
    host.step(9);
    const pair = { across: w(0, 0, 1), up: w(0, 1, 1) };
    const { now, gradient } = host.landscape(pair, nothing);
    expect(now.across).toBe(now.up);
    expect(gradient.across).toBe(gradient.up);
    const values = [-2, -0.5, 1, 4];
    const { losses } = host.heights(pair, { across: values, up: values });
    for (let row = 0; row < 4; row++)
      for (let col = 0; col < row; col++) expect(losses[row * 4 + col]).toBeCloseTo(losses[col * 4 + row]!, 13);
    expect(losses[1]).not.toBeCloseTo(losses[0]!, 3);
  });

  it('measures how long its places take', () => {
    host.open(lasting);
    clock.perLook = 3;
    expect(host.heights(over, { across: [1], up: [1] }).took).toBe(3);
  });

  const finds = fc.record({
    penalty: fc.constantFrom({}, { l2: 0.1 }, { l1: 0.05, l2: 0.02 }),
    batchSize: fc.constantFrom(1, 3, 'full' as const),
    frozen: fc.constantFrom([], [{ layer: 0, kind: 'W' as const }], [{ ...w(1, 0, 1) }, { ...b(0, 0) }]),
    optimizer: fc.constantFrom({ kind: 'gradientDescent' as const }, { kind: 'adam' as const }),
    clipping: fc.constantFrom({ kind: 'none' as const }, { kind: 'norm' as const, limit: 0.01 }),
    standardize: fc.boolean(),
    seed: fc.nat(1000),
    steps: fc.integer({ min: 1, max: 40 }),
    made: fc.boolean(),
    pair: fc.constantFrom<Pair<Parameter>>(over, { across: b(0, 1), up: w(0, 1, 1) }, { across: b(1, 0), up: b(0, 0) }),
  });

  it('has the gradient that is shown as its slopes, whatever the batch, the penalty, and what is frozen', () => {
    fc.assert(
      fc.property(finds, ({ pair, standardize, steps, made, ...settings }) => {
        const { network } = lasting.settings;
        const numbers = standardize
          ? {
              layers: [network.layers[0]!, { units: 1, activation: 'identity' as const }],
              loss: 'meanSquaredError' as const,
            }
          : {};
        const targets = standardize ? [[20], [-3], [8], [14.5]] : lasting.data.targets;
        const standard = { standardize, standardizeTargets: standardize };
        host.open({
          settings: { ...lasting.settings, ...settings, network: { ...network, ...numbers } },
          data: { ...lasting.data, targets, ...standard },
        });
        host.step(steps);
        const moment = momentOf(made);
        const { now, gradient, step } = host.landscape(pair, nothing);
        expect([step, now.loss]).toEqual([moment.step, moment.cost]);
        expect(gradient).toEqual({ across: gradientIn(moment, pair.across), up: gradientIn(moment, pair.up) });
        const reach = 1e-5;
        const ends = (at: number): number[] => [at - reach, at + reach];
        const along = host.heights(pair, { across: ends(now.across), up: [now.up] }).losses;
        const upwards = host.heights(pair, { across: [now.across], up: ends(now.up) }).losses;
        expect((along[1]! - along[0]!) / (2 * reach)).toBeCloseTo(gradient.across, 6);
        expect((upwards[1]! - upwards[0]!) / (2 * reach)).toBeCloseTo(gradient.up, 6);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the path', () => {
  const of: Pair<Parameter> = { across: w(0, 1, 0), up: b(1, 0) };

  it('is what both were at every step, and ends where they are', () => {
    host.open(lasting);
    host.step(30);
    const path = host.path(of)!;
    expect(path).toEqual({
      across: host.track(of.across).parameter!.values,
      up: host.track(of.up).parameter!.values,
    });
    expect(path.across).toHaveLength(31);
    const { now } = host.landscape(of, nothing);
    expect([path.across.at(-1), path.up.at(-1)]).toEqual([now.across, now.up]);
  });

  it('ends after the last step made where its end is shown', () => {
    host.open(lasting);
    host.step(6);
    momentOf(true);
    const path = host.path(of)!;
    const { now, next } = host.landscape(of, nothing);
    expect([path.across.at(-1), path.up.at(-1)]).toEqual([next!.across, next!.up]);
    expect([path.across.at(-2), path.up.at(-2)]).toEqual([now.across, now.up]);
  });

  it('stays where it is in a frozen parameter', () => {
    host.open(withSettings({ frozen: [{ layer: 0, kind: 'W' }] }));
    host.step(20);
    const { across, up } = host.path(of)!;
    expect(new Set(across).size).toBe(1);
    expect(new Set(up).size).toBe(21);
  });
});
