import { expect, it } from 'vitest';
import { activations } from '../../../web/src/catalog/activations';
import { isMixed } from '../../../web/src/catalog/activations/mixed';
import { batchOrders } from '../../../web/src/catalog/batch-orders';
import { clippings } from '../../../web/src/catalog/clippings';
import { initializers } from '../../../web/src/catalog/initializers';
import { withinSentence } from '../../../web/src/catalog/kind-entry';
import { losses } from '../../../web/src/catalog/losses';
import { optimizers } from '../../../web/src/catalog/optimizers';
import { schedules } from '../../../web/src/catalog/schedules';
import { usual } from '../../../web/src/catalog/usual';
import { about } from '../../../web/src/messages/words';
import type { KindWords } from '../../../web/src/messages/kinds';
import { loadEngine } from '../../../wasm/node.mjs';

const engine = await loadEngine();
const kinds = engine.kinds();
const catalogues = { activations, losses, optimizers, schedules, initializers, clippings, batchOrders };
type Catalogue = Readonly<Record<string, { words: KindWords }>>;
const lists = Object.entries<Catalogue>(catalogues);

it.each(lists)('describes each of the engine’s %s, and no other', (list, entries) => {
  expect(Object.keys(entries).sort()).toEqual([...kinds[list as keyof typeof catalogues]].sort());
});

it.each(lists)('has words for each of the %s, and no label twice', (list, entries) => {
  const words = Object.values(entries).map((entry) => entry.words);
  for (const { label } of words) expect(label).not.toBe('');
  const uses = about[list as keyof typeof catalogues];
  expect(Object.keys(uses)).toEqual(Object.keys(entries));
  for (const { sentence, whenToUse } of Object.values(uses)) {
    expect([sentence, whenToUse]).toEqual([expect.stringMatching(/^\S.*\.$/), expect.stringMatching(/^\S.*\.$/)]);
  }
  expect(new Set(words.map(({ label }) => label)).size).toBe(words.length);
});

it('says in English as the engine does how points are made', () => {
  const formulas = Object.fromEntries(kinds.toyDatasets.map(({ kind, formula }) => [kind, formula]));
  expect(about.formulas).toEqual(formulas);
});

it('leaves no formula of an activation empty', () => {
  for (const { text } of Object.values(about.activations)) expect(Object.values(text)).not.toContain('');
});

it('writes labels within a sentence', () => {
  const { relu, leakyRelu, tanh, silu, elu } = activations;
  expect([relu, leakyRelu, tanh, silu, elu].map(({ words }) => withinSentence(words))).toEqual([
    'ReLU',
    'leaky ReLU',
    'tanh',
    'SiLU',
    'ELU',
  ]);
});

it('knows which kinds the engine takes where nothing is said', () => {
  const network = { inputs: 1, layers: [{ units: 1, activation: 'identity' as const }], loss: 'huber' as const };
  const settings = { network, seed: 1, learningRate: 0.1, batchSize: 1 };
  const session = new engine.Session(settings, { inputs: [[1]], targets: [[2]] });
  const { optimizer, schedule, clipping, batchOrder, initializer } = session.settings();
  session.delete();
  expect(usual).toEqual({
    ...{ optimizer: optimizer.kind, schedule: schedule.kind, clipping: clipping.kind },
    ...{ batchOrder, initializer: initializer.kind },
  });
});

it.each(kinds.activations)('%s says whether its units are mixed', (activation) => {
  const layers = [
    { units: 2, activation },
    { units: 1, activation: 'identity' as const },
  ];
  const network = { inputs: 1, layers, loss: 'halfSquaredError' as const };
  const settings = { network, seed: 1, learningRate: 0.1, batchSize: 1 };
  const session = new engine.Session(settings, { inputs: [[1]], targets: [[2]] });
  const { slopes } = session.unitTerms(0, 0, 0);
  session.delete();
  expect(isMixed(activation)).toBe(slopes.length > 1);
  expect(activations[activation].crossSlope !== undefined).toBe(slopes.length > 1);
});
