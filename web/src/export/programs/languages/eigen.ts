import { namesIn, written, type Notation } from '../formula';
import { indented, isOwn, rowsOf, withPoint, type Language } from '../language';

const notation: Notation = {
  number: withPoint,
  name: (name) => (name === 'pi' ? 'M_PI' : name),
  call: (name, of) =>
    `${isOwn(name) ? name : ({ max: 'std::fmax', min: 'std::fmin' }[name] ?? `std::${name}`)}(${of.join(', ')})`,
};

/** C++20 with Eigen. */
export const eigen: Language = {
  ending: 'cpp',
  name: (name) => name,
  comment: (text) => `// ${text}`,
  file: ({ comments, functions, body }, { softmax, batches }) =>
    [
      ...comments,
      '// g++ -std=c++20 -I /usr/include/eigen3 step.cpp && ./a.out',
      '#include <cmath>',
      '#include <iomanip>',
      '#include <iostream>',
      '#include <string>',
      '#include <vector>',
      '',
      '#include <Eigen/Core>',
      '',
      'using Eigen::Index;',
      'using Eigen::MatrixXd;',
      '',
      '/// f for each entry.',
      'template <typename F, typename... M> MatrixXd each(F f, const MatrixXd& first, const M&... others) {',
      '  return MatrixXd::NullaryExpr(first.rows(), first.cols(), [&](Index i, Index j) { return f(first(i, j), others(i, j)...); });',
      '}',
      'void print(const std::string& name, const MatrixXd& m) { std::cout << name << " =\\n" << m << "\\n"; }',
      'void print(const std::string& name, double x) { std::cout << name << " = " << x << "\\n"; }',
      ...(batches
        ? [
            'MatrixXd columns(const MatrixXd& m, const std::vector<Index>& rows) { return m(Eigen::placeholders::all, rows); }',
          ]
        : []),
      ...(softmax
        ? [
            'MatrixXd logSoftmax(const MatrixXd& z) {',
            '  const MatrixXd s = z.rowwise() - z.colwise().maxCoeff();',
            '  return s.rowwise() - s.array().exp().matrix().colwise().sum().array().log().matrix();',
            '}',
            'MatrixXd softmax(const MatrixXd& z) { return logSoftmax(z).array().exp(); }',
          ]
        : []),
      ...functions,
      '',
      'int main() {',
      '  std::cout << std::setprecision(17);',
      ...indented(body, '  '),
      '}',
    ].join('\n') + '\n',

  defineMatrix: (name, matrix) => [
    `MatrixXd ${name}(${matrix.rows}, ${matrix.cols});`,
    `${name} << ${rowsOf(matrix)
      .map((row) => row.map(withPoint).join(', '))
      .join(',\n    ')};`,
  ],
  defineBatches: (name, batches) => [
    `const std::vector<std::vector<Index>> ${name}{${batches.map((rows) => `{${rows.join(', ')}}`).join(',\n    ')}};`,
  ],
  defineFunction: (name, of, formula) => [
    `double ${name}(${of.map((one) => `double ${one}`).join(', ')}) { return ${written(formula, notation)}; }`,
  ],
  assign: (name, expression, isNew) => `${isNew ? 'const MatrixXd ' : ''}${name} = ${expression};`,
  assignEach: (name, formula, matrices, isNew) => {
    const names = namesIn(formula).filter((one) => one in matrices);
    const f = `[&](${names.map((one) => `double ${one}`).join(', ')}) { return ${written(formula, notation)}; }`;
    const call = `each(${[f, ...names.map((one) => matrices[one]!)].join(', ')})`;
    return `${isNew ? 'const MatrixXd ' : ''}${name} = ${call};`;
  },
  assignNumber: (name, formula, isNew) => `${isNew ? 'double ' : ''}${name} = ${written(formula, notation)};`,
  assignTotal: (name, expression) => `const double ${name} = ${expression};`,
  assignCount: (name, matrix) => `const double ${name} = ${matrix}.cols();`,
  loop: (counter, from, to, body) => [
    `for (int ${counter} = ${from}; ${counter} < ${to}; ++${counter}) {`,
    ...indented(body, '  '),
    '}',
  ],
  when: (counter, equals, body) => [`if (${counter} == ${equals}) {`, ...indented(body, '  '), '}'],
  print: (name) => `print("${name}", ${name});`,

  product: (left, right) => `${left} * ${right}`,
  transposed: (matrix) => `${matrix}.transpose()`,
  plusColumn: (matrix, column) => `(${matrix}).colwise() + ${column}.col(0)`,
  times: (left, right) => `${left}.cwiseProduct(${right})`,
  minus: (left, right) => `${left} - ${right}`,
  applied: (name, matrices) => `each(${[name, ...matrices].join(', ')})`,
  over: (matrix, number) => `${matrix} / ${number}`,
  meanColumn: (matrix) => `${matrix}.rowwise().mean()`,
  sumOfAll: (matrix) => `${matrix}.sum()`,
  softmax: (matrix) => `softmax(${matrix})`,
  softmaxBackward: (a, slope) => `${a}.cwiseProduct(${slope}.rowwise() - ${a}.cwiseProduct(${slope}).colwise().sum())`,
  softmaxCrossEntropy: (z, y) => `-${y}.cwiseProduct(logSoftmax(${z})).sum()`,
  softmaxCrossEntropyDelta: (a, y) => `${a} * ${y}.colwise().sum().asDiagonal() - ${y}`,
  columnsOf: (matrix, batches, index) => `columns(${matrix}, ${batches}[${index}])`,
};
