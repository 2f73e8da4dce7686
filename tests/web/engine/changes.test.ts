import { beforeEach, describe, expect, it } from 'vitest';
import { EngineHost } from '../../../web/src/engine/host';
import type { Engine, Entry, Frame } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { networkBits } from '../support/bits';
import { HandClock } from '../support/hand-clock';
import { lasting } from '../support/openings';

const engine: Engine = await loadEngine();

describe('a number that is typed', () => {
  let host: EngineHost;
  const frame = (): Frame => host.frame({ example: 0, parameter: null });
  const bits = () => networkBits(frame().moment);
  const w12 = { layer: 0, kind: 'W', row: 0, col: 1 } as const;

  beforeEach(() => {
    host = new EngineHost(engine, new HandClock());
    host.open(lasting);
  });

  it('stands in its place, and every other number stays, to the bit', () => {
    host.step(5);
    const before = frame().moment.layers;
    expect(host.setParameters([{ parameter: w12, value: 1 / 3 }]).step).toBe(5);
    const { layers } = frame().moment;
    const expected = before[0]!.W.values.slice();
    expected[1] = 1 / 3;
    expect(layers[0]!.W.values).toEqual(expected);
    expect(layers[0]!.b).toEqual(before[0]!.b);
    expect(layers[1]!.W).toEqual(before[1]!.W);
    expect(layers[0]!.dW).not.toEqual(before[0]!.dW);
  });

  it('of a bias needs no column', () => {
    host.setParameters([{ parameter: { layer: 1, kind: 'b', row: 0, col: 0 }, value: -0.25 }]);
    expect(frame().moment.layers[1]!.b.values).toEqual(new Float64Array([-0.25]));
    expect(frame().changes).toEqual([
      { step: 0, entries: [{ parameter: { layer: 1, kind: 'b', row: 0, col: 0 }, value: -0.25 }] },
    ]);
  });

  it('changes the curve at its step', () => {
    host.step(3);
    const before = frame().curve!;
    host.setParameters([{ parameter: w12, value: 2 }]);
    const after = frame().curve!;
    expect(after.steps).toEqual(before.steps);
    expect(after.training.slice(0, 3)).toEqual(before.training.slice(0, 3));
    expect(after.training[3]).not.toBe(before.training[3]);
  });

  it('comes and goes as one goes back and forward', () => {
    host.step(5);
    const before = bits();
    host.setParameters([{ parameter: w12, value: 2 }]);
    const typed = bits();
    host.step(5);
    const later = bits();
    host.rewind(5);
    expect(bits()).toEqual(typed);
    host.rewind(4);
    expect(frame().changes).toHaveLength(1);
    host.step(1);
    expect(bits()).toEqual(typed);
    expect(bits()).not.toEqual(before);
    host.step(5);
    expect(bits()).toEqual(later);
  });

  it('at step 0 belongs to the starting weights: a reset brings it back, and takes back what was typed later', () => {
    host.setParameters([{ parameter: w12, value: 0.5 }]);
    host.setParameters([{ parameter: w12, value: 0.75 }]);
    const start = bits();
    host.step(5);
    host.setParameters([{ parameter: w12, value: 9 }]);
    host.configure({ learningRate: 0.25 });
    host.reset();
    expect(bits()).toEqual(start);
    expect(frame().begun.learningRate).toBe(0.25);
    expect(frame().changes.map(Object.keys)).toEqual([
      ['step', 'entries'],
      ['step', 'entries'],
    ]);
    host.step(3);
    host.reset();
    expect(bits()).toEqual(start);
  });

  it('gives way to the starting weights of another seed', () => {
    const drawn = bits();
    host.setParameters([{ parameter: w12, value: 0.5 }]);
    host.reset(lasting.settings.seed);
    expect(bits()).toEqual(drawn);
    expect(frame().changes).toEqual([]);
  });

  const refused: [string, Entry, string][] = [
    ['of a layer that is not there', { parameter: { ...w12, layer: 2 }, value: 1 }, 'range'],
    ['of a row that is not there', { parameter: { ...w12, row: 2 }, value: 1 }, 'range'],
    ['of a column that is not there', { parameter: { ...w12, col: 2 }, value: 1 }, 'range'],
    ['of a bias in a second column', { parameter: { layer: 0, kind: 'b', row: 0, col: 1 }, value: 1 }, 'range'],
    ['of a place between two', { parameter: { ...w12, row: 0.5 }, value: 1 }, 'range'],
    ['that is not finite', { parameter: w12, value: Infinity }, 'finite'],
    ['that is none', { parameter: w12, value: NaN }, 'finite'],
  ];
  it.each(refused)('%s is refused, and with it all that come with it', (_, wrong, code) => {
    const before = bits();
    const right: Entry = { parameter: w12, value: 5 };
    expect(() => host.setParameters([right, wrong])).toThrow(expect.objectContaining({ name: 'EngineError', code }));
    expect(bits()).toEqual(before);
    expect(frame().changes).toEqual([]);
  });
});
