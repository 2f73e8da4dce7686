import { namesIn, written, type Formula, type Operator } from '../formula';
import { notation } from '../languages/javascript';
import type { EntryWriting } from '../language';

const OPERATIONS: Readonly<Record<Operator, string>> = {
  ...{ '+': 'add', '-': 'sub', '*': 'mul', '/': 'div' },
  ...{ '>': 'greater', '<': 'less', '<=': 'lessEqual' },
};
const CALLS: Readonly<Record<string, string>> = { max: 'maximum', min: 'minimum' };

/** A formula in operations of TensorFlow.js; what has no tensor in it is arithmetic. @param tensors those of its names that are */
export function inTensors(of: Formula, tensors: Readonly<Record<string, string>>): string {
  const inner = (part: Formula): string => inTensors(part, tensors);
  if (!namesIn(of).some((name) => name in tensors)) return written(of, notation);
  switch (of.kind) {
    case 'number':
    case 'name':
      return written(of, { ...notation, name: (name) => tensors[name] ?? name });
    case 'minus':
      return `tf.neg(${inner(of.of)})`;
    case 'operation': {
      const result = `tf.${OPERATIONS[of.operator]}(${inner(of.left)}, ${inner(of.right)})`;
      return /[<>]/.test(of.operator) ? `tf.cast(${result}, 'float32')` : result;
    }
    case 'call':
      return `tf.${CALLS[of.name] ?? of.name}(${of.of.map(inner).join(', ')})`;
  }
}

/** What lasts is a variable. */
export const tensorWriting: EntryWriting = {
  name: (name) => name,
  comment: (text) => `// ${text}`,
  assignEach: (name, formula, matrices, isNew) =>
    isNew ? `const ${name} = ${inTensors(formula, matrices)};` : `${name}.assign(${inTensors(formula, matrices)});`,
  assignNumber: (name, formula, isNew) => `${isNew ? 'let ' : ''}${name} = ${written(formula, notation)};`,
  assignTotal: (name, expression) => `const ${name} = ${expression};`,
  sumOfAll: (matrix) => `tf.sum(${matrix}).dataSync()[0]`,
};
