import { describe, expect, it } from 'vitest';
import { compiled } from './memory';
import { data, raise, settings } from './support';

interface Native {
  Session: new (...given: unknown[]) => Record<string, ((...given: unknown[]) => unknown) | undefined>;
  limits(): unknown;
  kinds(): unknown;
  liveSessions(): number;
  count_emval_handles(): number;
}

type CreateBackprop = (options: {
  engineError: (code: string, field: string, message: string) => Error;
  locateFile: (name: string) => string;
  instantiateWasm: (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ) => object;
}) => Promise<Native>;

const glue = new URL('../../build/wasm/backprop.mjs', import.meta.url).href;

function refused(call: () => unknown): void {
  try {
    call();
  } catch {
    // Which ones are refused, and how, is tested elsewhere.
  }
}

describe('handles of JavaScript values', () => {
  it('are all let go of, whether a call succeeds, is refused or ends in a getter', async () => {
    const { default: createBackprop } = (await import(glue)) as { default: CreateBackprop };
    const native = await createBackprop({
      engineError: (code, field, message) => Object.assign(new Error(message), { code, field }),
      locateFile: (name) => name,
      instantiateWasm: (imports, receive) => {
        receive(new WebAssembly.Instance(compiled, imports), compiled);
        return {};
      },
    });
    const own = {
      get inputs() {
        return raise(new Error('mine'));
      },
    };
    const use = (): void => {
      const session = new native.Session(settings(), data({ heldOut: 0.2, standardize: true }));
      for (const name of ['settings', 'progress', 'trainEpoch', 'curve', 'scores', 'data'] as const) session[name]!();
      session.step!(3);
      session.moment!(1);
      session.setLayer!(0, { b: [1, 2] });
      session.predict!(data().inputs);
      session.checkGradients!(undefined);
      for (const wrong of [undefined, 'text', 2.5, Symbol('x'), 1n, {}, [[1]], [['1', 2, 3]]]) {
        for (const name of [
          'step',
          'reset',
          'setLearningRate',
          'setBatchSize',
          'moment',
          'predict',
          'checkGradients',
        ] as const) {
          refused(() => session[name]!(wrong));
        }
        refused(() => session.setLayer!(0, wrong));
        refused(() => new native.Session(wrong, data()));
        refused(() => new native.Session(settings(), wrong));
      }
      refused(() => new native.Session(settings(), own));
      refused(() => session.predict!([Object.defineProperty([1, 2, 3], 2, { get: () => raise(new Error('mine')) })]));
      native.limits();
      native.kinds();
      session.delete!();
    };
    use();
    const before = native.count_emval_handles();
    use();
    expect(native.count_emval_handles()).toBe(before);
    expect(native.liveSessions()).toBe(0);
  });
});
