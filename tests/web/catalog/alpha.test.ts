import { afterEach, describe, expect, it } from 'vitest';
import { activations } from '../../../web/src/catalog/activations';
import { alphaOf, alphaTex, withOwnAlpha, withAlpha, withAlphaText } from '../../../web/src/catalog/activations/alpha';
import { plainTex } from '../../../web/src/catalog/tex';
import { about } from '../../../web/src/messages/words';
import { countIn } from '../../../web/src/messages/intl';
import { loadEngine } from '../../../wasm/node.mjs';

const engine = await loadEngine();
const { leakyRelu, elu } = activations;

afterEach(() => countIn('en-GB'));

describe('the alpha of an activation', () => {
  it.each(engine.kinds().activations)('%s has the one that the engine takes where none is given', (activation) => {
    const network = { inputs: 1, layers: [{ units: 1, activation }], loss: 'huber' as const };
    const settings = { network, seed: 1, learningRate: 0.1, batchSize: 1 };
    const session = new engine.Session(settings, { inputs: [[1]], targets: [[2]] });
    const { alpha = null } = session.settings().network.layers[0]!;
    session.delete();
    expect(alphaOf({ activation })).toBe(alpha);
  });

  it.each(
    Object.entries(activations).flatMap(([activation, { members }]) =>
      members ? [[activation, members.alpha.steps]] : [],
    ),
  )('of %s can be stepped to what the engine takes', (activation, steps) => {
    for (const alpha of steps) {
      const layers = [{ units: 1, activation: activation as 'elu', alpha }];
      const network = { inputs: 1, layers, loss: 'huber' as const };
      const settings = { network, seed: 1, learningRate: 0.1, batchSize: 1 };
      new engine.Session(settings, { inputs: [[1]], targets: [[2]] }).delete();
    }
  });

  it('is written where it is not the usual one, and only where the formula has one', () => {
    expect(withAlpha({ units: 2, activation: 'elu' }, 0.5)).toEqual({ units: 2, activation: 'elu', alpha: 0.5 });
    expect(withAlpha({ units: 2, activation: 'elu', alpha: 0.5 }, 1)).toEqual({ units: 2, activation: 'elu' });
    expect(withAlpha({ activation: 'leakyRelu' }, 0.01)).toEqual({ activation: 'leakyRelu' });
    expect(withAlpha({ activation: 'tanh' }, 0.5)).toEqual({ activation: 'tanh' });
    expect(withOwnAlpha({ activation: 'tanh' })).toEqual({ activation: 'tanh' });
    expect(withOwnAlpha({ activation: 'elu' })).toEqual({ activation: 'elu', alpha: 1 });
    expect(withOwnAlpha({ activation: 'elu', alpha: 2 })).toEqual({ activation: 'elu', alpha: 2 });
  });

  it('stands in the formulas with its letter and its number', () => {
    const layer = { activation: 'leakyRelu', alpha: 0.2 } as const;
    expect(leakyRelu.tex(alphaTex(layer, '\\kappa'))).toBe(
      'g(z) = z \\text{ for } z > 0,\\ \\text{else } \\kappa z,\\quad \\kappa = 0.2',
    );
    expect(elu.tex(alphaTex({ activation: 'elu' }, '\\alpha'))).toContain('\\alpha\\,(e^{z} - 1),\\quad \\alpha = 1');
    const lines = (alpha: string, by: string) => elu.derivation('z', 'a', by, alpha).flatMap((part) => part.lines);
    expect(lines('\\alpha', '\\,').at(-1)!.tex).toContain('else } \\alpha\\,e^{z}');
    expect(lines('0.5', '\\cdot ').at(-1)!.tex).toContain('else } 0.5\\cdot e^{z}');
  });

  it('stands in plain text too, with the decimal mark of the language; as a factor 1 is left out', () => {
    const { text } = about.activations.leakyRelu;
    expect(withAlphaText(`${text.value}, ${text.derivative}`, { activation: 'leakyRelu', alpha: 0.2 })).toBe(
      "a = z for z > 0, else 0.2 z, g'(z) = 1 for z > 0, else 0.2",
    );
    expect(withAlphaText(about.activations.elu.text.value, { activation: 'elu' })).toBe(
      'a = z for z > 0, else (e^z - 1)',
    );
    expect(withAlphaText(about.activations.elu.text.derivative, { activation: 'elu', alpha: 2 })).toContain(
      'else 2 e^z',
    );
    countIn('de');
    expect(withAlphaText(text.value, { activation: 'leakyRelu' })).toContain('0,01 z');
    expect(plainTex(0.25)).toBe('0{,}25');
  });

  it('is written with all of its digits', () => {
    expect(plainTex(1e-7)).toBe('1\\cdot 10^{-7}');
    expect(plainTex(0.30000000000000004)).toBe('0.30000000000000004');
  });
});
