import { expect, it } from 'vitest';
import { activations, withinSentence } from '../../../web/src/catalog/activations';
import { losses } from '../../../web/src/catalog/losses';
import { loadEngine } from '../../../wasm/node.mjs';

const kinds = (await loadEngine()).kinds();

it('describes each activation of the engine, and no other', () => {
  expect(Object.keys(activations).sort()).toEqual([...kinds.activations].sort());
});

it('describes each loss of the engine, and no other', () => {
  expect(Object.keys(losses).sort()).toEqual([...kinds.losses].sort());
});

it('leaves no entry empty', () => {
  for (const entry of [...Object.values(activations), ...Object.values(losses)]) {
    for (const text of Object.values(entry)) expect(text).not.toBe('');
  }
});

it('writes labels within a sentence', () => {
  expect(['ReLU', 'Leaky ReLU', 'Tanh', 'SiLU', 'ELU'].map(withinSentence)).toEqual([
    'ReLU',
    'leaky ReLU',
    'tanh',
    'SiLU',
    'ELU',
  ]);
});
