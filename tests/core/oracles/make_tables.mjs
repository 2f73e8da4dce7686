// Writes the oracles' JSON files as C++ tables: node make_tables.mjs <output.inc>
import { readFileSync, writeFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const activations = new Set(['identity', 'sigmoid', 'tanh', 'relu']);

/** The core's name of a loss; the mean of two squares is half their sum. */
function lossOf({ loss, output_reduction: reduction, layers }) {
  const outputs = layers.at(-1).units;
  if (loss === 'bce' && (outputs === 1 || reduction === 'sum')) return 'binaryCrossEntropy';
  if (loss === 'half_mse' && (outputs === 1 || reduction === 'sum')) return 'halfSquaredError';
  if (loss === 'mse' && outputs === 2 && reduction === 'mean') return 'halfSquaredError';
  return undefined;
}

function whyUncovered(spec) {
  const missing = spec.layers.map((layer) => layer.activation).filter((kind) => !activations.has(kind));
  if (missing.length) return `activation ${missing.join(', ')}`;
  return lossOf(spec) ? '' : `loss ${spec.loss}, ${spec.output_reduction}`;
}

function whyNotTrained({ optimizer, l1, l2 }) {
  if (optimizer.nesterov) return 'Nesterov momentum';
  if (optimizer.momentum) return 'momentum';
  if (optimizer.type !== 'sgd') return `optimizer ${optimizer.type}`;
  return l1 ? 'L1 penalty' : l2 ? 'L2 penalty' : '';
}

const list = (items) => `{${items.join(',')}}`;
const quoted = JSON.stringify;
const columnByColumn = (rows) => rows[0].flatMap((_, col) => rows.map((row) => row[col]));
/** Rows of the file are examples; in the core columns are. */
const batch = (rows) => rows.flat();

/** The numbers of a case in the order in which oracles.cpp reads them: matrices column by column. */
function numbersOf({ spec, expected }) {
  const m = spec.X.length;
  const { z, a, delta, dW, db } = expected.step1;
  const layers = z.flatMap((_, l) => [
    ...batch(z[l]),
    ...batch(a[l]),
    ...batch(delta[l]).map((value) => value * m), // the file's holds 1/m
    ...columnByColumn(dW[l]),
    ...db[l],
  ]);
  const network = ({ W, b }) => W.flatMap((rows, l) => [...columnByColumn(rows), ...b[l]]);
  return [network(spec), batch(spec.X), batch(spec.Y), layers, expected.losses, network(expected.final)].flat();
}

function pyTorchCase({ spec, tol, ...rest }) {
  const layers = spec.layers.map(({ units, activation }) => `{${units},Activation::${activation}}`);
  const tolerances = [tol.abs, tol.rel_step1, tol.rel_losses, tol.rel_final];
  return list([
    ...[quoted(spec.id), quoted(whyNotTrained(spec)), spec.input, layers.length, list(layers), `Loss::${lossOf(spec)}`],
    ...[spec.X.length, spec.steps, spec.optimizer.lr, ...tolerances, list(numbersOf({ spec, ...rest }))],
  ]);
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

const { cases } = read('gradients.json');
const { examples } = read('worked-examples.json');
const covered = cases.filter(({ spec }) => !whyUncovered(spec));
const uncovered = cases.filter(({ spec }) => whyUncovered(spec));
const worked = examples.flatMap((example) =>
  [...workedValues(example)].map(([path, value]) => list([quoted(example.id), quoted(path), value])),
);
const most = Math.max(...covered.map((entry) => numbersOf(entry).length));

writeFileSync(
  process.argv[2],
  `// Written by make_tables.mjs.
constexpr std::size_t mostNumbers = ${most};
struct CaseRow {
  const char *id, *whyNotTrained;
  Index inputs;
  std::size_t depth;
  LayerSpec layers[64];
  Loss loss;
  Index examples, steps;
  Scalar learningRate, absolute, relativeStep1, relativeLosses, relativeTrained;
  Scalar numbers[mostNumbers];
};
const CaseRow caseRows[] = {
${covered.map(pyTorchCase).join(',\n')}};
const char* const uncoveredRows[][2] = {
${uncovered.map(({ spec }) => list([quoted(spec.id), quoted(whyUncovered(spec))])).join(',\n')}};
struct WorkedRow {
  const char *id, *path;
  Scalar value;
};
const WorkedRow workedRows[] = {
${worked.join(',\n')}};
`,
);
