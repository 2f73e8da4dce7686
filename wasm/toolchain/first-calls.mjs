/**
 * What is asked of the engine before its rest has come: what the page needs for its first view and to train from there.
 * The steps of every activation, loss and optimizer come with it, so that they are as fast as in the module that is
 * whole; penalties, clipping and schedules are called once a step, and may be in the rest.
 */
export function callFirst(engine) {
  engine.limits();
  lookAt(engine);
  for (const [settings, data] of trainings(engine.kinds())) train(engine, settings, data);
}

const layers = (hidden, units, activation, outputs) => [
  { units, activation: hidden },
  { units: outputs, activation },
];

const common = { seed: 1, learningRate: 0.01, batchSize: 'full' };
const usual = { inputs: 3, layers: layers('sigmoid', 2, 'sigmoid', 1), loss: 'binaryCrossEntropy' };

/** Inputs without a pattern; of several classes one is 1 in each row, of one every other row is. */
const rowsOf = (count, inputs, classes) => ({
  inputs: rows(count, inputs, (row, col) => Math.sin(1 + 3 * row + 7 * col)),
  targets: rows(count, classes, (row, col) => Number(row % Math.max(classes, 2) === col)),
});

const rows = (count, width, entry) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_, col) => entry(row, col)));

/** The questions of web/src/engine/host.ts to a session that is opened, trains and goes back. */
function lookAt(engine) {
  const data = { ...rowsOf(40, 3, 1), heldOut: 0.25, splitSeed: 1, standardize: true };
  const session = new engine.Session({ ...common, network: usual }, data, []);
  session.data();
  session.pairing();
  session.initialSettings();
  session.changes();
  engine.strideAt(0, 256);
  for (let round = 0; round < 3; ++round) {
    session.settings();
    session.progress();
    session.record();
    session.scores();
    session.curve();
    session.moment(round);
    session.unitTerms(1, 0, round);
    session.step(1);
  }
  session.step(20_000); // so many that what is kept of them is thinned
  session.rewind(2);
  session.step(1);
  session.delete();
}

function train(engine, settings, data) {
  const session = new engine.Session({ ...common, ...settings }, data);
  session.step(3);
  session.delete();
}

/** Settings and data for every activation, loss and optimizer; one example at a time, and several. */
function trainings({ activations, losses, pairings, optimizers }) {
  const small = rowsOf(12, 3, 1);
  const signs = { ...small, targets: small.targets.map(([target]) => [2 * target - 1]) };
  const large = rowsOf(64, 64, 10);
  const natural = (loss) =>
    pairings.find((pairing) => pairing.loss === loss && pairing.verdict === 'natural').activation;
  const withLoss = (loss) => [
    { network: { inputs: 3, layers: layers('tanh', 5, natural(loss), 1), loss } },
    loss === 'hinge' ? signs : small,
  ];
  const withHidden = (activation) => [{ network: { ...usual, layers: layers(activation, 5, 'sigmoid', 1) } }, small];
  const digits = { inputs: 64, layers: layers('tanh', 32, 'softmax', 10), loss: 'softmaxCrossEntropy' };
  const withOptimizer = (kind) => [{ network: digits, optimizer: { kind } }, large];
  const hidden = activations.filter((activation) => activation !== 'softmax');
  const single = losses.filter((loss) => natural(loss) !== 'softmax');
  const all = [...hidden.map(withHidden), ...single.map(withLoss), ...optimizers.map(withOptimizer)];
  return [1, 10].flatMap((batchSize) => all.map(([settings, data]) => [{ ...settings, batchSize }, data]));
}
