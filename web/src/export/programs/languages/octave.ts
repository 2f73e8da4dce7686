import { written, type Notation } from '../formula';
import { decimal, indented, rowsOf, snake, type Language } from '../language';

const notation = (names: Readonly<Record<string, string>> = {}): Notation => ({
  number: decimal,
  name: (name) => names[name] ?? snake(name),
  operators: { '*': '.*', '/': './' },
  call: (name, of) => (name === 'pow' ? `(${of[0]}) ^ (${of[1]})` : `${snake(name)}(${of.join(', ')})`),
});

/** MATLAB and Octave. */
export const octave: Language = {
  ending: 'm',
  name: snake,
  comment: (text) => `% ${text}`,
  file: ({ comments, functions, body }, { softmax }) =>
    [
      ...comments,
      "show = @(name, x) disp([name ' = ' mat2str(x, 17)]);",
      ...(softmax
        ? [
            'shifted = @(z) z - max(z, [], 1);',
            'log_softmax = @(z) shifted(z) - log(sum(exp(shifted(z)), 1));',
            'softmax = @(z) exp(shifted(z)) ./ sum(exp(shifted(z)), 1);',
          ]
        : []),
      ...functions,
      '',
      ...body,
    ].join('\n') + '\n',

  defineMatrix: (name, matrix) => [
    `${name} = [${rowsOf(matrix)
      .map((row) => row.map(decimal).join(' '))
      .join('; ...\n  ')}];`,
  ],
  defineBatches: (name, batches) => [
    `${name} = {${batches.map((rows) => `[${rows.map((row) => row + 1).join(' ')}]`).join(', ...\n  ')}};`,
  ],
  defineFunction: (name, of, formula) => [`${name} = @(${of.join(', ')}) ${written(formula, notation())};`],
  assign: (name, expression) => `${name} = ${expression};`,
  assignEach: (name, formula, matrices) => `${name} = ${written(formula, notation(matrices))};`,
  assignNumber: (name, formula) => `${snake(name)} = ${written(formula, notation())};`,
  assignTotal: (name, expression) => `${name} = ${expression};`,
  assignCount: (name, matrix) => `${name} = size(${matrix}, 2);`,
  loop: (counter, from, to, body) => [`for ${counter} = ${from}:${to - 1}`, ...indented(body, '  '), 'end'],
  when: (counter, equals, body) => [`if ${counter} == ${equals}`, ...indented(body, '  '), 'end'],
  print: (name) => `show('${name}', ${name});`,

  product: (left, right) => `${left} * ${right}`,
  transposed: (matrix) => `${matrix}'`,
  plusColumn: (matrix, column) => `${matrix} + ${column}`,
  times: (left, right) => `${left} .* ${right}`,
  minus: (left, right) => `${left} - ${right}`,
  applied: (name, matrices) => `${name}(${matrices.join(', ')})`,
  over: (matrix, number) => `${matrix} / ${number}`,
  meanColumn: (matrix) => `mean(${matrix}, 2)`,
  sumOfAll: (matrix) => `sum(sum(${matrix}))`,
  softmax: (matrix) => `softmax(${matrix})`,
  softmaxBackward: (a, slope) => `${a} .* (${slope} - sum(${a} .* ${slope}, 1))`,
  softmaxCrossEntropy: (z, y) => `-sum(sum(${y} .* log_softmax(${z})))`,
  softmaxCrossEntropyDelta: (a, y) => `${a} .* sum(${y}, 1) - ${y}`,
  columnsOf: (matrix, batches, index) => `${matrix}(:, ${batches}{${index} + 1})`,
};
