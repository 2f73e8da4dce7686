import '../web/support/english';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryEntries } from '../../web/src/catalog/libraries';
import type { Activation, FrozenPart, LayerSpec, Loss, Settings } from '../../web/src/engine/types';
import { folder, here, installPackages, python, run } from './libraries/run';
import { trained, type Trained, type Wanted } from './libraries/trainings';

const DOUBLE = 1e-12;
const FLOAT = 2e-7;

// ---- what is tried -------------------------------------------------------------------------------

function wholeLayers(...layers: readonly number[]): FrozenPart[] {
  return layers.flatMap((layer) => (['W', 'b'] as const).map((kind) => ({ layer, kind })));
}

const plain: Partial<Settings> = {};
const momentum: Partial<Settings> = { optimizer: { kind: 'momentum', momentum: 0.8 } };
const nesterov: Partial<Settings> = { optimizer: { kind: 'nesterov', momentum: 0.7 } };
const adam: Partial<Settings> = { optimizer: { kind: 'adam', epsilon: 0.01 }, learningRate: 0.05 };
const penalised: Partial<Settings> = { penalty: { l2: 0.1 } };
const both: Partial<Settings> = { penalty: { l1: 0.05, l2: 0.1 } };
const warm: Partial<Settings> = { schedule: { kind: 'constant', warmUp: 4 } };
const others: Partial<Settings>[] = [
  { optimizer: { kind: 'adaGrad' } },
  { optimizer: { kind: 'rmsProp', momentum: 0.5, centred: true } },
  { optimizer: { kind: 'adamW', weightDecay: 0.2 } },
  { optimizer: { kind: 'amsGrad' }, ...both },
  { clipping: { kind: 'value', limit: 0.05 }, ...both },
  {
    frozen: [
      { layer: 0, kind: 'W' },
      { layer: 1, kind: 'b' },
    ],
  },
  // A layer, then all of them.
  { frozen: wholeLayers(1) },
  { frozen: wholeLayers(0, 1, 2) },
];

/** With an alpha of its own. */
const own = (activation: Activation, alpha: number): LayerSpec[] =>
  layers(activation, 'identity', 3).map((layer) => (layer.activation === activation ? { ...layer, alpha } : layer));

const layers = (hidden: Activation, output: Activation, units: number): LayerSpec[] => [
  { units: 4, activation: hidden },
  { units: 3, activation: hidden },
  { units, activation: output },
];
const ENDS: readonly [Activation, Loss, units: number][] = [
  ['sigmoid', 'binaryCrossEntropy', 1],
  ['sigmoid', 'binaryCrossEntropy', 3],
  ['softmax', 'softmaxCrossEntropy', 3],
  ['identity', 'halfSquaredError', 1],
  ['identity', 'halfSquaredError', 3],
  ['identity', 'meanSquaredError', 3],
  ['sigmoid', 'halfSquaredError', 2],
  ['tanh', 'halfSquaredError', 2],
  ['tanh', 'meanSquaredError', 3],
  ['identity', 'meanAbsoluteError', 2],
  ['identity', 'huber', 2],
  ['relu', 'halfSquaredError', 2],
  ['leakyRelu', 'halfSquaredError', 2],
];
const HIDDEN: readonly Activation[] = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'elu', 'identity', 'gelu', 'softplus'];

const wanted: Wanted[] = [
  ...HIDDEN.flatMap((hidden) => ENDS.map(([output, loss, units]) => ({ layers: layers(hidden, output, units), loss }))),
  ...[plain, momentum, nesterov, adam, penalised, both, warm, ...others].flatMap((settings) =>
    ENDS.slice(0, 6).map(([output, loss, units]) => ({ layers: layers('tanh', output, units), loss, settings })),
  ),
  ...HIDDEN.flatMap((hidden) =>
    ENDS.map(([output, loss, units]) => ({ layers: layers(hidden, output, units), loss, rows: 1 })),
  ),
  ...ENDS.slice(0, 5).map(([activation, loss, units]) => ({ layers: [{ units, activation }], loss, rows: 1 })),
  { layers: own('leakyRelu', 0.2), loss: 'halfSquaredError', settings: { frozen: wholeLayers(1) } },
  { layers: own('elu', 0.5), loss: 'halfSquaredError' },
  ...(['identity', 'tanh', 'relu', 'leakyRelu'] as const).flatMap((activation) =>
    [plain, momentum].map((settings) => ({
      layers: [{ units: 3, activation, ...(activation === 'leakyRelu' && { alpha: 0.2 }) }],
      loss: 'meanSquaredError' as const,
      settings,
      rows: 1,
    })),
  ),
  // nnet steps at the rate of its sum.
  ...[
    {
      layers: layers('sigmoid', 'sigmoid', 1).slice(1),
      loss: 'binaryCrossEntropy',
      settings: { learningRate: 6, ...penalised },
    },
    { layers: layers('sigmoid', 'softmax', 3).slice(1), loss: 'softmaxCrossEntropy', settings: { learningRate: 6 } },
    { layers: layers('sigmoid', 'sigmoid', 2).slice(1), loss: 'halfSquaredError', settings: { learningRate: 12 } },
    {
      layers: layers('sigmoid', 'sigmoid', 2).slice(1),
      loss: 'halfSquaredError',
      settings: {
        learningRate: 12,
        frozen: [
          { layer: 0, kind: 'W', row: 1, col: 2 },
          { layer: 0, kind: 'b', row: 0 },
          { layer: 1, kind: 'b' },
        ],
      },
    },
    // More weights than it takes by itself.
    {
      layers: [{ units: 250, activation: 'sigmoid' }, ...layers('sigmoid', 'sigmoid', 1).slice(2)],
      loss: 'binaryCrossEntropy',
      settings: { learningRate: 1 },
      rows: 1,
    },
  ].map((one) => one as Wanted),
];
const all = wanted.map(trained);

/** What a library is told, for each training that it can make. */
const answered = (library: string): { one: Trained; code: string }[] => {
  const entry = libraryEntries.find(({ name }) => name === library)!;
  return all.flatMap((one) => {
    const answer = entry.answer(one.training);
    return answer.same ? [{ one, code: answer.code }] : [];
  });
};

const inputOf = (tried: readonly { one: Trained; code: string }[]): string =>
  JSON.stringify(tried.map(({ one: { X, y, W, b }, code }) => ({ code, X, y, W, b })));

const linesOf = (text: string): Trained['after'][] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Trained['after']);

function compare(
  library: string,
  tried: readonly { one: Trained }[],
  given: readonly Trained['after'][],
  most: number,
): void {
  expect(given).toHaveLength(tried.length);
  const distances = tried.map(({ one }, i) => distanceOf(one, given[i]!));
  console.log(`${library}: ${tried.length} trainings, at most ${Math.max(...distances).toExponential(1)}`);
  for (const [i, distance] of distances.entries()) expect(distance, tried[i]!.one.name).toBeLessThan(most);
}

function distanceOf({ after }: Trained, given: Trained['after']): number {
  const [mine, theirs] = [after.flat(3), given.flat(3)];
  expect(theirs).toHaveLength(mine.length);
  return Math.max(...mine.map((value, i) => Math.abs(value - theirs[i]!)));
}

const piped = (program: string, script: string, input: string): string =>
  execFileSync(program, [script], { input, encoding: 'utf8', cwd: folder, maxBuffer: 1e8 });

describe('the settings that the page tells make the same step', () => {
  it.each([
    ['scikit-learn', 30],
    ['PyTorch', 150],
    ['OpenCV', 8],
  ])('in %s', (library, least) => {
    const tried = answered(library);
    expect(tried.length).toBeGreaterThan(least);
    compare(
      library,
      tried,
      linesOf(piped(python, here('step.py'), inputOf(tried))),
      library === 'OpenCV' ? FLOAT : DOUBLE,
    );
  });

  beforeAll(installPackages, 300_000);
  it.each([
    ['brain.js', 3, FLOAT],
    ['TensorFlow.js', 100, 2e-6],
    ['ConvNetJS', 40, DOUBLE],
    ['synaptic', 2, DOUBLE],
    ['neataptic', 2, DOUBLE],
  ])('in %s', (library, least, most) => {
    const tried = answered(library);
    expect(tried.length).toBeGreaterThan(least);
    compare(library, tried, linesOf(piped(process.execPath, here('step.mjs'), inputOf(tried))), most);
  });

  it('in nnet', () => {
    const tried = answered('R nnet');
    expect(tried).toHaveLength(5);
    writeFileSync(join(folder, 'step.R'), tried.map(({ one, code }) => programOfR(one, code)).join('\n'));
    const given = run('Rscript', '--vanilla', 'step.R').trim().split('\n');
    compare(
      'R nnet',
      tried,
      given.map((line, i) => fromNnet(line.trim().split(/\s+/).map(Number), tried[i]!.one)),
      DOUBLE,
    );
  });

  it('in FANN', () => {
    // Beyond these it clips, as the page tells.
    const tried = answered('FANN').filter(({ one }) => one.margin > 0.01);
    expect(tried.length).toBeGreaterThan(10);
    compare(
      'FANN',
      tried,
      tried.map(({ one, code }) => ranInC(one, code)),
      FLOAT,
    );
  });
});

// ---- R ------------------------------------------------------------------------------------------

const vector = (numbers: readonly number[]): string => `c(${numbers.join(', ')})`;
const matrix = (rows: readonly number[][]): string => `matrix(${vector(rows.flat())}, ${rows.length}, byrow = TRUE)`;

/** Unit by unit, its bias first. */
const startOf = ({ W, b }: Trained): number[] =>
  W.flatMap((rows, l) => rows.flatMap((row, unit) => [b[l]![unit]!, ...row]));

const programOfR = (one: Trained, code: string): string =>
  [
    `X <- ${matrix(one.X)}; y <- ${matrix(one.y)}; start <- ${vector(startOf(one))}`,
    code.replace('maxit = 1)', 'maxit = 1, trace = FALSE)'),
    "cat(sprintf('%.17g', fit$wts), '\\n')",
  ].join('\n');

function fromNnet(numbers: number[], { W }: Trained): Trained['after'] {
  const left = [...numbers];
  return W.map((rows) => {
    const units = rows.map((row) => left.splice(0, row.length + 1));
    return [units.map(([, ...weights]) => weights), units.map(([bias]) => bias!)];
  });
}

// ---- C ------------------------------------------------------------------------------------------

/** The code of the page, with the weights, the rows and a print in their places. */
function ranInC({ X, y, W, b }: Trained, code: string): Trained['after'] {
  const [include = '', ...body] = code.split('\n');
  const sizes = [X[0]!.length, ...b.map(({ length }) => length)];
  const first = (layer: number): number => sizes.slice(0, layer).reduce((sum, size) => sum + size + 1, 0);
  const places = W.flatMap((rows, l) =>
    rows.flatMap((row, unit) =>
      [...row, b[l]![unit]!].map((value, i) => ({ from: first(l) + i, to: first(l + 1) + unit, value })),
    ),
  );
  const sets = places.map(({ from, to, value }) => `fann_set_weight(net, ${from}, ${to}, ${value});`);
  const rows = X.map((row, i) => [
    ...row.map((v, k) => `data->input[${i}][${k}] = ${v};`),
    ...y[i]!.map((v, k) => `data->output[${i}][${k}] = ${v};`),
  ]);
  const text = [
    include,
    '#include <stdio.h>',
    'int main(void) {',
    `struct fann_train_data *data = fann_create_train(${X.length}, ${X[0]!.length}, ${y[0]!.length});`,
    ...rows.flat(),
    ...body.map((line) => (line.startsWith('/* the weights') ? sets.join('\n') : line)),
    'struct fann_connection made[1000];',
    'fann_get_connection_array(net, made);',
    'for (unsigned i = 0; i < fann_get_total_connections(net); i++) printf("%u %u %.17g\\n", made[i].from_neuron, made[i].to_neuron, made[i].weight);',
    'return 0; }',
  ].join('\n');
  writeFileSync(join(folder, 'step.c'), text);
  run('gcc', '-o', 'step', 'step.c', '-ldoublefann', '-lm');
  const found = new Map(
    run('./step')
      .trim()
      .split('\n')
      .map((line) => [line.split(' ').slice(0, 2).join(' '), Number(line.split(' ')[2])]),
  );
  const weight = (from: number, to: number): number => found.get(`${from} ${to}`)!;
  return W.map((rows, l) => {
    const bias = first(l) + sizes[l]!;
    return [
      rows.map((row, unit) => row.map((_, i) => weight(first(l) + i, first(l + 1) + unit))),
      rows.map((_, unit) => weight(bias, first(l + 1) + unit)),
    ];
  });
}
