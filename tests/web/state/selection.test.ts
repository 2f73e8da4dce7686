import { describe, expect, it } from 'vitest';
import { defaults } from '../../../web/src/state/defaults';
import type { Part } from '../../../web/src/state/part';
import { Selection } from '../../../web/src/state/selection.svelte';

const weight: Part = { kind: 'weight', layer: 0, row: 1, col: 2 };
const bias: Part = { kind: 'bias', layer: 1, row: 0 };

it("has chosen the first weight at first, the article's w11", () => {
  expect(new Selection()).toMatchObject({ hovered: null, litKey: 'w.0.0.0', example: 0 });
});

it('tells when another part is selected', () => {
  const selection = new Selection();
  const heard: (Part | null)[] = [];
  selection.onSelect = () => heard.push(selection.selected);
  selection.toggle(weight);
  selection.hover(bias);
  selection.select(null);
  expect(heard).toEqual([weight, null]);
});

it('lights what is selected, and before it what is hovered', () => {
  const selection = new Selection();
  selection.select(weight);
  expect(selection.lit).toEqual(weight);
  selection.hover(bias);
  expect(selection).toMatchObject({ lit: bias, litKey: 'b.1.0', selected: weight });
  selection.hover(null);
  expect(selection).toMatchObject({ lit: weight, litKey: 'w.0.1.2' });
});

it('lets go of the selected part when that is chosen once more', () => {
  const selection = new Selection();
  selection.toggle(weight);
  expect(selection.selected).toEqual(weight);
  selection.toggle(bias);
  expect(selection.selected).toEqual(bias);
  selection.toggle({ ...bias });
  expect(selection.selected).toBeNull();
});

describe('fit', () => {
  const kept: Part[] = [
    { kind: 'weight', layer: 0, row: 1, col: 2 },
    { kind: 'weight', layer: 1, row: 0, col: 1 },
    { kind: 'bias', layer: 0, row: 1 },
    { kind: 'unit', layer: 1, row: 0 },
    { kind: 'input', row: 2 },
  ];
  const dropped: Part[] = [
    { kind: 'weight', layer: 0, row: 2, col: 0 },
    { kind: 'weight', layer: 0, row: 0, col: 3 },
    { kind: 'weight', layer: 1, row: 0, col: 2 },
    { kind: 'weight', layer: 2, row: 0, col: 0 },
    { kind: 'bias', layer: 1, row: 1 },
    { kind: 'unit', layer: 0, row: -1 },
    { kind: 'input', row: 3 },
  ];

  it.each(kept)('keeps $kind $layer $row $col of the network', (part) => {
    const selection = new Selection();
    selection.select(part);
    selection.hover(part);
    selection.fit(defaults.network, 219);
    expect(selection).toMatchObject({ selected: part, hovered: part });
  });

  it.each(dropped)('lets go of $kind $layer $row $col that the network does not have', (part) => {
    const selection = new Selection();
    selection.select(part);
    selection.hover(part);
    selection.fit(defaults.network, 219);
    expect(selection).toMatchObject({ selected: null, hovered: null });
  });

  it('goes to the first example where the data has not as many', () => {
    const selection = new Selection();
    selection.example = 218;
    selection.fit(defaults.network, 219);
    expect(selection.example).toBe(218);
    selection.fit(defaults.network, 218);
    expect(selection.example).toBe(0);
  });
});
