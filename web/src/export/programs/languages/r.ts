import { written, type Notation } from '../formula';
import { decimal, indented, rowsOf, snake, type Language } from '../language';

const functions: Readonly<Record<string, string>> = { max: 'pmax', min: 'pmin' };

const notation = (names: Readonly<Record<string, string>> = {}): Notation => ({
  number: decimal,
  name: (name) => names[name] ?? snake(name),
  call: (name, of) =>
    name === 'pow' ? `(${of[0]})^(${of[1]})` : `${functions[name] ?? snake(name)}(${of.join(', ')})`,
});

/** R keeps no functions of single numbers: all of these take matrices, whose shape pmax keeps from its first. */
export const r: Language = {
  ending: 'R',
  name: snake,
  comment: (text) => `# ${text}`,
  file: ({ comments, functions, body }, { erf, softmax }) =>
    [
      ...comments,
      'options(digits = 17)',
      'show_matrix <- function(name, x) {',
      '  cat(name, "=\\n")',
      '  for (row in seq_len(nrow(x))) cat(format(x[row, ], digits = 17, trim = TRUE), "\\n")',
      '}',
      ...(erf ? ['erf <- function(x) 2 * pnorm(x * sqrt(2)) - 1'] : []),
      ...(softmax
        ? [
            'softmax <- function(z) matrix(apply(z, 2, function(column) { e <- exp(column - max(column)); e / sum(e) }), nrow(z))',
            'log_softmax <- function(z) matrix(apply(z, 2, function(z) z - max(z) - log(sum(exp(z - max(z))))), nrow(z))',
          ]
        : []),
      ...functions,
      '',
      ...body,
    ].join('\n') + '\n',

  defineMatrix: (name, matrix) => [
    `${name} <- rbind(${rowsOf(matrix)
      .map((row) => `c(${row.map(decimal).join(', ')})`)
      .join(',\n  ')})`,
  ],
  defineBatches: (name, batches) => [
    `${name} <- list(${batches.map((rows) => `c(${rows.map((row) => row + 1).join(', ')})`).join(',\n  ')})`,
  ],
  defineFunction: (name, of, formula) => [`${name} <- function(${of.join(', ')}) ${written(formula, notation())}`],
  assign: (name, expression) => `${name} <- ${expression}`,
  assignEach: (name, formula, matrices) => `${name} <- ${written(formula, notation(matrices))}`,
  assignNumber: (name, formula) => `${snake(name)} <- ${written(formula, notation())}`,
  assignTotal: (name, expression) => `${name} <- ${expression}`,
  assignCount: (name, matrix) => `${name} <- ncol(${matrix})`,
  loop: (counter, from, to, body) => [`for (${counter} in ${from}:${to - 1}) {`, ...indented(body, '  '), '}'],
  when: (counter, equals, body) => [`if (${counter} == ${equals}) {`, ...indented(body, '  '), '}'],
  print: (name, what) =>
    what === 'matrix' ? `show_matrix("${name}", ${name})` : `cat("${name} =", format(${name}, digits = 17), "\\n")`,

  product: (left, right) => `${left} %*% ${right}`,
  transposed: (matrix) => `t(${matrix})`,
  // A vector is repeated down the columns.
  plusColumn: (matrix, column) => `${matrix} + as.vector(${column})`,
  times: (left, right) => `${left} * ${right}`,
  minus: (left, right) => `${left} - ${right}`,
  applied: (name, matrices) => `${name}(${matrices.join(', ')})`,
  over: (matrix, number) => `${matrix} / ${number}`,
  meanColumn: (matrix) => `matrix(rowMeans(${matrix}))`,
  sumOfAll: (matrix) => `sum(${matrix})`,
  softmax: (matrix) => `softmax(${matrix})`,
  softmaxBackward: (a, slope) => `${a} * sweep(${slope}, 2, colSums(${a} * ${slope}))`,
  softmaxCrossEntropy: (z, y) => `-sum(${y} * log_softmax(${z}))`,
  softmaxCrossEntropyDelta: (a, y) => `sweep(${a}, 2, colSums(${y}), "*") - ${y}`,
  columnsOf: (matrix, batches, index) => `${matrix}[, ${batches}[[${index} + 1]], drop = FALSE]`,
};
