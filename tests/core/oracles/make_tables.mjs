// Writes the oracles' JSON files as C++ tables: node make_tables.mjs <output.inc>
import { readFileSync, writeFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** gradients.json names its kinds in another way. */
const names = {
  ...{ leaky_relu: 'leakyRelu', softmax_ce: 'softmaxCrossEntropy', bce: 'binaryCrossEntropy' },
  ...{ half_mse: 'halfSquaredError', mse: 'meanSquaredError', rmsprop: 'rmsProp', adagrad: 'adaGrad' },
};
const named = (name) => names[name] ?? name;

/** A case of gradients.json in the form of cases.json: its delta holds 1/m there. */
function translated({ spec, expected, tol }) {
  const { type, lr, momentum = 0, nesterov, alpha = 0.99, eps, beta1 = 0.9, beta2 = 0.999, centered } = spec.optimizer;
  const moving = nesterov ? 'nesterov' : momentum ? 'momentum' : 'gradientDescent';
  const optimizer = {
    kind: type === 'sgd' ? moving : named(type),
    ...{ momentum, decay: alpha, beta1, beta2, centred: Boolean(centered) },
    epsilon: eps ?? (type === 'adagrad' ? 1e-10 : 1e-8),
  };
  const single = spec.layers.at(-1).units === 1;
  if (!single && spec.loss !== 'softmax_ce' && (spec.output_reduction === 'mean') !== (spec.loss === 'mse'))
    throw new Error(`${spec.id}: the core has no ${spec.loss} that takes the ${spec.output_reduction} of its outputs`);
  const layers = spec.layers.map(({ units, activation }) => ({ units, activation: named(activation) }));
  const m = spec.X.length;
  const delta = expected.step1.delta.map((rows) => rows.map((row) => row.map((value) => value * m)));
  return {
    spec: { ...spec, layers, loss: named(spec.loss), batch: 0, learningRate: lr, optimizer },
    expected: { ...expected, step1: { ...expected.step1, delta }, rates: expected.losses.map(() => lr) },
    tolerances: { absolute: tol.abs, step1: tol.rel_step1, losses: tol.rel_losses, final: tol.rel_final },
  };
}

/** As a literal of a double: whole numbers need a point, and -0 its sign. */
const double = (value) => (Object.is(value, -0) ? '-0.' : Number.isInteger(value) && !/e/.test(value) ? `${value}.` : `${value}`);
const list = (items) => `{${items.join(',')}}`;
const quoted = JSON.stringify;
const columnByColumn = (rows) => rows[0].flatMap((_, col) => rows.map((row) => row[col]));
/** Rows of the file are examples; in the core columns are. */
const batch = (rows) => rows.flat();

/** The numbers of a case in the order in which oracles.cpp reads them: matrices column by column. */
function numbersOf({ spec, expected }) {
  const { z, a, delta, dW, db } = expected.step1;
  const layers = z.flatMap((_, l) => [...batch(z[l]), ...batch(a[l]), ...batch(delta[l]), ...columnByColumn(dW[l]), ...db[l]]);
  const network = ({ W, b }) => W.flatMap((rows, l) => [...columnByColumn(rows), ...b[l]]);
  const { losses, objectives, rates, final } = expected;
  return [network(spec), batch(spec.X), batch(spec.Y), layers, losses, objectives, rates, network(final)].flat();
}

/** A braced list that names its members: those that the core leaves out take its defaults. */
const members = (kinds, values) =>
  list(Object.entries(values).map(([name, value]) => `.${name}=${name === 'kind' ? `${kinds}::${value}` : value}`));

function configOf({ learningRate, batch, optimizer, schedule, l1 = 0, l2 = 0, clipping }) {
  // Designated members stand in the order in which the core declares them.
  const inOrder = ({ kind, momentum = 0, decay = 0.99, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, centred = false, weightDecay = 0.01 }) =>
    ({ kind, momentum, decay, beta1, beta2, epsilon, centred, weightDecay });
  const scheduled = ({ kind, every = 1, factor = 1, length = 1, least = 0, decay = 0, warmUp = 0 }) =>
    ({ kind, every, factor, length, least, decay, warmUp });
  return list([
    ...[learningRate, batch, 1, 'BatchOrder::inOrder', members('OptimizerKind', inOrder(optimizer))],
    ...[schedule ? members('ScheduleKind', scheduled(schedule)) : '{}', members('', { l1, l2 })],
    clipping ? members('ClippingKind', clipping) : '{}',
  ]);
}

function* pyTorchRows(cases) {
  let first = 0;
  for (const entry of cases) {
    const { spec, tolerances: held } = entry;
    const layers = spec.layers.map(
      ({ units, activation, alpha }) =>
        `{${units},${alpha === undefined ? `Activation::${activation}` : `{Activation::${activation},${alpha}}`}}`,
    );
    yield list([
      ...[quoted(spec.id), spec.input, layers.length, list(layers), `Loss::${spec.loss}`, spec.X.length, spec.steps],
      ...[configOf(spec), spec.absolute ?? held.absolute, held.step1, held.losses, held.final, first],
    ]);
    first += numbersOf(entry).length;
  }
}

/** Every number below `value`, with its path. */
function* numbersBelow(value, path) {
  if (typeof value === 'number') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* numbersBelow(item, `${path}[${i}]`);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* numbersBelow(item, path ? `${path}.${key}` : key);
}

function* workedValues({ expected, ...rest }) {
  const seen = new Set();
  for (const { name, computed } of expected) {
    yield [seen.has(name) ? `expected.${name} (2)` : `expected.${name}`, computed];
    seen.add(name);
  }
  yield* numbersBelow(rest, '');
}

const { cases: made, meta } = read('cases.json');
const cases = [
  ...read('gradients.json').cases.map(translated),
  ...made.map((entry) => ({ ...entry, tolerances: meta.tolerances })),
];
const { examples } = read('worked-examples.json');
const worked = examples.flatMap((example) =>
  [...workedValues(example)].map(([path, value]) => list([quoted(example.id), quoted(path), value])),
);

writeFileSync(
  process.argv[2],
  `// Written by make_tables.mjs.
struct CaseRow {
  const char* id;
  Index inputs;
  std::size_t depth;
  LayerSpec layers[12];
  Loss loss;
  Index examples, steps;
  TrainingConfig config;
  Real absolute, relativeStep1, relativeLosses, relativeTrained;
  std::size_t first; // of its numbers
};
const CaseRow caseRows[] = {
${[...pyTorchRows(cases)].join(',\n')}};
const double caseNumbers[] = {
${cases.flatMap(numbersOf).map(double).join(',')}};
struct WorkedRow {
  const char *id, *path;
  Scalar value;
};
const WorkedRow workedRows[] = {
${worked.join(',\n')}};
`,
);
