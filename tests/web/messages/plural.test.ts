import { expect, it } from 'vitest';
import { csv, dataControls, explain, insight, link, page, panels } from '../../../web/src/messages/words';
import { counted, plural } from '../../../web/src/messages/intl';
import { refusalSentence } from '../../../web/src/messages/refusals';

it('gives the form that goes with a count', () => {
  expect([0, 1, 2, 11, 21].map((count) => plural(count, 'row', 'rows'))).toEqual([
    'rows',
    'row',
    'rows',
    'rows',
    'rows',
  ]);
  expect(counted(1, 'row is', 'rows are')).toBe('1 row is');
});

/** Every sentence that takes a count, with one of everything. */
const ofOne: readonly string[] = [
  csv.size(1, 1),
  csv.aside([3]),
  csv.emptyColumns(1),
  csv.gaps('a', 1, 1),
  csv.asColumns('a', 1, 'b'),
  csv.mistake(1, 'a', 'x', 1),
  csv.leftOut(1, '3'),
  csv.classesFound(['cat']),
  csv.uneven(3, 1, 2),
  dataControls.summary('Own', 1, 0),
  dataControls.rowsShown(1, 1, 1),
  ...(['entries', 'rows', 'columns', 'points', 'characters', 'outputs', 'numbers'] as const).map((of) =>
    refusalSentence({ code: 'size', path: 'x', given: { kind: 'count', count: 1, of }, wanted: { kind: 'number' } }),
  ),
  explain.path.count('1'),
  explain.path.remainder('1'),
  explain.mean.strip(1, '0.5'),
  explain.mean.list(1),
  explain.check.kinks(1),
  insight.units.page(31, 31, 31),
  insight.confusion.unclassified(1),
  link.replayed('1', '1', '1'),
  link.wanted.rows(1),
  panels.sheet.ofMean(1),
  panels.sheet.ofFew([4]),
  panels.sheet.product.terms(1),
  page.readout.lossOfBatch('J', 1),
  panels.data.rows(1, 0),
  panels.data.rows(3, 1),
  panels.data.leftOut(1),
];

it.each(ofOne)('says one as one: %s', (sentence) => {
  expect(sentence).not.toMatch(
    /\b(1|one) (rows|columns|classes|examples|numbers|outputs|entries|points|characters|steps|terms|paths|parameters)\b|\bexamples 4|lines 3|the other 1|the 1|1 are|1 train\b/,
  );
});

it('ends each sentence on how a gradient is got', () => {
  const as = explain.path.as.W('unit');
  expect(explain.path.got(as, null)).toMatch(/of the unit\.$/);
  expect(explain.path.got(as, explain.path.same)).toMatch(/of the unit; the product .*\.$/);
});
