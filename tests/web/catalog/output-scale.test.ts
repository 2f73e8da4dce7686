import { describe, expect, it } from 'vitest';
import { outputScale, unitsOf } from '../../../web/src/catalog/output-scale';
import { answerOf, targetClasses } from '../../../web/src/catalog/target-classes';
import type { Activation, Loss, NetworkSpec } from '../../../web/src/engine/types';

const network = (activation: Activation, loss: Loss, units = 1): NetworkSpec => ({
  inputs: 2,
  layers: [{ units, activation }],
  loss,
});
const upTo = (greatest: number) => ({ least: 0, greatest });
const meaning = { kind: 'class', names: ['no', 'yes'] } as const;
const scaleOf = (activation: Activation, loss: Loss) =>
  outputScale(activation, targetClasses({ meaning }, network(activation, loss)), upTo(1));

describe('the scale of an output', () => {
  it('is what a sigmoid, a softmax or tanh can be, with the decision in the middle', () => {
    const unit = { from: 0, to: 1, level: 0.5, end: 0.5, bounded: true };
    expect(outputScale('sigmoid', null, upTo(0.01))).toEqual(unit);
    expect(outputScale('softmax', null, upTo(7))).toEqual(unit);
    expect(scaleOf('sigmoid', 'binaryCrossEntropy')).toEqual(unit);
    expect(outputScale('tanh', null, upTo(0.3))).toEqual({ from: -1, to: 1, level: 0, end: 1, bounded: true });
    expect(scaleOf('tanh', 'halfSquaredError')).toEqual({ from: -1, to: 1, level: 0, end: 1, bounded: true });
  });

  it('of an output without ends goes by the data', () => {
    expect(outputScale('identity', null, upTo(0.8))).toEqual({
      from: -0.8,
      to: 0.8,
      level: 0,
      end: 0.8,
      bounded: false,
    });
    expect(outputScale('relu', null, upTo(0))).toEqual({ from: -1, to: 1, level: 0, end: 1, bounded: false });
    expect(scaleOf('identity', 'hinge')).toMatchObject({ from: -1, to: 1, level: 0 });
    expect(scaleOf('identity', 'halfSquaredError')).toMatchObject({ from: 0, to: 1, level: 0.5 });
  });
});

describe('the scale of an output whose targets are standardised', () => {
  const units = { mean: 250, deviation: 100 };

  it('reaches around their mean as far as they are from it', () => {
    const scale = outputScale('identity', null, { least: 99, greatest: 350 }, units);
    expect(scale).toEqual({ from: 99, to: 401, level: 250, end: 151, bounded: false });
  });

  it('ends where the activation does, in their units', () => {
    const scale = outputScale('tanh', null, { least: 99, greatest: 480 }, units);
    expect(scale).toEqual({ from: 150, to: 350, level: 250, end: 100, bounded: true });
  });

  it('is that of the output, where there are several', () => {
    const targetStandardizer = { mean: Float64Array.of(250, 3), deviation: Float64Array.of(100, 1) };
    expect(unitsOf({ targetStandardizer }, 0)).toEqual(units);
    expect(unitsOf({ targetStandardizer: null }, 0)).toBeNull();
  });
});

describe('what a network says', () => {
  const said = (yhat: number[], activation: Activation = 'sigmoid') =>
    answerOf({ meaning }, network(activation, 'binaryCrossEntropy', yhat.length), yhat);

  it('is the class on whose side of the decision its output lies', () => {
    expect(said([0.44])).toEqual({ name: 'no', output: 0 });
    expect(said([0.56])).toEqual({ name: 'yes', output: 0 });
    expect(said([-0.1], 'tanh')).toEqual({ name: 'no', output: 0 });
    expect(said([0.1], 'tanh')).toEqual({ name: 'yes', output: 0 });
  });

  it('is the class of the largest of several outputs', () => {
    expect(said([0.2, 0.8])).toEqual({ name: 'yes', output: 1 });
    expect(said([NaN, 0.8])).toBeNull();
    expect(answerOf({ meaning: { kind: 'number', names: ['y'] } }, network('sigmoid', 'huber'), [0.3])).toBeNull();
  });
});
