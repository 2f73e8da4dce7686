import { namesIn, written, type Notation } from '../formula';
import { decimal, indented, isOwn, rowsOf, type Language } from '../language';

/** Of single numbers. */
export const notation: Notation = {
  number: decimal,
  name: (name) => (name === 'pi' ? 'Math.PI' : name),
  call: (name, of) => `${name === 'erf' || isOwn(name) ? '' : 'Math.'}${name}(${of.join(', ')})`,
};

/** Matrices are arrays of rows. */
export const javascript: Language = {
  ending: 'mjs',
  name: (name) => name,
  comment: (text) => `// ${text}`,
  file: ({ comments, functions, body }, { erf, softmax }) =>
    [
      ...comments,
      '',
      '// Matrices are arrays of rows.',
      'const each = (f, first, ...others) => first.map((row, i) => row.map((x, j) => f(x, ...others.map((m) => m[i][j]))));',
      'const transposed = (m) => m[0].map((_, j) => m.map((row) => row[j]));',
      'const product = (a, b) => a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));',
      'const plusColumn = (m, column) => m.map((row, i) => row.map((x) => x + column[i][0]));',
      'const meanColumn = (m) => m.map((row) => [row.reduce((sum, x) => sum + x, 0) / row.length]);',
      'const sumOfAll = (m) => m.flat().reduce((sum, x) => sum + x, 0);',
      'const columns = (m, rows) => m.map((row) => rows.map((j) => row[j]));',
      ...(erf ? ERF : []),
      ...(softmax
        ? [
            'const logSoftmax = (m) => {',
            '  const ofColumn = (z) => {',
            '    const most = Math.max(...z);',
            '    const total = z.reduce((sum, x) => sum + Math.exp(x - most), 0);',
            '    return z.map((x) => x - most - Math.log(total));',
            '  };',
            '  return transposed(transposed(m).map(ofColumn));',
            '};',
            'const softmax = (m) => each(Math.exp, logSoftmax(m));',
            'const softmaxDelta = (a, y) => {',
            '  const totals = transposed(y).map((column) => column.reduce((sum, x) => sum + x, 0));',
            '  return a.map((row, i) => row.map((x, j) => x * totals[j] - y[i][j]));',
            '};',
            'const softmaxBackward = (a, slope) => {',
            '  const shared = transposed(each((x, y) => x * y, a, slope)).map((column) => column.reduce((sum, x) => sum + x, 0));',
            '  return a.map((row, i) => row.map((x, j) => x * (slope[i][j] - shared[j])));',
            '};',
          ]
        : []),
      '',
      ...functions,
      '',
      ...body,
    ].join('\n') + '\n',

  defineMatrix: (name, matrix) => [
    `let ${name} = [${rowsOf(matrix)
      .map((row) => `[${row.map(decimal).join(', ')}]`)
      .join(',\n  ')}];`,
  ],
  defineBatches: (name, batches) => [
    `const ${name} = [${batches.map((rows) => `[${rows.join(', ')}]`).join(',\n  ')}];`,
  ],
  defineFunction: (name, of, formula) => [`const ${name} = (${of.join(', ')}) => ${written(formula, notation)};`],
  assign: (name, expression, isNew) => `${isNew ? 'const ' : ''}${name} = ${expression};`,
  assignEach: (name, formula, matrices, isNew) => {
    const names = namesIn(formula).filter((one) => one in matrices);
    const f = `(${names.join(', ')}) => ${written(formula, notation)}`;
    return `${isNew ? 'const ' : ''}${name} = each(${[f, ...names.map((one) => matrices[one]!)].join(', ')});`;
  },
  assignNumber: (name, formula, isNew) => `${isNew ? 'let ' : ''}${name} = ${written(formula, notation)};`,
  assignTotal: (name, expression) => `const ${name} = ${expression};`,
  assignCount: (name, matrix) => `const ${name} = ${matrix}[0].length;`,
  loop: (counter, from, to, body) => [
    `for (let ${counter} = ${from}; ${counter} < ${to}; ${counter}++) {`,
    ...indented(body, '  '),
    '}',
  ],
  when: (counter, equals, body) => [`if (${counter} === ${equals}) {`, ...indented(body, '  '), '}'],
  print: (name) => `console.log('${name} =', JSON.stringify(${name}));`,

  product: (left, right) => `product(${left}, ${right})`,
  transposed: (matrix) => `transposed(${matrix})`,
  plusColumn: (matrix, column) => `plusColumn(${matrix}, ${column})`,
  times: (left, right) => `each((x, y) => x * y, ${left}, ${right})`,
  minus: (left, right) => `each((x, y) => x - y, ${left}, ${right})`,
  applied: (name, matrices) => `each(${[name, ...matrices].join(', ')})`,
  over: (matrix, number) => `each((x) => x / ${number}, ${matrix})`,
  meanColumn: (matrix) => `meanColumn(${matrix})`,
  sumOfAll: (matrix) => `sumOfAll(${matrix})`,
  softmax: (matrix) => `softmax(${matrix})`,
  softmaxBackward: (a, slope) => `softmaxBackward(${a}, ${slope})`,
  softmaxCrossEntropy: (z, y) => `-sumOfAll(each((x, y) => x * y, ${y}, logSoftmax(${z})))`,
  softmaxCrossEntropyDelta: (a, y) => `softmaxDelta(${a}, ${y})`,
  columnsOf: (matrix, batches, index) => `columns(${matrix}, ${batches}[${index}])`,
};

/** A sum of positive terms, so that no digits cancel; JavaScript has no erf. */
const ERF = [
  'const erf = (x) => {',
  '  if (Math.abs(x) > 6) return Math.sign(x);',
  '  let [term, total] = [x, x];',
  '  for (let n = 1; n <= 200; n++) total += term *= (2 * x * x) / (2 * n + 1);',
  '  return (2 * Math.exp(-x * x) * total) / Math.sqrt(Math.PI);',
  '};',
];
