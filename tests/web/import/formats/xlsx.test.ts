import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, it } from 'vitest';
import { atOnce } from '../../../../web/src/import/slices';
import { readSheet } from '../../../../web/src/import/table/readings';
import { made, namesIn, refusalOf, sheetIn } from './opened';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

/** A spreadsheet as Excel writes it, of which parts can be given. */
function workbook(cells: string, parts: Record<string, string> = {}, workbookPr = ''): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><x:workbook xmlns:x="m">${workbookPr}<x:sheets><x:sheet name="Sheet &amp; 1" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>\n<worksheet><!-- > --><sheetData>${cells}</sheetData></worksheet>`,
    'xl/sharedStrings.xml':
      '<sst count="3"><si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">in </t></r><r><t>pieces</t></r><rPh><t>said</t></rPh></si><si><t/></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-407]d\\. mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    ...parts,
  };
  const packed: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(packed);
}

it('reads numbers, days, times, truth and errors of openpyxl', async () => {
  expect(await namesIn(made('animals.xlsx'))).toEqual(['Tiere', 'Noten', 'empty']);
  expect(await sheetIn(made('animals.xlsx'))).toEqual({
    names: null,
    rows: [
      ['height', 'born', 'seen', 'fed', 'ok', 'kind'],
      ['1.5', '2020-02-29', '2024-01-02T03:04:05', '07:30:00', 'TRUE', 'cat & <dog>'],
      ['0.3', '1900-01-01', '', '', 'FALSE', '#N/A'],
      ['', '43890', '', '', '', ''],
    ],
    lines: [1, 2, 3, 5],
    decimal: 'point',
  });
});

it('reads a table in the midst of a sheet, with merged cells', async () => {
  expect(await sheetIn(made('animals.xlsx'), 'file', 1)).toMatchObject({
    rows: [
      ['group', 'mark'],
      ['a', '1'],
      ['a', '2'],
    ],
    lines: [3, 4, 5],
  });
  expect(await refusalOf(made('animals.xlsx'), 'file', 2)).toBe('This sheet has no values; choose another one.');
});

it('reads shared texts in pieces, places that are left out, and a prefix', async () => {
  const cells =
    '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' +
    '<row><c t="str"><f>A1&amp;"x"</f><v>a&#x20AC;&#98;</v></c><c/><c><v>1E-3</v></c></row>';
  const bytes = workbook(cells);
  expect(await namesIn(bytes)).toEqual(['Sheet & 1']);
  expect((await sheetIn(bytes)).rows).toEqual([
    ['plain', 'in pieces', ''],
    ['a€b', '', '1E-3'],
  ]);
});

const styled = (style: number, value: string): string =>
  `<row><c s="${style}"><v>${value}</v></c><c><v>1</v></c></row>`;

it.each([
  [1, '59', '1900-02-28'],
  [1, '61', '1900-03-01'],
  [2, '43890', '2020-02-29'],
  [3, '2.5', '2.5'],
  [4, '0.5', '12:00:00'],
  [4, '1.5', '1.5'],
  [5, '43890.999994', '2020-02-29T23:59:59'],
  [1, '-3', '-3'],
  [1, '1e99', '1e99'],
])('writes a cell of style %i with %s as %s', async (style, value, text) => {
  expect((await sheetIn(workbook(styled(style, value)))).rows[0]![0]).toBe(text);
});

it('counts the days from 1904 where the file does', async () => {
  const bytes = workbook(styled(1, '0'), {}, '<x:workbookPr date1904="1"/>');
  expect((await sheetIn(bytes)).rows[0]![0]).toBe('1904-01-01');
});

const cell = (place: string): string => `<row><c r="${place}"><v>1</v></c><c><v>1</v></c></row>`;
const bomb = workbook(`<row><c><v>${'1'.repeat(110_000_000)}</v></c></row>`);

it.each<[string, Uint8Array, string]>([
  ['a cell in no row', workbook(cell('A0')), '“A0” is no place of a cell'],
  ['a cell in no column', workbook(cell('XFE1')), '“XFE1” is no place of a cell'],
  ['a text that is not there', workbook('<row><c t="s"><v>9</v></c></row>'), 'there is no text “9” in it'],
  ['a sheet that is cut', workbook('<row><c><v>1</v></c>'), 'its XML ends too early'],
  [
    'entities of its own',
    workbook('', { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
    'a document type of its own',
  ],
  ['a workbook without sheets', workbook('', { 'xl/workbook.xml': '<workbook/>' }), 'has no sheet with cells'],
  [
    'too many columns',
    workbook('<row><c r="A1"><v>1</v></c><c r="CW1"><v>1</v></c></row>'),
    'The file has 101 columns',
  ],
  ['too many rows', workbook('<row><c><v>1</v></c></row>'.repeat(10_002)), 'more than 10,000 rows'],
  ['a bomb', bomb, '“xl/worksheets/sheet1.xml” in the file would unpack to more than can be read, 100 million bytes.'],
  ['a cut archive', made('animals.xlsx').subarray(0, 3000), 'its list of contents can’t be read'],
  ['an older Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'This is an older Excel file'],
  ['a spreadsheet of LibreOffice', zipSync({ 'content.xml': new Uint8Array(3) }), 'save it as .xlsx or CSV'],
])('refuses %s', async (_, bytes, sentence) => {
  expect(await refusalOf(bytes)).toContain(sentence);
});

/** The declared size of the largest member is another one, in both places. */
function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  const at = new TextDecoder('latin1').decode(lying).lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  view.setUint32(at + 24, size, true);
  return lying;
}

it('refuses a member that becomes more or less than it declares', async () => {
  for (const size of [10, 500])
    expect(await refusalOf(withSize(workbook(cell('A1')), size))).toContain('can’t be unpacked');
});

it('has a title that is merged over columns once', async () => {
  const cells = '<row r="1"><c r="A1" t="str"><v>Animals</v></c></row><row r="2"><c><v>1</v></c><c><v>2</v></c></row>';
  const sheet = `<worksheet><sheetData>${cells}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
  expect((await sheetIn(workbook('', { 'xl/worksheets/sheet1.xml': sheet }))).rows).toEqual([
    ['Animals', ''],
    ['1', '2'],
  ]);
});

it('refuses merged cells that lie over one another without end', async () => {
  const ranges = '<mergeCell ref="A1:CV10000"/>'.repeat(1000);
  const sheet = `<worksheet><sheetData>${cell('A1')}</sheetData><mergeCells>${ranges}</mergeCells></worksheet>`;
  expect(await refusalOf(workbook('', { 'xl/worksheets/sheet1.xml': sheet }))).toContain('lie over one another');
});

const texts = (...rows: string[][]): string =>
  rows
    .map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`)
    .join('');

it('leaves open how its texts write numbers', async () => {
  const sheet = await sheetIn(workbook(texts(['x', 'y'], ['1,5', '45 %'], ['2,5', '50,5 %'])));
  expect(sheet.texts).toEqual(new Set([2, 3, 4, 5]));
  const { best, others } = atOnce(readSheet(sheet));
  expect(others).toEqual([]);
  expect(best.table.columns.map(({ numbers }) => [...numbers])).toEqual([
    [1.5, 2.5],
    [45, 50.5],
  ]);
});

it('asks what texts mean where that is open, beside numbers that say it', async () => {
  const numbers = '<row><c t="inlineStr"><is><t>1.250</t></is></c><c><v>0.5</v></c></row>'.repeat(3);
  const { best, others } = atOnce(readSheet(await sheetIn(workbook(texts(['x', 'y']) + numbers))));
  const read = [best, ...others].map(({ table }) => table.columns.map((column) => column.numbers[0]));
  expect(read.sort()).toEqual([
    [1.25, 0.5],
    [1250, 0.5],
  ]);
});
