import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../wasm/node.mjs';
import { Experiment } from '../../../web/src/state/experiment.svelte';
import { defaults } from '../../../web/src/state/defaults';
import { dataChange, withDataset, withOwnData } from '../../../web/src/state/edit-data';
import { loadDataset } from '../../../web/src/state/load-dataset';
import { formatLink, parseLink } from '../../../web/src/state/link/link';
import { noRowMaker } from '../support/row-maker';

const columns = { inputs: ['area'], meaning: { kind: 'number' as const, names: ['price'] } };
const rows = (scale: number) => ({
  inputs: [[50], [60], [70]],
  answers: { targets: [[1 * scale], [2 * scale], [3 * scale]] },
});
const far = withOwnData(defaults, columns, rows(1e5));

describe('answers of any size', () => {
  it('are standardised where they are far from 1, and not where they are near', () => {
    expect(far.standardizeTargets).toBe(true);
    expect(withOwnData(defaults, columns, rows(0.5)).standardizeTargets).toBeUndefined();
  });

  it('are left as they are by a click, and standardised again by another', () => {
    const off = dataChange({ what: 'targets', standardize: false })(far, {} as never);
    expect(off.standardizeTargets).toBeUndefined();
    expect(dataChange({ what: 'targets', standardize: true })(off, {} as never)).toEqual(far);
  });

  it('are no longer where other data are chosen, and never for classes', () => {
    const gate = withDataset(far, 'xor-gate');
    expect(gate.standardizeTargets).toBeUndefined();
    expect(dataChange({ what: 'targets', standardize: true })(gate, {} as never)).toEqual(gate);
  });

  it('travel in a link', () => {
    const link = parseLink('');
    const text = formatLink({ ...link, choice: far });
    expect(text).toContain('targets=1');
    expect(parseLink(text).choice).toEqual(far);
    expect(() => parseLink('data=worked-example&targets=2')).toThrow('targets');
  });

  it('are what the engine is asked to open', async () => {
    const opened = new Experiment(far, await loadDataset(far, noRowMaker)).opening;
    expect(opened.data.standardizeTargets).toBe(true);
  });
});

it('teaches prices to the network that the page suggests, in 100 steps', async () => {
  const houses = [
    [50, 2, 1, 99000],
    [55, 2, 1, 118000],
    [60, 3, 1, 136700],
    [72, 3, 1, 180000],
    [80, 3, 2, 215000],
    [95, 4, 2, 260000],
    [110, 4, 2, 310000],
    [120, 5, 2, 350000],
    [140, 5, 3, 410000],
    [160, 6, 3, 480000],
  ];
  const own = withOwnData(
    defaults,
    { inputs: ['area', 'rooms', 'baths'], meaning: { kind: 'number', names: ['price'] } },
    {
      inputs: houses.map((row) => row.slice(0, 3)),
      answers: { targets: houses.map((row) => row.slice(3)) },
    },
  );
  const { settings, data } = new Experiment(own, await loadDataset(own, noRowMaker)).opening;
  const engine = await loadEngine();
  const session = new engine.Session(settings, data);
  session.step(100);
  expect(session.scores().training.rSquared).toBeGreaterThan(0.9);
  session.delete();
});
