import { strToU8, zipSync } from 'fflate';
import { cellName } from './place';
import type { Cell, Sheet, Workbook } from './sheet';
import { styleOf, stylesXml } from './styles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The type of its files. */
export const XLSX = `${TYPE}.sheet`;

/** The bytes of a workbook as an .xlsx file, in the parts that every program asks for. */
export function xlsx(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const { sheets } = workbook;
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(MAIN),
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, i === 0)])),
  };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(bytes), { level: 6 });
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join('') +
    '</Types>'
  );
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

/** Programs that compute as they open a file (Excel does) compute all of it anew. */
function workbookXml({ sheets, names }: Workbook): string {
  const defined = [
    ...Object.entries(names).map(
      ([name, area]) => `<definedName name="${name}">${escaped(`'${area.sheet}'!${area.whole()}`)}</definedName>`,
    ),
    ...sheets.map((sheet, i) => printed(sheet, i)),
  ];
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="17000"/></bookViews>' +
    `<sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>` +
    `<definedNames>${defined.join('')}</definedNames>` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>' +
    '</workbook>'
  );
}

function printed({ name, rows, printedColumns }: Sheet, i: number): string {
  const last = cellName(rows.length - 1, (printedColumns ?? widthOf(rows)) - 1, 'both');
  return `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${escaped(`'${name}'!$A$1:${last}`)}</definedName>`;
}

const widthOf = (rows: Sheet['rows']): number => rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 1);

function sheetXml({ rows, frozen, breaks, widths }: Sheet, isFirst: boolean): string {
  const all = rows.map((row, i) => `<row r="${i + 1}">${row.map((cell, col) => cellXml(cell, i, col)).join('')}</row>`);
  return (
    `<worksheet xmlns="${MAIN}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(frozen)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultColWidth="9.7109375" defaultRowHeight="15"/>' +
    `<cols>${Object.entries(widths)
      .map(([col, width]) => columnXml(Number(col) + 1, width))
      .join('')}</cols>` +
    `<sheetData>${all.join('')}</sheetData>` +
    smallNumbers(rows) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
    rowBreaks(breaks) +
    '</worksheet>'
  );
}

function cellXml(cell: Cell, row: number, col: number): string {
  const { value, formula } = cell;
  const at = `r="${cellName(row, col)}" s="${styleOf(cell)}"`;
  const computed = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (typeof value === 'string') return `<c ${at} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  return `<c ${at}>${computed}${value === undefined ? '' : `<v>${value}</v>`}</c>`;
}

const columnXml = (col: number, width: number): string =>
  `<col min="${col}" max="${col}" width="${width}" customWidth="1"/>`;

function pane({ rows, cols }: Sheet['frozen']): string {
  const split = `${cols > 0 ? ` xSplit="${cols}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const active = rows === 0 ? 'topRight' : cols === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${split} topLeftCell="${cellName(rows, cols)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}

/** Where numbers are below 0.001, and not 0, they are shown as powers of ten. */
function smallNumbers(rows: Sheet['rows']): string {
  const all = `A1:${cellName(rows.length - 1, widthOf(rows) - 1)}`;
  const rule = '<cfRule type="cellIs" dxfId="0" priority="1" operator="between">';
  return `<conditionalFormatting sqref="${all}">${rule}<formula>-0.001</formula><formula>0.001</formula></cfRule></conditionalFormatting>`;
}

function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const each = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${each}</rowBreaks>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
