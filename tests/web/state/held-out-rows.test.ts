import { expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { defaults } from '../../../web/src/state/defaults';
import { dataChange, withDataset } from '../../../web/src/state/edit-data';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { beginningOf } from '../../../web/src/state/recipe';

const held = (which: 'drawn' | 'last' | 'spaced') => dataChange({ what: 'heldOutRows', which })(defaults, {} as never);

it('are the last ones, or spaced ones, where that is chosen, in links as well', async () => {
  const engine = await loadEngine();
  for (const which of ['last', 'spaced'] as const) {
    const choice = held(which);
    const link = formatLink(beginningOf(choice));
    expect(link).toContain(`split=${which}`);
    expect(parseLink(link).choice).toEqual(choice);
    const { settings, data } = new Experiment(choice).opening;
    const session = new engine.Session(settings, data);
    const { heldOut, examples } = session.data();
    const distance = heldOut.at(-1)! - heldOut.at(-2)!;
    expect(heldOut.at(-1)).toBe(examples - 1);
    expect(distance).toBe(which === 'last' ? 1 : 4);
    session.delete();
  }
});

it('are drawn by the seed again by another choice, and with other data', () => {
  expect(dataChange({ what: 'heldOutRows', which: 'drawn' })(held('last'), {} as never)).toEqual(defaults);
  expect(withDataset(held('last'), 'iris').heldOutRows).toBeUndefined();
  expect(() => parseLink('data=penguins&split=first')).toThrow('split');
});
