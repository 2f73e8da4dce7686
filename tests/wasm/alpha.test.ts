import { describe, expect, it } from 'vitest';
import type { LayerSpec, Loss, Session } from '../../wasm/engine.mjs';
import { engine } from './support';

/** One unit with z = x, trained by one example. */
function opened(layer: Omit<LayerSpec, 'units'>, x: number, loss: Loss = 'halfSquaredError'): Session {
  const network = { inputs: 1, layers: [{ units: 1, ...layer }], loss };
  const initializer = { kind: 'explicit' as const, numbers: [1, 0] };
  return new engine.Session(
    { network, seed: 1, learningRate: 0.5, batchSize: 1, initializer },
    { inputs: [[x]], targets: [[1]] },
  );
}
const used = <T>(session: Session, use: (session: Session) => T): T => {
  const result = use(session);
  session.delete();
  return result;
};
const layersOf = (layer: Omit<LayerSpec, 'units'>) =>
  used(opened(layer, -1), (session) => session.settings().network.layers);

describe('the alpha of a layer', () => {
  it('is the usual one where none is given, and stands in the settings of the kinds that have one', () => {
    expect(layersOf({ activation: 'leakyRelu' })).toEqual([{ units: 1, activation: 'leakyRelu', alpha: 0.01 }]);
    expect(layersOf({ activation: 'elu' })).toEqual([{ units: 1, activation: 'elu', alpha: 1 }]);
    expect(layersOf({ activation: 'tanh' })).toEqual([{ units: 1, activation: 'tanh' }]);
    expect(layersOf({ activation: 'elu', alpha: 2 })).toEqual([{ units: 1, activation: 'elu', alpha: 2 }]);
  });

  it.each([
    ['leakyRelu', 0.2, -0.5, 0.2 * -0.5, 0.2],
    ['leakyRelu', 0.2, 0.5, 0.5, 1],
    ['leakyRelu', 0.2, 0, 0, 0.2],
    ['elu', 0.5, -Math.LN2, 0.5 * -0.5, 0.25],
    ['elu', 3, 0, 0, 3],
    ['elu', 3, 2, 2, 1],
  ] as const)('%s with %s at z = %s: a = %s, slope %s', (activation, alpha, z, a, slope) => {
    const { layers, slopes } = used(opened({ activation, alpha }, z), (session) => ({
      layers: session.moment(0).example.layers,
      slopes: session.unitTerms(0, 0, 0).slopes,
    }));
    expect(layers[0]!.a.values[0]).toBeCloseTo(a, 15);
    expect(slopes[0]).toBeCloseTo(slope, 15);
    expect(layers[0]!.delta.values[0]).toBeCloseTo((a - 1) * slope, 14);
  });

  it('is part of the network: that of a session with another one is refused', () => {
    const session = opened({ activation: 'elu', alpha: 2 }, -1);
    session.configure(session.settings());
    const other = { inputs: 1, layers: [{ units: 1, activation: 'elu' as const }], loss: 'halfSquaredError' as const };
    expect(() => session.configure({ network: other })).toThrow('network is not the network of this session');
    session.delete();
  });

  it('moves the kink that a gradient check keeps clear of', () => {
    const kinks = (alpha: number) =>
      used(opened({ activation: 'elu', alpha }, 0), (session) => session.checkGradients().atKinks);
    expect(kinks(1)).toBe(0);
    expect(kinks(0.5)).toBe(1); // of the bias: the weight of an input of 0 moves nothing
  });

  it('decides how ELU goes with hinge', () => {
    const of = (alpha?: number) =>
      used(opened({ activation: 'elu', ...(alpha !== undefined && { alpha }) }, 1, 'hinge'), (session) =>
        session.pairing(),
      );
    const usual = engine.kinds().pairings.find(({ activation, loss }) => activation === 'elu' && loss === 'hinge');
    expect(of()).toEqual(usual);
    expect(of(0.5)).toMatchObject({ verdict: 'unwise', reason: 'outOfReach', outputs: { least: -0.5 } });
    expect(of(2)).toMatchObject({ verdict: 'allowed', reason: 'reaches', outputs: { least: -2, most: Infinity } });
  });
});
