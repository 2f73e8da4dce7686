/** Trains networks with the libraries of npm in `node_modules` here, saves each as JSON, prints outputs: "file row out ...". */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const from = createRequire(`${process.cwd()}/`);

const draw = () => Math.random() * 2 - 1;
const rows = Array.from({ length: 10 }, () => [draw(), draw(), draw()]);
const targets = rows.map(([a, b]) => [a > b ? 1 : 0, a + b > 0 ? 1 : 0]);
const examples = rows.map((input, i) => ({ input, output: targets[i] }));

function tell(file, json, run) {
  writeFileSync(file, JSON.stringify(json));
  for (const row of rows) console.log(file, ...row, ...run(row));
}

for (const version of ['brain1', 'brain2'])
  for (const activation of ['sigmoid', 'relu', 'tanh', ...(version === 'brain2' ? ['leaky-relu'] : [])]) {
    const net = new (from(version).NeuralNetwork)({ hiddenLayers: [4, 3], activation, leakyReluAlpha: 0.2 });
    net.train(examples, { iterations: 20, learningRate: 0.05 });
    tell(`${version}-${activation}.json`, net.toJSON(), (row) => [...net.run(row)]);
    const named = new (from(version).NeuralNetwork)({ hiddenLayers: [4], activation });
    named.train(
      rows.map(([b, a, c], i) => ({ input: { b, a, c }, output: { y: targets[i][0] } })),
      { iterations: 20 },
    );
    tell(`${version}-${activation}-named.json`, named.toJSON(), ([b, a, c]) => [named.run({ b, a, c }).y]);
  }

for (const library of ['synaptic', 'neataptic']) {
  const { Architect, architect, Trainer, Neuron, methods } = from(library);
  const squashes = library === 'synaptic' ? Neuron.squash : methods.activation;
  for (const name of ['LOGISTIC', 'TANH', 'IDENTITY', 'RELU']) {
    const net = new (Architect ?? architect).Perceptron(3, 4, 3, 2);
    if (library === 'synaptic') for (const layer of net.layers.hidden) layer.set({ squash: squashes[name] });
    else for (const node of net.nodes) if (node.type === 'hidden') node.squash = squashes[name];
    if (library === 'synaptic') new Trainer(net).train(examples, { iterations: 20, rate: 0.05 });
    else net.train(examples, { iterations: 20, rate: 0.05, dropout: name === 'TANH' ? 0.25 : 0 });
    tell(`${library}-${name}.json`, net.toJSON(), (row) => [...net.activate(row)]);
  }
}

const { Net, Trainer, Vol } = from('convnetjs');
const ends = [
  { type: 'softmax', num_classes: 2 },
  { type: 'regression', num_neurons: 2 },
  { type: 'svm', num_classes: 2 },
];
for (const [i, activation] of ['relu', 'sigmoid', 'tanh'].entries()) {
  const net = new Net();
  const drop = i === 1 ? { drop_prob: 0.2 } : {};
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 3 },
    { type: 'fc', num_neurons: 4, activation, ...drop },
    { type: 'fc', num_neurons: 3, activation: 'tanh' },
    ends[i],
  ]);
  const trainer = new Trainer(net, { method: 'sgd', learning_rate: 0.05, l2_decay: 0.001 });
  for (const [r, row] of rows.entries()) trainer.train(new Vol(row), i === 1 ? targets[r] : targets[r][0]);
  tell(`convnet-${activation}.json`, net.toJSON(), (row) => [...net.forward(new Vol(row)).w]);
}
