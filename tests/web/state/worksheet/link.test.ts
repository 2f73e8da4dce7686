import { expect, it } from 'vitest';
import { blankText } from '../../../../web/src/state/blank';
import { Experiment } from '../../../../web/src/state/experiment.svelte';
import { parseLink } from '../../../../web/src/state/link/link';
import { loadDataset } from '../../../../web/src/state/load-dataset';
import { defaultNotation } from '../../../../web/src/state/notation.svelte';
import { linkOfSheet } from '../../../../web/src/state/worksheet/link';
import { blanksAsked } from '../../../../web/src/state/worksheet/questions';
import type { Wanted } from '../../../../web/src/state/worksheet/wanted';
import { engine, sheetsOf } from '../../support/worksheets';
import { noRowMaker } from '../../support/row-maker';

const orders: Partial<Wanted>[] = [
  { shape: '3-2-1', count: 3 },
  { shape: '2-2-2', end: 'softmax', examples: 2, digits: 4 },
  { shape: '2-2-1', hidden: 'relu', end: 'linear', rate: 2, weight: { layer: 0, row: 1, col: 0 } },
];

it.each(orders)(
  'a link opens the moment of its sheet, bit for bit, and asks for the same numbers: %o',
  async (wanted) => {
    for (const sheet of (await sheetsOf(wanted)).made) {
      const link = linkOfSheet(sheet, { ...defaultNotation, rate: 'alpha' }, 'de');
      const { choice, blanks, notation, step, page } = parseLink(link);
      expect(page.language).toBe('de');
      const dataset = await loadDataset(choice, noRowMaker);
      const { settings, data } = new Experiment(choice, dataset).opening;
      const session = new engine.Session(settings, data);
      expect(sheet.solved.moments).toEqual(sheet.solved.moments.map((_, example) => session.moment(example)));
      session.delete();
      expect(blanks.map(blankText)).toEqual(blanksAsked(sheet.questions).map(blankText));
      expect([notation.digits, notation.rate, step]).toEqual([sheet.wanted.digits, 'alpha', 0]);
    }
  },
);

it('a link is short enough for a QR code that is printed', async () => {
  for (const wanted of orders)
    for (const sheet of (await sheetsOf(wanted)).made)
      expect(linkOfSheet(sheet, defaultNotation, 'de').length).toBeLessThan(420);
});
