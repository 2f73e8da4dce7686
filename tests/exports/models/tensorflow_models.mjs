// Networks trained by TensorFlow.js: model.json, weights, rows, outputs; and the outputs of one that the page saved.
// usage: node tensorflow_models.mjs [FOLDER ROWS], in a folder where @tensorflow/tfjs is installed

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const tf = createRequire(`${process.cwd()}/`)('@tensorflow/tfjs');

const inputs = [
  [0.5, -1, 2],
  [1, 0.25, -0.5],
  [-2, 1, 0],
  [0, 0.75, 1.5],
];

async function trained(name, layers, y) {
  const model = tf.sequential();
  model.add(tf.layers.dense({ units: 4, inputShape: [3], ...layers.hidden }));
  for (const layer of layers.between ?? []) model.add(layer);
  model.add(tf.layers.dense({ units: y[0].length, ...layers.output }));
  model.compile({ optimizer: tf.train.sgd(0.1), loss: layers.loss });
  const [x, targets] = [tf.tensor2d(inputs), tf.tensor2d(y)];
  await model.fit(x, targets, { epochs: 20, batchSize: 4, shuffle: false, verbose: 0 });
  let saved;
  await model.save(
    tf.io.withSaveHandler(
      async (artifacts) => (
        (saved = artifacts),
        { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } }
      ),
    ),
  );
  const { modelTopology, weightSpecs, weightData } = saved;
  const json = {
    modelTopology,
    format: 'layers-model',
    weightsManifest: [{ paths: ['./weights.bin'], weights: weightSpecs }],
  };
  const outputs = model.predict(x).arraySync();
  await model.fit(x, targets, { epochs: 1, batchSize: 4, shuffle: false, verbose: 0 });
  const after = model.getWeights().flatMap((w) => (w.rank === 2 ? w.transpose() : w).flatten().arraySync());
  return {
    name,
    json: JSON.stringify(json),
    weights: Buffer.from(weightData).toString('base64'),
    inputs,
    targets: y,
    outputs,
    after,
  };
}

async function opened(folder, rows) {
  const json = JSON.parse(readFileSync(`${folder}/model.json`, 'utf8'));
  const bytes = readFileSync(`${folder}/weights.bin`);
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const model = await tf.loadLayersModel(
    tf.io.fromMemory({ modelTopology: json.modelTopology, weightSpecs: json.weightsManifest[0].weights, weightData }),
  );
  return model.predict(tf.tensor2d(rows)).arraySync();
}

async function main([folder, rows]) {
  await tf.setBackend('cpu');
  if (folder) return opened(folder, JSON.parse(rows));
  const one = [[1], [0], [1], [0]];
  const binary = { output: { activation: 'sigmoid' }, loss: 'binaryCrossentropy' };
  const cases = [];
  for (const activation of ['sigmoid', 'tanh', 'relu', 'elu', 'softplus', 'swish', 'mish', 'linear'])
    cases.push(await trained(activation, { hidden: { activation }, ...binary }, one));
  const between = [tf.layers.leakyReLU({ alpha: 0.25 }), tf.layers.dropout({ rate: 0 })];
  cases.push(await trained('leaky ReLU as a layer', { hidden: {}, between, ...binary }, one));
  const classes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ];
  cases.push(
    await trained(
      'softmax',
      { hidden: { activation: 'relu' }, output: { activation: 'softmax' }, loss: 'categoricalCrossentropy' },
      classes,
    ),
  );
  cases.push(
    await trained('numbers', { hidden: { activation: 'tanh', useBias: false }, output: {}, loss: 'meanSquaredError' }, [
      [0.5, 1],
      [-1, 2],
      [0.25, 0],
      [1, -1],
    ]),
  );
  return cases;
}

main(process.argv.slice(2)).then((found) => console.log(`\n${JSON.stringify(found)}`));
