import { expect, it } from 'vitest';
import type { Quantity, Session, SlipCode } from '../../wasm/engine.mjs';
import { bits, data, open } from './support';

const example = 2;
const at = (session: Session, quantity: Quantity) => session.slips(quantity, example, 4);

/** What a slip makes of it. */
const slip = (session: Session, quantity: Quantity, code: SlipCode): number | undefined =>
  at(session, quantity).slips.find((each) => each.code === code)?.value;

it('has the numbers of the moment, to the bit', () => {
  const session = open({ batchSize: 2, penalty: { l2: 0.1 } }, data({ standardize: true }));
  session.step(3);
  const moment = session.moment(example);
  const [first, last] = moment.layers;
  const own = moment.example.layers;
  const place = { layer: 0, row: 1, col: 2 };
  expect(at(session, { kind: 'z', layer: 0, row: 1 }).value).toBe(own[0]!.z.values[1]);
  expect(at(session, { kind: 'a', layer: 1, row: 0 }).value).toBe(own[1]!.a.values[0]);
  expect(at(session, { kind: 'delta', layer: 0, row: 1 }).value).toBe(own[0]!.delta.values[1]);
  expect(at(session, { kind: 'exampleDW', ...place }).value).toBe(own[0]!.dW.values[5]);
  expect(at(session, { kind: 'dW', ...place }).value).toBe(first!.penalised!.dW.values[5]);
  expect(at(session, { kind: 'db', layer: 1, row: 0 }).value).toBe(last!.penalised!.db.values[0]);
  expect(at(session, { kind: 'newW', ...place }).value).toBe(first!.newW.values[5]);
  expect(at(session, { kind: 'newb', layer: 0, row: 1 }).value).toBe(first!.newb.values[1]);
  expect(at(session, { kind: 'loss' }).value).toBe(moment.example.loss);
  expect(at(session, { kind: 'meanLoss' }).value).toBe(moment.batchLoss);
  expect(at(session, { kind: 'cost' }).value).toBe(moment.cost);
  const terms = session.unitTerms(0, 1, example);
  expect(at(session, { kind: 'slope', layer: 0, row: 1, col: 1 }).value).toBe(terms.slopes[0]);
  expect(at(session, { kind: 'lossSlope', layer: 0, row: 1 }).value).toBe(terms.lossSlopes[0]);
  session.delete();
});

it('names what goes wrong, and leaves the training as it is', () => {
  const session = open({ penalty: { l2: 0.1 } });
  session.step();
  const before = bits(session);
  const moment = session.moment(example);
  const [{ W, dW }] = [moment.layers[0]!];
  const mean = dW.values[0]!;
  const quantity = { kind: 'dW', layer: 0, row: 0, col: 0 } as const;
  expect(slip(session, quantity, 'meanMissing')).toBeCloseTo(5 * mean + 0.1 * W.values[0]!, 14);
  expect(slip(session, quantity, 'penaltyLeftOut')).toBe(mean);
  const delta = session.slips({ kind: 'delta', layer: 0, row: 0 }, example, 4);
  const other = delta.slips.find(({ code }) => code === 'otherUnit');
  expect(other).toEqual({ code: 'otherUnit', value: moment.example.layers[0]!.delta.values[1], layer: 0, unit: 1 });
  expect(delta.rounding).toBeGreaterThan(0);
  expect(session.slips({ kind: 'delta', layer: 0, row: 0 }, example, 8).rounding).toBeLessThan(delta.rounding / 5e3);
  expect(bits(session)).toBe(before);
  session.delete();
});
