import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../../web/src/messages/refusals';
import { readGradients } from '../../../../web/src/state/own-gradients/read-gradients';
import { slotsOf } from '../../../../web/src/state/own-gradients/slots';

const sigmoid = (units: number) => ({ units, activation: 'sigmoid' as const });
const slots = slotsOf({ inputs: 3, layers: [sigmoid(2), sigmoid(1)], loss: 'binaryCrossEntropy' });

describe('pasted gradients', () => {
  it('are read with the units of their last places', () => {
    const { layers, problems } = readGradients({ dW1: '[[0.1 0.2 0.3]\n [0.4 0.5 0.6]]', db2: '[0.25]' }, slots);
    expect(problems).toEqual({});
    expect(layers[0]!.dW!.values).toEqual([
      [0.1, 0.2, 0.3],
      [0.4, 0.5, 0.6],
    ]);
    expect((layers[0]!.dW!.units as number[][]).flat().map((unit) => Number(unit.toPrecision(3)))).toEqual(
      Array(6).fill(0.1),
    );
    expect(layers[0]!.db).toBeUndefined();
    expect(layers[1]).toMatchObject({ db: { values: [0.25] } });
  });

  it('may be transposed, which the engine then sees by their shape', () => {
    const { layers, problems } = readGradients({ dW1: '[[1 4]\n [2 5]\n [3 6]]' }, slots);
    expect(problems).toEqual({});
    expect(layers[0]!.dW!.values).toHaveLength(3);
  });

  it.each(['[1 2]', '[[1 2]]', '[[1]\n [2]]', '1\n2', 'c(1, 2)', '[1] 1 2'])(
    'may lie either way as a vector: %j',
    (text) => {
      expect(readGradients({ db1: text }, slots).layers[0]!.db!.values).toEqual([1, 2]);
      expect(readGradients({ dW2: text }, slots).layers[1]!.dW!.values).toEqual([[1, 2]]);
    },
  );

  it.each([
    ['dW1', '[[1 2]\n [3 4]]', 'dW1 is 2 × 2; it must be 2 × 3.'],
    ['dW1', '[1 2 3 4 5 6]', 'It does not say where a row ends; put each row on a line or in brackets.'],
    ['db1', '[1 2 3]', 'db1 is 1 × 3; it must be 2 × 1.'],
    ['dW2', '[[0.1 nan]]', /^The number in row 1, column 2 is "NaN"/],
  ])('are refused with a reason: %s %j', (name, text, sentence) => {
    const { layers, problems } = readGradients({ [name]: text }, slots);
    expect(layers).toEqual([{}, {}]);
    expect(refusalSentence(problems[name]!)).toMatch(sentence);
  });
});
