import { rowsOf, inputsOf } from '../workloads.mjs';

const engineOf = (id, name, number) => ({
  id,
  name,
  number,
  refuses: () => '',
  differs: () => '',
  async open({ workload, problem, files }) {
    const { instantiate } = await import(files.url(`${id}.mjs`));
    const engine = await instantiate(await WebAssembly.compile(await files.bytes(`${id}.wasm`)));
    return openSession(engine, workload, problem);
  },
});

/** This engine through wasm/engine.mjs: many steps in one call, as the page does. */
export const engineDouble = engineOf('engine', 'this engine, double', 'double');
/** The same core compiled for float. */
export const engineFloat = engineOf('engine-float', 'this engine, float', 'float');

function openSession({ Session }, workload, { x, y, layers }) {
  const outputs = workload.layers.at(-1).units;
  const session = new Session(
    {
      network: { inputs: workload.inputs, layers: workload.layers, loss: workload.loss },
      seed: 1,
      learningRate: workload.learningRate,
      batchSize: workload.batchSize,
      batchOrder: 'inOrder',
    },
    { inputs: rowsOf(x, workload.inputs), targets: rowsOf(y, outputs) },
  );
  layers.forEach(({ W, b }, l) => session.setLayer(l, { W: rowsOf(W, inputsOf(workload, l)), b }));
  return {
    session,
    step: (count) => session.step(count),
    layers: () => session.moment(0).layers.map(({ W, b }) => ({ W: W.values, b: b.values })),
    close: () => session.delete(),
  };
}
