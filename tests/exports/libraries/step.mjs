/** Runs code that the page shows for brain.js or ConvNetJS: JSON [{code, X, y, W, b}] in, the new [[W, b], ...] out, a line each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const from = createRequire(`${process.cwd()}/`);
const packages = {
  '@tensorflow/tfjs': '@tensorflow/tfjs',
  'brain.js': 'brain2',
  convnetjs: 'convnetjs',
  synaptic: 'synaptic',
  neataptic: 'neataptic',
};

const AsyncFunction = (async () => {}).constructor;

const results = {
  '@tensorflow/tfjs': (net) => {
    // Of the whole network, those of frozen layers would come last.
    const dense = net.layers.map((layer) => layer.getWeights()).filter(({ length }) => length > 0);
    return dense.map(([kernel, bias]) => [kernel.transpose().arraySync(), bias.arraySync()]);
  },
  brain2: (net) =>
    net
      .toJSON()
      .layers.slice(1)
      .map(({ weights, biases }) => [weights, biases]),
  convnetjs: (net) => dense(net).map(({ filters, biases }) => [filters.map(({ w }) => [...w]), [...biases.w]]),
  synaptic: (net) => [unitsOf(net.toJSON(), net.toJSON().neurons)],
  neataptic: (net) => [unitsOf(net.toJSON(), net.toJSON().nodes)],
};
const dense = (net) => net.layers.filter(({ filters }) => filters);
function unitsOf({ connections }, units) {
  const inputs = connections.reduce((most, { from }) => Math.max(most, from), 0) + 1;
  const outputs = units.slice(inputs);
  const rows = outputs.map((_, o) =>
    Array.from(
      { length: inputs },
      (_, i) => connections.find(({ from, to }) => from === i && to === inputs + o).weight,
    ),
  );
  return [rows, outputs.map(({ bias }) => bias)];
}

/** Where the code says that the weights are to be set. */
const setters = {
  synaptic: (net, W, b) => {
    const outputs = net.layers.output.list;
    for (const [i, unit] of net.layers.input.list.entries())
      for (const made of Object.values(unit.connections.projected)) made.weight = W[0][outputs.indexOf(made.to)][i];
    for (const [o, unit] of outputs.entries()) unit.bias = b[0][o];
  },
  neataptic: (net, W, b) => {
    const place = (node) => net.nodes.indexOf(node);
    for (const made of net.connections) made.weight = W[0][place(made.to) - net.input][place(made.from)];
    for (const [o, value] of b[0].entries()) net.nodes[net.input + o].bias = value;
  },
  convnetjs: (net, W, b) =>
    dense(net).forEach(({ filters, biases }, l) => {
      filters.forEach(({ w }, unit) => w.set(W[l][unit]));
      biases.w.set(b[l]);
    }),
};

for (const { code, X, y, W, b } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [, all, names, name] = /import (?:\* as (\w+)|\{ ([^}]+) \}) from "([^"]+)"/.exec(code);
  const library = from(packages[name]);
  const isClass = /num_classes/.test(code);
  const batch = X.map((x, i) => ({ x, y: isClass ? y[i].indexOf(1) : y[i] }));
  const body = code.replace(/import .*/, '').replace('// the weights:', 'setWeights(net); //');
  const given = {
    ...(all ? { [all]: library } : Object.fromEntries(names.split(', ').map((one) => [one, library[one]]))),
    ...Object.fromEntries(
      W.flatMap((_, l) => [
        [`W${l + 1}`, W[l]],
        [`b${l + 1}`, b[l]],
      ]),
    ),
    ...{ batch, input: X[0], output: y[0], setWeights: (net) => setters[packages[name]]?.(net, W, b) },
  };
  if (all) Object.assign(given, { X: library.tensor2d(X), y: library.tensor2d(y) });
  const net = await new AsyncFunction(...Object.keys(given), `${body}\nreturn net;`)(...Object.values(given));
  console.log(JSON.stringify(results[packages[name]](net)));
}
