import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checkpoint, Session, Settings } from '../../wasm/engine.mjs';
import { bits, bitsOf, data, engine, open, refusalOf } from './support';

const numbers = Float64Array.from({ length: 11 }, (_, i) => (i === 4 ? -0 : i / 10 - 0.5));
const explicit: Partial<Settings> = { initializer: { kind: 'explicit', numbers }, optimizer: { kind: 'adam' } };
const source = data({ heldOut: 0.2, standardize: true });
const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Everything but the curve, which begins anew at a checkpoint. */
const state = (session: Session): string =>
  bitsOf([session.settings(), session.progress(), session.moment(0), session.checkpoint()]);

function withSession<T>(use: (session: Session) => T, changes: Partial<Settings> = explicit): T {
  const session = open(changes, source);
  session.step(3);
  const result = use(session);
  session.delete();
  return result;
}

describe('what a call returns is taken by the call that takes such a thing', () => {
  it('settings', () =>
    withSession((session) => {
      const before = bits(session);
      session.configure(session.settings());
      session.configure(session.checkpoint().settings);
      session.configure(throughJson(session.settings()));
      const copy = open(throughJson(session.settings()), source);
      copy.step(3);
      expect(state(copy)).toBe(state(session));
      expect(bits(session)).toBe(before);
      copy.delete();
    }));

  it('a layer: of a moment, whole or in parts', () =>
    withSession((session) => {
      const { layers } = session.moment(0);
      const [first, last] = layers as [(typeof layers)[0], (typeof layers)[0]];
      session.setLayer(0, { W: first.newW, b: first.newb });
      expect(session.moment(0).layers[0]).toMatchObject({ W: first.newW, b: first.newb });
      session.setLayer(0, first);
      expect(session.moment(0).layers[0]).toMatchObject({ W: first.W, b: first.b });
      session.setLayer(1, { W: last.newW, b: [...last.newb.values] });
      expect(session.moment(0).layers[1]).toMatchObject({ W: last.newW, b: last.newb });
    }));

  it('a matrix, where rows or a column are taken', () =>
    withSession((session) => {
      const { b } = session.moment(0).layers[0]!;
      const yhat = session.predict(source.inputs);
      const rows = [...yhat.values].map((y) => [y]);
      session.setData({ ...source, targets: yhat });
      expect(session.predict({ rows: 2, cols: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) })).toEqual(
        session.predict([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      );
      const other = open(session.settings(), { ...source, targets: rows });
      expect(other.checkpoint().data).toBe(session.checkpoint().data);
      expect(other.data()).toEqual(session.data());
      expect(session.lossAlong({ kind: 'gradient' }, b)).toEqual(session.lossAlong({ kind: 'gradient' }, b.values));
      other.delete();
    }));

  it('a comparison is a parameter, a finding names a unit, toy data are described as they are asked for', () =>
    withSession((session) => {
      const { worst } = session.checkGradients();
      const { layer, kind, row, col } = worst;
      expect(session.memory(worst)).toEqual(session.memory({ layer, kind, row, col }));
      expect(session.checkGradientAtBest(worst).analytic).toBe(worst.analytic);
      session.setLayer(0, { b: [1000, 0] });
      const finding = session.findings().find(({ unit }) => unit !== null)!;
      const slice = { horizontal: { input: 0, from: 0, to: 1, points: 2 } };
      const units = [{ layer: finding.layer!, unit: finding.unit! }];
      expect(session.surface(slice, [finding as { layer: number; unit: number }])).toEqual(
        session.surface(slice, units),
      );
      for (const set of engine.kinds().toyDatasets) {
        const { kind, count } = set;
        expect(bitsOf(engine.toyDataset(set))).toBe(bitsOf(engine.toyDataset({ kind, count })));
      }
    }));

  it('the features of a summary, also where there are none; no updates where none are left', () =>
    withSession((session) => {
      session.setData({ ...source, features: session.data().features });
      expect(session.data().features).toBeNull();
      const { left, step } = session.rewind(session.progress().step);
      expect(left).toBe(0);
      expect(session.step(left).step).toBe(step);
    }));

  it.each([
    [{ rows: 1, cols: 3, values: [1, 2, 3] }, 'range', 'parameters.W.rows'],
    [{ rows: 2, cols: 2, values: [1, 2, 3, 4] }, 'range', 'parameters.W.cols'],
    [{ rows: 2, cols: 3, values: [1, 2, 3] }, 'shape', 'parameters.W.values'],
    [{ rows: 2, cols: 3, values: [1, 2, 3, NaN, 5, 6] }, 'finite', 'parameters.W.values[3]'],
    [{ cols: 3, values: [1, 2, 3, 4, 5, 6] }, 'type', 'parameters.W.rows'],
    [{ rows: 2, cols: 3, values: [1, 2, 3, 4, 5, 6], names: [] }, 'kind', 'parameters.W.names'],
  ])('and a matrix that does not fit is refused: %o', (W, code, path) =>
    withSession((session) => {
      const before = bits(session);
      expect(refusalOf(() => session.setLayer(0, { W } as never))).toMatchObject({ code, path });
      expect(bits(session)).toBe(before);
    }),
  );
});

describe('a checkpoint through JSON', () => {
  it.each(engine.kinds().optimizers)('goes on to the bit: %s', (kind) =>
    withSession(
      (session) => {
        const checkpoint = session.checkpoint();
        for (const copy of [throughJson(checkpoint), throughJson(structuredClone(checkpoint))]) {
          const other = open({ seed: 99 }, source);
          other.restore(copy);
          expect(state(other)).toBe(state(session));
          other.step(9);
          const rest = open({}, source);
          rest.restore(checkpoint);
          rest.step(9);
          expect(state(other)).toBe(state(rest));
          [other, rest].forEach((each) => each.delete());
        }
      },
      { optimizer: { kind }, batchSize: 2 },
    ),
  );

  const odd = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0, 5e-324, -Number.MAX_VALUE));
  const whole = fc.double({ noNaN: true, noDefaultInfinity: true });

  it('keeps every bit of every number: NaN, infinities and -0 too', () =>
    withSession((session) =>
      fc.assert(
        fc.property(
          fc.array(odd, { minLength: 11, maxLength: 11 }),
          fc.array(whole, { minLength: 11, maxLength: 11 }),
          (memory, parameters) => {
            const base = session.checkpoint();
            const strange: Checkpoint = { ...base, optimizer: { ...base.optimizer, mean: Float64Array.from(memory) } };
            strange.parameters = Float64Array.from(parameters);
            session.restore(strange);
            const text = JSON.stringify(session.checkpoint());
            const before = bitsOf(session.checkpoint());
            session.restore(base);
            session.restore(JSON.parse(text) as Checkpoint);
            expect(bitsOf(session.checkpoint())).toBe(before);
            expect(JSON.stringify(session.checkpoint())).toBe(text);
            session.restore(base);
          },
        ),
        { numRuns: 200 },
      ),
    ));

  it('is refused where a number is none, by its place', () =>
    withSession((session) => {
      const base = throughJson(session.checkpoint());
      const before = bits(session);
      const parameters = [...base.parameters];
      for (const [wrong, code] of [
        ['NaN', 'finite'],
        ['1', 'type'],
        [null, 'type'],
      ] as const) {
        const broken = { ...base, parameters: parameters.with(2, wrong as never) } as unknown as Checkpoint;
        expect(refusalOf(() => session.restore(broken))).toMatchObject({ code, path: 'checkpoint.parameters[2]' });
      }
      expect(bits(session)).toBe(before);
    }));
});
