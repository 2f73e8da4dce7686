import { written, type Notation } from '../formula';
import { indented, isOwn, rowsOf, snake, withPoint, type Language } from '../language';

const functions: Readonly<Record<string, string>> = {
  max: 'np.maximum',
  min: 'np.minimum',
  pow: 'pow',
  erf: 'erf',
};

const notation = (names: Readonly<Record<string, string>> = {}): Notation => ({
  number: String,
  name: (name) => names[name] ?? (name === 'pi' ? 'np.pi' : snake(name)),
  call: (name, of) => `${isOwn(name) ? snake(name) : (functions[name] ?? `np.${name}`)}(${of.join(', ')})`,
});

export const numpy: Language = {
  ending: 'py',
  name: snake,
  comment: (text) => `# ${text}`,
  file: ({ comments, functions, body }, { erf, softmax }) =>
    [
      ...comments,
      ...(erf ? ['import math', ''] : []),
      'import numpy as np',
      '',
      ...(erf ? ['', 'erf = np.vectorize(math.erf)', ''] : ['']),
      ...(softmax
        ? [
            ...['def softmax(z):', '    e = np.exp(z - z.max(axis=0))', '    return e / e.sum(axis=0)', '', ''],
            ...[
              'def log_softmax(z):',
              '    z = z - z.max(axis=0)',
              '    return z - np.log(np.exp(z).sum(axis=0))',
              '',
              '',
            ],
          ]
        : []),
      ...functions,
      ...body,
    ].join('\n') + '\n',

  defineMatrix: (name, matrix) => [
    `${name} = np.array([${rowsOf(matrix)
      .map((row) => `[${row.map(withPoint).join(', ')}]`)
      .join(',\n    ')}])`,
  ],
  defineBatches: (name, batches) => [`${name} = [${batches.map((rows) => `[${rows.join(', ')}]`).join(',\n    ')}]`],
  defineFunction: (name, of, formula) => [
    `def ${name}(${of.join(', ')}):`,
    `    return ${written(formula, notation())}`,
    '',
    '',
  ],
  assign: (name, expression) => `${name} = ${expression}`,
  assignEach: (name, formula, matrices) => `${name} = ${written(formula, notation(matrices))}`,
  assignNumber: (name, formula) => `${snake(name)} = ${written(formula, notation())}`,
  assignTotal: (name, expression) => `${name} = ${expression}`,
  assignCount: (name, matrix) => `${name} = ${matrix}.shape[1]`,
  loop: (counter, from, to, body) => [`for ${counter} in range(${from}, ${to}):`, ...indented(body, '    ')],
  when: (counter, equals, body) => [`if ${counter} == ${equals}:`, ...indented(body, '    ')],
  print: (name, what) => `print('${name} =', ${what === 'matrix' ? `${name}.tolist()` : name})`,

  product: (left, right) => `${left} @ ${right}`,
  transposed: (matrix) => `${matrix}.T`,
  plusColumn: (matrix, column) => `${matrix} + ${column}`,
  times: (left, right) => `${left} * ${right}`,
  minus: (left, right) => `${left} - ${right}`,
  applied: (name, matrices) => `${name}(${matrices.join(', ')})`,
  over: (matrix, number) => `${matrix} / ${number}`,
  meanColumn: (matrix) => `${matrix}.mean(axis=1, keepdims=True)`,
  sumOfAll: (matrix) => `${matrix}.sum()`,
  softmax: (matrix) => `softmax(${matrix})`,
  softmaxBackward: (a, slope) => `${a} * (${slope} - (${a} * ${slope}).sum(axis=0))`,
  softmaxCrossEntropy: (z, y) => `-(${y} * log_softmax(${z})).sum()`,
  softmaxCrossEntropyDelta: (a, y) => `${a} * ${y}.sum(axis=0) - ${y}`,
  columnsOf: (matrix, batches, index) => `${matrix}[:, ${batches}[${index}]]`,
};
