import type { Activation, Loss } from '../../../engine/types';
import { models as words } from '../../../messages/words';
import { listIn, matrixOf, numbersOf, textIn, type Members } from '../json';
import { ModelProblem, type BroughtModel } from '../model';
import { Stack } from '../stack';
import { transposed } from '../transposed';

/** Shown on the page: prints what `readScikitLearn` reads, of a fitted MLPClassifier or MLPRegressor. */
export const scikitLearnScript = `import json
print(json.dumps({"scikit-learn": type(model).__name__, "dtype": str(model.coefs_[0].dtype),
    "activation": model.activation, "out_activation": model.out_activation_,
    "coefs": [w.tolist() for w in model.coefs_],
    "intercepts": [b.tolist() for b in model.intercepts_]}))
`;

export const isScikitLearn = (members: Members): boolean => 'scikit-learn' in members;

const names: Readonly<Record<string, Activation>> = {
  identity: 'identity',
  logistic: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  softmax: 'softmax',
};
/** Its loss follows from the activation of its output. */
const losses: Partial<Record<Activation, Loss>> = {
  sigmoid: 'binaryCrossEntropy',
  softmax: 'softmaxCrossEntropy',
  identity: 'halfSquaredError',
};

/** z = x W + b: W has a row for each input, and is turned. */
export function readScikitLearn(members: Members): BroughtModel {
  const stack = new Stack();
  const coefs = listIn(members, 'coefs');
  const intercepts = listIn(members, 'intercepts');
  if (coefs.length !== intercepts.length) throw new ModelProblem(words.pairs(coefs.length, intercepts.length));
  const [hidden, output] = ['activation', 'out_activation'].map((name) => activationNamed(textIn(members, name)));
  coefs.forEach((coef, l) => {
    const name = words.layer(l + 1);
    const { rows, cols, values } = matrixOf(coef, `coefs[${l}]`);
    const biases = numbersOf(intercepts[l], `intercepts[${l}]`);
    stack.dense({ name, weights: transposed(values, rows, cols), units: cols, inputs: rows, biases });
    stack.activate({ activation: l === coefs.length - 1 ? output! : hidden! }, name);
  });
  return stack.model(textIn(members, 'dtype') === 'float64' ? 'float64' : 'float32', losses[output!]);
}

function activationNamed(name: string): Activation {
  if (Object.hasOwn(names, name)) return names[name]!;
  throw new ModelProblem(words.activationName(name));
}
