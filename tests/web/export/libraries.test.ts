import { describe, expect, it } from 'vitest';
import { courseFrom } from '../../../web/src/engine/course';
import type { Course, Settings } from '../../../web/src/engine/types';
import { scikitGaps, scikitGapsOf, type ScikitGap } from '../../../web/src/export/programs/libraries/scikit';
import { programs, type Program } from '../../../web/src/export/programs/programs';
import { programs as words } from '../../../web/src/messages/en/programs';
import { cases, engine } from './programs-of';

const small: Settings = {
  network: {
    inputs: 2,
    layers: [
      { units: 1, activation: 'tanh' },
      { units: 1, activation: 'sigmoid' },
    ],
    loss: 'binaryCrossEntropy',
  },
  ...{ seed: 1, learningRate: 0.5, batchSize: 1, batchOrder: 'inOrder' },
  initializer: { kind: 'explicit', numbers: [0.5, -1, 0.25, 2, -0.5] },
};
const data = { inputs: [[1, 2], [3, 4]], targets: [[1], [0]] }; // prettier-ignore

function courseOf(changed: Partial<Settings> = {}, given = data): Course {
  const session = new engine.Session({ ...small, ...changed }, given);
  try {
    return courseFrom(engine, given, session.checkpoint(), 2);
  } finally {
    session.delete();
  }
}

const linesOf = (entry: Program, course: Course): string[] => entry.program(course, words.comments).split('\n');

describe('a program with TensorFlow.js', () => {
  it('has kernels as the library keeps them, its losses and its optimizer', () => {
    const lines = linesOf(programs.tensorflow, courseOf({ optimizer: { kind: 'nesterov' } }));
    expect(lines).toEqual(
      expect.arrayContaining([
        "    tf.layers.dense({ inputShape: [2], units: 1, activation: 'tanh' }),",
        "    tf.layers.dense({ units: 1, activation: 'linear' }),",
        'model.setWeights([tf.tensor2d([[0.5],',
        '  [-1]]),',
        '  tf.tensor1d([0.25]),',
        'const optimizer = tf.train.momentum(0.5, 0.9, true);',
        '      return tf.losses.sigmoidCrossEntropy(y, output, undefined, 0, tf.Reduction.SUM).div(m);',
        '    const [x, y] = [X.gather(batches[t]), Y.gather(batches[t])];',
        '    optimizer.applyGradients({ [W1.name]: dW1, [b1.name]: db1, [W2.name]: dW2, [b2.name]: db2 });',
      ]),
    );
  });

  it('writes in operations what the library does otherwise', () => {
    const text = linesOf(programs.tensorflow, courseOf({ optimizer: { kind: 'adaGrad' } })).join('\n');
    expect(text).not.toContain('tf.train.');
    expect(text).toContain('sW1.assign(tf.add(sW1, tf.mul(dW1, dW1)));');
    expect(text).toContain('tf.sub(W1, tf.div(tf.mul(rate, dW1), tf.add(tf.sqrt(sW1), 1e-10)))');
  });
});

describe('a program with scikit-learn', () => {
  it('sets its network to the step of the page', () => {
    const lines = linesOf(programs.scikit, courseOf({ penalty: { l2: 0.1 } }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'from sklearn.neural_network import MLPClassifier',
        'Y = np.array([1, 0])',
        '    hidden_layer_sizes=(1,),',
        "    activation='tanh',",
        '    learning_rate_init=0.5,',
        '    momentum=0,',
        'model.partial_fit(X, Y, classes=np.arange(2))',
        '    model.set_params(batch_size=len(x), alpha=0.1 * len(x))',
        'model.coefs_[0][:] = np.array([[0.5],',
        '    [-1.0]])',
      ]),
    );
  });

  it('has L from z, as the network’s own loss clips its outputs', () => {
    const lines = linesOf(programs.scikit, courseOf()).map((line) => line.trim());
    expect(lines).toContain('L = np.logaddexp(0, np.where(y == 1, -z[:, 0], z[:, 0])).mean()');
    expect(lines.some((line) => !line.startsWith('#') && line.includes('loss_'))).toBe(false);
  });

  const soft = { ...data, targets: [[0.5], [0]] };
  const twoClasses: Settings['network'] = {
    ...small.network,
    layers: [small.network.layers[0]!, { units: 2, activation: 'softmax' }],
    loss: 'softmaxCrossEntropy',
  };
  const hidden = (...kinds: Settings['network']['layers'][number]['activation'][]): Partial<Settings> => ({
    network: {
      ...small.network,
      layers: [...kinds.map((activation) => ({ units: 2, activation })), small.network.layers[1]!],
    },
    initializer: { kind: 'xavierUniform' },
  });
  const gaps: Record<ScikitGap, Course> = {
    hiddenKind: courseOf(hidden('gelu')),
    mixedKinds: courseOf(hidden('tanh', 'relu')),
    output: courseOf({ network: { ...small.network, loss: 'meanSquaredError' } }),
    twoClasses: courseOf(
      { network: twoClasses, initializer: { kind: 'xavierUniform' } },
      { ...data, targets: [[1, 0], [0, 1]] }, // prettier-ignore
    ),
    targets: courseOf({}, soft),
    optimizer: courseOf({ optimizer: { kind: 'adam' } }),
    schedule: courseOf({ schedule: { kind: 'exponential' } }),
    noRate: courseOf({ learningRate: 0 }),
    l1: courseOf({ penalty: { l1: 0.1 } }),
    clipping: courseOf({ clipping: { kind: 'norm', limit: 1 } }),
    frozen: courseOf({ frozen: [{ layer: 0, kind: 'b' }] }),
  };
  it.each(scikitGaps)('is not made where it has no such step: %s', (gap) => {
    expect(scikitGapsOf(gaps[gap])).toEqual([gap]);
    expect(() => programs.scikit.program(gaps[gap], words.comments)).toThrow();
  });
});

describe('a notebook', () => {
  interface Notebook {
    nbformat: number;
    cells: { id: string; cell_type: string; source: string[]; outputs?: unknown[] }[];
  }
  const formulas = { forward: ['z = W x + b'], loss: ['L'], backward: ['\\delta'], update: ['w'] };
  const notebookOf = (course: Course): Notebook =>
    JSON.parse(programs.notebook.program(course, words.comments, formulas)) as Notebook;

  it('has the lines of the NumPy program, cell by cell, and formulas between them', () => {
    const course = courseOf();
    const { nbformat, cells } = notebookOf(course);
    expect(nbformat).toBe(4);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    const code = cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''));
    const program = linesOf(programs.numpy, course).map((line) => line.trim());
    const forward = program.slice(program.indexOf('Z1 = W1 @ A0 + b1'), program.indexOf('A2 = g_sigmoid(Z2)') + 1);
    expect(code.find((cell) => cell.includes('Z1 ='))).toContain(forward.join('\n'));
    expect(cells.some(({ source }) => source.includes('$\\displaystyle z = W x + b$'))).toBe(true);
  });

  it('goes on where there are more updates, and ends with the first where there are none', () => {
    const course = courseOf();
    const heads = (batches: Course['batches']): string[] =>
      notebookOf({ ...course, batches }).cells.map(({ source }) => source.join(''));
    expect(heads(course.batches).some((cell) => cell.startsWith('## And on'))).toBe(true);
    expect(heads(course.batches).some((cell) => cell.includes('1 more time;'))).toBe(true);
    const one = heads(course.batches.slice(0, 1));
    expect(one.some((cell) => /And on|losses|plt/.test(cell))).toBe(false);
    expect(one.at(-1)).toContain('print');
  });

  it.each(cases.map((one) => [one.name, one] as const))('is written for %s', (_, { course }) => {
    const { cells } = notebookOf(course);
    expect(cells.every(({ source }) => source.length > 0)).toBe(true);
  });
});
