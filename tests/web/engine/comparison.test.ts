import { beforeEach, describe, expect, it } from 'vitest';
import { EngineHost } from '../../../web/src/engine/host';
import type { Change, Compared, ComparedRun, Variant, Engine, Opening } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { diverging, lasting } from '../support/openings';

const engine: Engine = await loadEngine();
let clock: HandClock;
let host: EngineHost;

beforeEach(() => {
  clock = new HandClock();
  clock.perLook = 3; // so that a slice makes few steps
  host = new EngineHost(engine, clock);
});

const view = { example: 0, parameter: null };
const typed = { parameter: { layer: 0, kind: 'W', row: 1, col: 0 } as const, value: 0.5 };
const experiment: Opening = { ...lasting, data: { ...lasting.data, heldOut: 0.25 } };
const faster: Variant = { settings: { learningRate: 3 } };
const adam: Variant = { settings: { optimizer: { kind: 'adam' } } };
const sizes: Variant = { settings: { batchSize: 2 } };
const loss: Variant = { settings: { network: { ...lasting.settings.network, loss: 'meanSquaredError' } } };

const ask = (variants: readonly Variant[], trains = true): Compared => host.compared({ variants, trains, grid: null });

/** Until all have come to the step that is shown. */
function compare(...variants: Variant[]): (ComparedRun | { refused: object })[] {
  ask(variants);
  clock.advance(60_000);
  return ask(variants).others;
}

/** The same settings, opened alone and trained in one go. */
function alone({ settings }: Variant, step: number, changes: Opening['changes'] = []): ComparedRun {
  const session = new engine.Session({ ...experiment.settings, ...settings }, experiment.data, changes);
  session.step(step);
  const told = { step, stopped: null, curve: session.curve(), scores: session.scores(), outputs: null };
  session.delete();
  return told;
}

const live = (): number => engine.liveSessions();

describe('runs that are compared', () => {
  it.each([
    ['rate', faster],
    ['optimizer', adam],
    ['batch size', sizes],
    ['loss', loss],
  ])('have bit for bit the curve of the same settings opened alone: %s', (_, variant) => {
    host.open(experiment);
    host.step(700);
    expect(compare(variant)).toEqual([alone(variant, 700)]);
  });

  it('stand beside the one that is shown, with its own numbers, which goes on as without them', () => {
    host.open(experiment);
    host.step(300);
    const { shown } = ask([faster, adam]);
    const { curve, scores } = host.frame(view);
    expect(shown).toEqual({ step: 300, stopped: null, curve, scores, outputs: null });
    compare(faster, adam);
    host.step(100);
    expect(ask([faster, adam]).shown.curve).toEqual(alone({ settings: {} }, 400).curve);
  });

  it('make the same changes by hand, but for those of the setting that differs', () => {
    host.open(experiment);
    host.step(50);
    host.configure({ learningRate: 0.1, penalty: { l2: 0.01 } });
    host.setParameters([typed]);
    host.step(50);
    const changes: Change[] = [
      { step: 50, settings: { penalty: { l2: 0.01 } } as never },
      { step: 50, entries: [typed] },
    ];
    const with01: Change[] = [
      { step: 50, settings: { learningRate: 0.1, penalty: { l2: 0.01 } } as never },
      changes[1]!,
    ];
    expect(compare(faster, adam)).toEqual([alone(faster, 100, changes), alone(adam, 100, with01)]);
  });

  it('begin again with other starting weights where the one that is shown does', () => {
    host.open(experiment);
    host.step(20);
    compare(faster);
    host.reset(7);
    host.step(20);
    expect(compare(faster)).toEqual([alone({ settings: { ...faster.settings, seed: 7 } }, 20)]);
  });

  it('are trained in slices, and can be stopped on the way', () => {
    host.open(experiment);
    host.step(700);
    ask([faster]);
    clock.advance(1);
    const [run] = ask([faster], false).others as ComparedRun[];
    expect(run!.step).toBeGreaterThan(0);
    expect(run!.step).toBeLessThan(700);
    clock.advance(60_000);
    expect(ask([faster], false).others).toMatchObject([{ step: run!.step }]);
    expect(compare(faster)).toMatchObject([{ step: 700 }]);
  });

  it('go back with the one that is shown, and on again', () => {
    host.open(experiment);
    host.step(700);
    compare(faster);
    host.rewind(333);
    expect(ask([faster]).others).toEqual([alone(faster, 333)]);
    host.step(1);
    expect(compare(faster)).toEqual([alone(faster, 334)]);
  });

  it('stay where they are as before, whatever stands beside them', () => {
    host.open(experiment);
    host.step(700);
    compare(faster);
    expect(ask([adam, faster]).others).toMatchObject([{ step: 0 }, { step: 700 }]);
  });

  it('that diverge say at which step their numbers were finite last', () => {
    const slow = { ...diverging, settings: { ...diverging.settings, learningRate: 0.01 } };
    host.open(slow);
    host.step(2000);
    const [wild, calm] = compare({ settings: { learningRate: 10 } }, { settings: { learningRate: 0.02 } });
    expect(wild).toMatchObject({ stopped: { quantity: expect.any(String) as string } });
    const { step, curve } = wild as ComparedRun;
    const session = new engine.Session(diverging.settings, diverging.data);
    expect(step).toBe(session.step(2000).step);
    expect(curve).toEqual(session.curve());
    session.delete();
    expect(calm).toMatchObject({ step: 2000, stopped: null });
  });

  it('say why there is none with such settings; the others are there', () => {
    host.open(experiment);
    const others = compare({ settings: { learningRate: -1 } }, faster);
    expect(others).toMatchObject([{ refused: { code: 'range', path: 'learningRate' } }, { step: 0 }]);
  });

  it('answer with their outputs over a grid', () => {
    host.open(experiment);
    host.step(9);
    const axis = (input: number) => ({ input, from: -1, to: 1, points: 3 });
    const grid = { horizontal: axis(0), vertical: axis(1), held: [0, 0] };
    ask([adam]);
    clock.advance(1000);
    const { shown, others } = host.compared({ variants: [adam], trains: true, grid });
    expect(shown.outputs).toEqual(host.surface(grid).values);
    expect((others[0] as ComparedRun).outputs).toMatchObject({ rows: 1, cols: 9 });
    expect((others[0] as ComparedRun).outputs).not.toEqual(shown.outputs);
  });

  it('are gone when they are asked for no more, and with the experiment', () => {
    const before = live();
    host.open(experiment);
    compare(faster, adam);
    expect(live()).toBe(before + 3);
    ask([adam]);
    expect(live()).toBe(before + 2);
    ask([]);
    expect(live()).toBe(before + 1);
    compare(faster, adam);
    host.open(experiment);
    expect(live()).toBe(before + 1);
    clock.advance(1000);
  });
});
