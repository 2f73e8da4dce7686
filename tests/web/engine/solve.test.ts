import { expect, it } from 'vitest';
import { EngineHost } from '../../../web/src/engine/host';
import type { Engine } from '../../../web/src/engine/types';
import { loadEngine } from '../../../wasm/node.mjs';
import { HandClock } from '../support/hand-clock';
import { diverging, lasting } from '../support/openings';

const engine: Engine = await loadEngine();
const asked = [
  { quantity: { kind: 'z', layer: 0, row: 1 }, example: 3 },
  { quantity: { kind: 'newW', layer: 1, row: 0, col: 1 }, example: 0 },
] as const;

it('gives the first step of an experiment, example by example, and the numbers that were asked for', () => {
  const { moments, answers } = new EngineHost(engine, new HandClock()).solve(lasting, asked, 3);
  const session = new engine.Session(lasting.settings, lasting.data);
  expect(moments).toEqual([0, 1, 2, 3].map((example) => session.moment(example)));
  expect(answers).toEqual(asked.map(({ quantity, example }) => session.slips(quantity, example, 3)));
  expect(answers[0]!.value).toBe(moments[3]!.example.layers[0]!.z.values[1]);
  session.delete();
});

it('leaves alone what is open, and nothing behind', () => {
  const host = new EngineHost(engine, new HandClock());
  host.open(diverging);
  host.step(2);
  const view = { example: 1, parameter: null };
  const { curve: _, ...before } = host.frame(view);
  const live = engine.liveSessions();
  host.solve(lasting, asked, 3);
  const wrong = [{ quantity: { kind: 'z', layer: 7, row: 0 }, example: 0 }] as const;
  expect(() => host.solve(lasting, wrong, 3)).toThrow(expect.objectContaining({ name: 'EngineError' }));
  expect(engine.liveSessions()).toBe(live);
  expect(host.frame(view)).toEqual({ ...before, curve: null });
});
