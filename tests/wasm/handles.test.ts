import { describe, expect, it, vi } from 'vitest';
import { instantiate } from '../../wasm/engine.mjs';
import { compiled } from './memory';
import { data, raise, settings } from './support';

/** Calls that take anything. */
type Loose = Record<string, ((...given: unknown[]) => unknown) | undefined>;

interface Engine {
  Session: new (...given: unknown[]) => Loose;
  limits(): unknown;
  kinds(): unknown;
  toyDataset(options: unknown): unknown;
  fillGaps(data: unknown): unknown;
  liveSessions(): number;
}

interface Started {
  count_emval_handles(): number;
  stackSave(): number;
}
interface Options {
  border: { imports: { held(): number } };
}

const { started } = vi.hoisted(() => ({ started: vi.fn<(options: Options, module: Started) => void>() }));

vi.mock('../../build/wasm/backprop.mjs', async (original) => {
  const { default: createBackprop } = await original<{ default: (options: Options) => Promise<Started> }>();
  const startAndTell = async (options: Options): Promise<Started> => {
    const module = await createBackprop(options);
    started(options, module);
    return module;
  };
  return { default: startAndTell };
});

/** An engine, and what it holds: values of a call, handles of embind, and its stack. */
async function startAndWatch(): Promise<{ engine: Engine; held: () => number[] }> {
  const engine = (await instantiate(compiled)) as unknown as Engine;
  const [{ border }, module] = started.mock.lastCall!;
  return { engine, held: () => [border.imports.held(), module.count_emval_handles(), module.stackSave()] };
}

const weight = { layer: 0, kind: 'W', row: 0, col: 0 };
const axis = (input: number): object => ({ input, from: 0, to: 1, points: 3 });
const withoutArguments = [
  ...['settings', 'progress', 'trainEpoch', 'curve', 'scores', 'data', 'pairing', 'record', 'confusion', 'findings'],
  ...['checkpoint', 'initialSettings', 'changes'],
];

function refused(call: () => unknown): void {
  try {
    call();
  } catch {
    // Which ones are refused, and how, is tested elsewhere.
  }
}

describe('values of a call', () => {
  it('are all let go of, whether a call succeeds, is refused or ends in a getter', async () => {
    const { engine, held } = await startAndWatch();
    const own = {
      get inputs() {
        return raise(new Error('mine'));
      },
    };
    const use = (): void => {
      const session = new engine.Session(settings(), data({ heldOut: 0.2, standardize: true }), [
        { step: 2, data: data() },
        { step: 3, settings: { learningRate: 0.5 } },
      ]);
      for (const name of withoutArguments) session[name]!();
      session.step!(3);
      session.moment!(1);
      session.setLayer!(0, { b: [1, 2] });
      session.predict!(data().inputs);
      session.trace!([1, 2, 3]);
      session.step!(6);
      session.setEntries!([{ parameter: weight, value: -0 }]);
      session.configure!({ optimizer: { kind: 'adam' }, clipping: { kind: 'norm' } });
      session.setData!(data());
      session.restore!(session.checkpoint!(), undefined);
      session.rewind!(10);
      session.checkGradients!(undefined, undefined);
      session.checkGradients!(undefined, weight);
      session.checkGradientAtBest!(weight);
      session.memory!(weight);
      session.paths!(weight, 0, 3);
      session.exampleGradients!(weight);
      session.unitTerms!(0, 1, 2);
      session.unitTerms!(1, 0, 2);
      session.gradientTerms!(weight);
      session.lossAlong!({ kind: 'gradient' }, [0, 1], undefined);
      session.lossAlong!({ kind: 'gradient' }, [0, 1], 'batch');
      session.lossOver!({ kind: 'random' }, [0, 1], { kind: 'parameter', parameter: weight }, [1]);
      session.lossOver!({ kind: 'gradient' }, [0, 1], { kind: 'random' }, [1], 'batch');
      session.surface!({ horizontal: axis(0), vertical: axis(1) }, undefined);
      for (const wrong of [undefined, 'text', 2.5, Symbol('x'), 1n, {}, [[1]], [['1', 2, 3]]]) {
        for (const name of [
          'step',
          'reset',
          'setEntries',
          'moment',
          'predict',
          'trace',
          'configure',
          'setData',
          'restore',
          'rewind',
          'exampleGradients',
          'checkGradientAtBest',
          'memory',
          'gradientTerms',
        ] as const) {
          refused(() => session[name]!(wrong));
        }
        refused(() => session.restore!({ ...(session.checkpoint!() as object), optimizer: wrong }, undefined));
        refused(() => session.lossAlong!(0, wrong, 'batch'));
        refused(() => session.lossAlong!({ kind: 'gradient' }, [0], wrong ?? 'none'));
        for (const name of ['setLayer', 'checkGradients', 'surface'] as const) {
          refused(() => session[name]!(0, wrong));
          refused(() => session[name]!(wrong, 0));
        }
        refused(() => session.paths!(weight, wrong, 0));
        refused(() => session.unitTerms!(0, wrong, 0));
        refused(() => session.unitTerms!(wrong, 0, wrong));
        refused(() => engine.toyDataset(wrong));
        refused(() => engine.fillGaps(wrong));
        refused(() => engine.fillGaps({ inputs: [[1]], words: wrong ?? 0 }));
        refused(() => new engine.Session(wrong, data()));
        refused(() => new engine.Session(settings(), wrong));
        for (const changes of [wrong, [{ step: 1, settings: wrong }]])
          refused(() => new engine.Session(settings(), data(), changes).delete!());
      }
      refused(() => new engine.Session(settings(), own));
      refused(() => session.predict!([Object.defineProperty([1, 2, 3], 2, { get: () => raise(new Error('mine')) })]));
      engine.limits();
      engine.kinds();
      engine.toyDataset({ kind: 'blobs', count: 10 });
      engine.fillGaps({ inputs: [[1], [NaN]], others: [[NaN]], heldOutRows: [0].slice(1) });
      session.delete!();
    };
    const before = held();
    use();
    expect(held()).toEqual(before);
    expect(engine.liveSessions()).toBe(0);
  });
});
