import { written, type Notation } from '../formula';
import { indented, rowsOf, snake, withPoint, type Language } from '../language';

const scalar: Notation = {
  number: String,
  name: snake,
  call: (name, of) => (name === 'pow' ? `(${of[0]})^(${of[1]})` : `${snake(name)}(${of.join(', ')})`),
};
const entries = (names: Readonly<Record<string, string>>): Notation => ({
  ...scalar,
  name: (name) => names[name] ?? snake(name),
});

/** Functions are of single numbers; a dot applies them to each entry. */
export const julia: Language = {
  ending: 'jl',
  name: snake,
  comment: (text) => `# ${text}`,
  file: ({ comments, functions, body }, { erf, softmax }) =>
    [
      ...comments,
      ...(erf ? ['', ...ERF] : []),
      ...(softmax
        ? [
            '',
            'log_softmax(z) = (s = z .- maximum(z, dims=1); s .- log.(sum(exp.(s), dims=1)))',
            'softmax(z) = exp.(log_softmax(z))',
          ]
        : []),
      '',
      ...functions,
      '',
      '# Within a function: loops of a script see no variables outside of them.',
      'function main()',
      ...indented(body, '    '),
      'end',
      '',
      'main()',
    ].join('\n') + '\n',

  defineMatrix: (name, matrix) => [
    // Semicolons also after the last row: one row alone would be a vector.
    `${name} = reshape([${rowsOf(matrix)
      .map((row) => row.map(withPoint).join(' '))
      .join(';\n  ')}], ${matrix.rows}, ${matrix.cols})`,
  ],
  defineBatches: (name, batches) => [
    `${name} = [${batches.map((rows) => `[${rows.map((row) => row + 1).join(', ')}]`).join(',\n  ')}]`,
  ],
  defineFunction: (name, of, formula) => [`${name}(${of.join(', ')}) = ${written(formula, scalar)}`],
  assign: (name, expression) => `${name} = ${expression}`,
  assignEach: (name, formula, matrices) => `${name} = @. ${written(formula, entries(matrices))}`,
  assignNumber: (name, formula) => `${snake(name)} = ${written(formula, scalar)}`,
  assignTotal: (name, expression) => `${name} = ${expression}`,
  assignCount: (name, matrix) => `${name} = size(${matrix}, 2)`,
  loop: (counter, from, to, body) => [`for ${counter} in ${from}:${to - 1}`, ...indented(body, '    '), 'end'],
  when: (counter, equals, body) => [`if ${counter} == ${equals}`, ...indented(body, '    '), 'end'],
  print: (name) => `println("${name} = ", ${name})`,

  product: (left, right) => `${left} * ${right}`,
  transposed: (matrix) => `${matrix}'`,
  plusColumn: (matrix, column) => `${matrix} .+ ${column}`,
  times: (left, right) => `${left} .* ${right}`,
  minus: (left, right) => `${left} - ${right}`,
  applied: (name, matrices) => `${name}.(${matrices.join(', ')})`,
  over: (matrix, number) => `${matrix} / ${number}`,
  meanColumn: (matrix) => `sum(${matrix}, dims=2) / size(${matrix}, 2)`,
  sumOfAll: (matrix) => `sum(${matrix})`,
  softmax: (matrix) => `softmax(${matrix})`,
  softmaxBackward: (a, slope) => `${a} .* (${slope} .- sum(${a} .* ${slope}, dims=1))`,
  softmaxCrossEntropy: (z, y) => `-sum(${y} .* log_softmax(${z}))`,
  softmaxCrossEntropyDelta: (a, y) => `${a} .* sum(${y}, dims=1) .- ${y}`,
  columnsOf: (matrix, batches, index) => `${matrix}[:, ${batches}[${index} + 1]]`,
};

/** A sum of positive terms, so that no digits cancel; Julia has erf in a package only. */
const ERF = [
  'function erf(x)',
  '    abs(x) > 6 && return sign(x)',
  '    term = total = x',
  '    for n in 1:200',
  '        term *= 2x^2 / (2n + 1)',
  '        total += term',
  '    end',
  '    2exp(-x^2) * total / sqrt(pi)',
  'end',
];
