import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { Area } from '../../../web/src/export/spreadsheet/place';
import { Sheet, type Cell, type Look } from '../../../web/src/export/spreadsheet/sheet';
import { xlsx } from '../../../web/src/export/spreadsheet/xlsx';
import { cases } from './programs-of';
import { workbookOf, workedOf } from './spreadsheet-of';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const workbook = workbookOf(workedOf(cases[0]!));
const parts = partsOf(xlsx(workbook));

const sheetOf = (...cells: Cell[]): string => {
  const sheet = new Sheet('One');
  cells.forEach((cell, col) => sheet.put(0, col, cell));
  return partsOf(xlsx({ sheets: [sheet], names: {} }))['xl/worksheets/sheet1.xml']!;
};

it('has the parts that its list of contents and its relations name', () => {
  const overrides = Array.from(parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g), ([, name]) => name!);
  const related = Array.from(
    parts['xl/_rels/workbook.xml.rels']!.matchAll(/Target="([^"]+)"/g),
    ([, name]) => `xl/${name}`,
  );
  const files = Object.keys(parts).filter((name) => /\.xml$/.test(name) && name !== '[Content_Types].xml');
  expect(overrides.sort()).toEqual(files.sort());
  expect(['xl/workbook.xml', ...related].sort()).toEqual(files.sort());
  expect(parts['_rels/.rels']).toContain('Target="xl/workbook.xml"');
});

it('keeps the order of elements that the schema of a worksheet has', () => {
  const order =
    'sheetPr sheetViews sheetFormatPr cols sheetData conditionalFormatting pageMargins pageSetup headerFooter rowBreaks';
  const long = workbookOf(workedOf(cases[0]!)).sheets[2]!;
  const xml = partsOf(xlsx({ sheets: [long], names: {} }))['xl/worksheets/sheet1.xml']!;
  const found = order.split(' ').map((name) => xml.indexOf(`<${name}`));
  expect(found.every((place) => place > 0)).toBe(true);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

it('asks programs to compute everything anew as they open it', () => {
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

it('writes a number so that it is read as the same double, with the formula that led to it', () => {
  const value = 0.1 + 0.2;
  expect(sheetOf({ look: 'computed', formula: 'A2<3', value })).toContain(
    '<f>A2&lt;3</f><v>0.30000000000000004</v></c>',
  );
  expect(sheetOf({ look: 'input', value: -1e-300 })).toContain('<v>-1e-300</v>');
  expect(sheetOf({ look: 'computed', formula: 'A2' })).toContain('<f>A2</f></c>');
});

it('writes texts as texts, never as markup', () => {
  expect(sheetOf({ look: 'label', value: '=1+1 & <b>' })).toContain(
    't="inlineStr"><is><t>=1+1 &amp; &lt;b&gt;</t></is>',
  );
});

it('has a style for every look, with and without a line at its left', () => {
  const looks: Look[] = [
    'plain',
    'title',
    'note',
    'heading',
    'head',
    'label',
    'input',
    'computed',
    'page',
    'difference',
    'count',
  ];
  const count = Number(/<cellXfs count="(\d+)"/.exec(parts['xl/styles.xml']!)![1]);
  const xml = sheetOf(
    ...looks.flatMap((look) => [
      { look, value: 1 },
      { look, value: 1, begins: true },
    ]),
  );
  const styles = Array.from(xml.matchAll(/ s="(\d+)"/g), ([, style]) => Number(style));
  expect(new Set(styles).size).toBe(2 * looks.length);
  expect(Math.max(...styles)).toBe(count - 1);
});

it('names cells of its sheets', () => {
  expect(parts['xl/workbook.xml']).toMatch(/<definedName name="W_1">'Step'!\$B\$\d+:\$D\$\d+<\/definedName>/);
});

it('names single cells, rows and columns of an area', () => {
  const area = new Area('One', 4, 25, 2, 3);
  expect([area.at(1, 1), area.at(0, 0, 'both'), area.at(0, 0, 'column'), area.at(0, 0, 'row')]).toEqual([
    'AA6',
    '$Z$5',
    '$Z5',
    'Z$5',
  ]);
  expect([area.whole(), area.rowRange(1), area.colRange(2)]).toEqual(['$Z$5:$AB$6', 'Z6:AB6', 'AB5:AB6']);
  expect([area.from('One', 0, 0), area.from('Other', 0, 0)]).toEqual(['Z5', "'One'!Z5"]);
});
