import { expect, it } from 'vitest';
import type { GivenLayer, Matrix, Session } from '../../wasm/engine.mjs';
import { bits, data, open } from './support';

const rowsOf = ({ rows, cols, values }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * cols, (row + 1) * cols)));

/** What a session has, changed by a factor. */
const gradientsOf = (session: Session, factor = 1): GivenLayer[] =>
  session.moment(0).layers.map(({ dW, db }) => ({
    dW: { values: rowsOf(dW).map((row) => row.map((value) => value * factor)) },
    db: { values: Array.from(db.values, (value) => value * factor) },
  }));

it('agrees with its own gradients, whatever their form, and leaves the training as it is', () => {
  const session = open({ batchSize: 2, optimizer: { kind: 'adam' } });
  session.step(3);
  const before = bits(session);
  const { layers } = session.moment(0);
  const whole = session.judgeGradients(layers.map(({ dW, db }) => ({ dW: { values: dW }, db: { values: db } })));
  expect(whole).toMatchObject({ agreement: 'digits', measure: 0, penalised: false, causes: [] });
  expect(whole.matrices.map(({ layer, kind }) => [layer, kind])).toEqual([
    [0, 'dW'],
    [0, 'db'],
    [1, 'dW'],
    [1, 'db'],
  ]);
  expect(whole.matrices.map(({ right }) => right)).toEqual(layers.flatMap(({ dW, db }) => [dW, db]));
  expect(session.judgeGradients(gradientsOf(session))).toEqual(whole);
  expect(bits(session)).toBe(before);
  session.delete();
});

it('gives the batch as the network sees it', () => {
  const session = open({ batchSize: 2 }, data({ standardize: true }));
  session.step(1);
  const { inputs, targets } = session.batch();
  const rows = Array.from(session.moment(0).batchExamples, (row) => session.moment(row).example);
  expect(rowsOf(inputs)).toEqual(rows.map(({ x }) => [...x]));
  expect(rowsOf(targets)).toEqual(rows.map(({ y }) => [...y]));
  session.delete();
});

it('turns what was given turned', () => {
  const session = open();
  const [first, second] = gradientsOf(session);
  const values = rowsOf(session.moment(0).layers[0]!.dW);
  const turned = values[0]!.map((_, col) => values.map((row) => row[col]!));
  const verdict = session.judgeGradients([{ ...first, dW: { values: turned, units: 0 } }, second!]);
  expect(verdict.agreement).toBe('digits');
  expect(verdict.matrices.map((matrix) => matrix.turned)).toEqual([true, false, false, false]);
  session.delete();
});

it('names what is wrong, and where', () => {
  const session = open();
  const all = [0, 1, 2, 3];
  expect(session.judgeGradients(gradientsOf(session, 5)).causes).toEqual([
    { mistakes: [{ code: 'meanMissing', layer: 'all', unit: null }], matrices: all },
  ]);
  expect(session.judgeGradients(gradientsOf(session, -1 / 5)).causes).toHaveLength(0);
  const [first, second] = gradientsOf(session);
  const db = { values: gradientsOf(session, 5)[1]!.db!.values };
  const part = session.judgeGradients([first!, { ...second, db }]);
  expect(part.matrices.map(({ agreement }) => agreement)).toEqual(['digits', 'digits', 'digits', 'none']);
  expect(part.causes).toEqual([{ mistakes: [{ code: 'meanMissing', layer: 'all', unit: null }], matrices: [3] }]);
  session.delete();
});

it('takes a printed number for all that round to it', () => {
  const session = open();
  const printed = gradientsOf(session).map(({ dW, db }) => ({
    dW: { values: (dW!.values as number[][]).map((row) => row.map((value) => Number(value.toFixed(4)))), units: 1e-4 },
    db: { values: (db!.values as number[]).map((value) => Number(value.toFixed(4))), units: 1e-4 },
  }));
  expect(session.judgeGradients(printed).agreement).toBe('digits');
  const exact = printed.map(({ dW, db }) => ({ dW: { values: dW.values }, db: { values: db.values } }));
  expect(session.judgeGradients(exact).agreement).toBe('none');
  session.delete();
});

it('compares the penalised ones with J', () => {
  const session = open({ penalty: { l2: 0.5 } }, data());
  const layers = session.moment(0).layers.map(({ penalised }) => ({
    dW: { values: penalised!.dW },
    db: { values: penalised!.db },
  }));
  expect(session.judgeGradients(layers)).toMatchObject({ agreement: 'digits', penalised: true });
  session.delete();
});
