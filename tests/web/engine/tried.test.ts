import { beforeEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { courseOf } from '../../../web/src/engine/course';
import { EngineHost } from '../../../web/src/engine/host';
import type { Engine, TracedExample } from '../../../web/src/engine/types';
import { HandClock } from '../support/hand-clock';
import { diverging, lasting } from '../support/openings';

const engine: Engine = await loadEngine();
let host: EngineHost;
beforeEach(() => {
  host = new EngineHost(engine, new HandClock());
  host.open(lasting);
  host.step(3);
});

const stateOf = (): Float64Array[] =>
  host.frame({ example: 0, parameter: null }).moment.layers.map(({ W }) => W.values);

describe('updates that are tried', () => {
  it('are those that training makes, which they leave alone', () => {
    const before = stateOf();
    const tried = host.tryUpdates(2, 'matrices');
    expect(stateOf()).toEqual(before);
    host.step(1);
    const { moment } = host.frame({ example: 0, parameter: null });
    expect(tried.updates[1]!.before!.layers).toEqual(moment.layers);
    expect(tried.updates).toHaveLength(2);
  });

  it('have their numbers only where these are asked for', () => {
    const { traced, updates } = host.tryUpdates(2);
    expect(traced).toEqual([]);
    expect(updates[0]).not.toHaveProperty('before');
    const matrices = host.tryUpdates(1, 'matrices').traced;
    expect(matrices.map(({ terms }) => terms)).toEqual(matrices.map(() => []));
    const [{ example, terms }] = host.tryUpdates(1, 'terms').traced as [TracedExample];
    expect(terms.map((units) => units.length)).toEqual(example.layers.map(({ z }) => z.values.length));
    expect(Object.keys(terms[0]![0]!).sort()).toEqual(['lossSlopes', 'part', 'slopes']);
  });

  it('have each row once', () => {
    host.configure({ batchSize: 2 });
    const tried = host.tryUpdates(12);
    const { inputs, batches } = courseOf(tried);
    expect(inputs.rows).toBe(new Set(tried.updates.flatMap(({ examples }) => examples)).size);
    expect(Math.max(...batches.flat())).toBe(inputs.rows - 1);
    expect(tried.updates.filter(({ batch }) => batch !== null).length).toBeLessThan(12);
  });

  it('end where training stops', () => {
    host.open(diverging);
    expect(host.tryUpdates(1000).updates.length).toBeLessThan(1000);
  });
});

describe('parameters at steps', () => {
  it('are those of the run, with what was changed by hand', () => {
    host.setParameters([{ parameter: { layer: 0, kind: 'W', row: 0, col: 0 }, value: 2 }]);
    host.step(2);
    const live = engine.liveSessions();
    const {
      parameters: [first, , last],
    } = host.parametersAt([0, 3, 5]);
    expect(engine.liveSessions()).toBe(live);
    expect(last!.slice(0, stateOf()[0]!.length)).toEqual(stateOf()[0]);
    host.rewind(0);
    expect(first!.slice(0, stateOf()[0]!.length)).toEqual(stateOf()[0]);
  });

  it('go on from an earlier call to the same bits, past what was changed by hand', () => {
    host.configure({ optimizer: { kind: 'adam' }, batchSize: 2 });
    host.step(3);
    host.setParameters([{ parameter: { layer: 0, kind: 'b', row: 1, col: 0 }, value: 7 }]);
    host.step(3);
    const steps = [0, 1, 3, 4, 5, 6];
    const { parameters, at } = host.parametersAt(steps);
    for (const cut of [1, 3, 5]) {
      const first = host.parametersAt(steps.slice(0, cut));
      const rest = host.parametersAt(steps.slice(cut), structuredClone(first.at));
      expect([...first.parameters, ...rest.parameters]).toEqual(parameters);
      expect(rest.at).toEqual(at);
    }
  });
});
