import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../../wasm/node.mjs';
import { Experiment } from '../../../../web/src/state/experiment.svelte';
import { formatLink, parseLink } from '../../../../web/src/state/link/link';
import { isPlaygroundLink, parsePlaygroundLink } from '../../../../web/src/state/link/playground';
import { loadDataset } from '../../../../web/src/state/load-dataset';
import { rowMaker } from '../../support/row-maker';

const engine = await loadEngine();
const calls = rowMaker(engine);

/** Its issues 3, 77 and 153 as they were published; 41 and 208 by their words. */
const broken = {
  'issue 3':
    'activation=tanh&batchSize=1&dataset=spiral&regDataset=reg-plane&learningRate=1&regularizationRate=0&noise=50&networkShape=8&seed=0.42182&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false&problem=regression',
  'issue 77':
    'activation=tanh&regularization=L2&batchSize=30&dataset=spiral&regDataset=reg-plane&learningRate=0.3&regularizationRate=10&noise=15&networkShape=8,8&seed=0.65451&showTestData=false&discretize=false&percTrainData=90&x=true&y=true&xTimesY=true&xSquared=true&ySquared=true&cosX=false&sinX=true&cosY=false&sinY=true&collectStats=false&problem=classification&initZero=false&hideText=false',
  'issue 153':
    'activation=sigmoid&regularization=L2&batchSize=10&dataset=spiral&regDataset=reg-plane&learningRate=10&regularizationRate=3&noise=0&networkShape=8,8,8,8,8,8&seed=0.10261&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=true&xSquared=true&ySquared=true&cosX=false&sinX=true&cosY=false&sinY=true&collectStats=false&problem=classification&initZero=false&hideText=false',
  'issue 41': 'problem=regression&networkShape=&x=true&y=true&xSquared=true',
  'issue 208': 'activation=tanh&dataset=spiral&learningRate=10&networkShape=8,8,8,8,8,8',
};

async function sessionOf(fragment: string) {
  const { choice } = parsePlaygroundLink(fragment).recipe;
  const { settings, data } = new Experiment(choice, await loadDataset(choice, calls)).opening;
  return new engine.Session(settings, data);
}

describe('links of TensorFlow Playground', () => {
  it('are told from those of this page', () => {
    for (const link of Object.values(broken)) expect(isPlaygroundLink(link)).toBe(true);
    for (const link of ['', 'data=circle&net=2-4-1', 'data=xor-gate&act=tanh,sigmoid'])
      expect(isPlaygroundLink(link)).toBe(false);
  });

  it('give network, data and settings', async () => {
    const { choice } = parsePlaygroundLink(broken['issue 77']).recipe;
    expect(choice).toMatchObject({
      dataset: 'spiral',
      toy: { count: 500, noise: 0.15, seed: 65451 },
      features: ['x', 'y', 'xSquared', 'ySquared', 'xTimesY', 'sinX', 'sinY'],
      learningRate: 0.3,
      batchSize: 30,
      batchOrder: 'inOrder',
      penalty: { l2: 10 },
      initializer: { kind: 'uniform', bias: 0.1 },
      network: { inputs: 7, loss: 'halfSquaredError' },
    });
    expect(choice.heldOut).toBeCloseTo(0.1, 12);
    expect(choice.network.layers.map(({ units, activation }) => `${units} ${activation}`)).toEqual([
      '8 tanh',
      '8 tanh',
      '1 tanh',
    ]);
    const session = await sessionOf(broken['issue 77']);
    const { b } = session.moment(0).layers[0]!;
    expect([...b.values]).toEqual(Array<number>(8).fill(0.1));
    expect(new Set([...session.data().training].map((row) => session.moment(row).example.y[0]))).toEqual(
      new Set([-1, 1]),
    );
    session.delete();
  });

  it.each(Object.entries(broken))(
    '%s trains for 2000 steps, or stops and says at which quantity',
    async (_, fragment) => {
      const session = await sessionOf(fragment);
      const { step, stopped } = session.step(2000);
      if (stopped) expect(['z', 'a', 'delta', 'dW', 'db', 'W', 'b']).toContain(stopped.quantity);
      else expect(step).toBe(2000);
      const { training } = session.curve();
      expect([...training].some(Number.isNaN)).toBe(false);
      session.delete();
    },
  );

  it.each(Object.entries(broken))('%s has a link of this page, which gives the same', (_, fragment) => {
    const { recipe } = parsePlaygroundLink(fragment);
    expect(parseLink(formatLink(recipe))).toEqual(recipe);
  });

  it('say what has no counterpart, and what can’t be used', () => {
    const { recipe, notes } = parsePlaygroundLink(
      'activation=cube&networkShape=1e9&learningRate=abc&regularization=L1&regularizationRate=0.1&cosX=true&x=false&y=false&discretize=true&tutorial=a&noise_hide=true',
    );
    const said = notes.join('\n');
    for (const word of [
      'activation',
      'networkShape',
      'learningRate',
      'L1',
      'cosX',
      'no inputs',
      'discrete',
      'tutorial',
      'hides',
      'seed',
    ])
      expect(said).toContain(word);
    expect(recipe.choice.network.layers.map(({ units }) => units)).toEqual([4, 2, 1]);
    expect(recipe.choice.learningRate).toBe(0.03);
  });

  it('with nothing in them are its defaults', () => {
    const { choice } = parsePlaygroundLink('activation=tanh').recipe;
    expect(choice).toMatchObject({ dataset: 'circle', learningRate: 0.03, batchSize: 10, heldOut: 0.5 });
    expect(choice.features).toBeUndefined();
  });
});
