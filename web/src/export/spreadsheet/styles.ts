import type { Cell, Look } from './sheet';

interface Style {
  /** Of the lists below, from 0. */
  font?: number;
  fill?: number;
  border?: number;
  /** Its number in the file. */
  format?: number;
  align?: 'left' | 'center' | 'right';
}

const NUMBER = 164;
const DIFFERENCE = 165;
const COUNT = 1;

/** The order is that of the numbers by which cells name them. */
const looks: Readonly<Record<Look, Style>> = {
  plain: {},
  title: { font: 1 },
  note: { font: 4 },
  heading: { font: 2 },
  head: { font: 2, fill: 2, border: 2, align: 'right' },
  label: { font: 4, align: 'left' },
  input: { font: 3, fill: 3, border: 1, format: NUMBER },
  computed: { format: NUMBER },
  page: { font: 4, fill: 4, format: NUMBER },
  difference: { font: 5, format: DIFFERENCE },
  count: { format: COUNT },
};

const fonts = [
  '<sz val="11"/>',
  '<b/><sz val="15"/>',
  '<b/><sz val="11"/>',
  '<sz val="11"/><color rgb="FF1F4E9E"/>',
  '<sz val="11"/><color rgb="FF595959"/>',
  '<i/><sz val="11"/><color rgb="FF7A5200"/>',
];
/** The first two are the same in every file. */
const fills = ['none', 'gray125', 'FFEFECE2', 'FFE6EEFA', 'FFF3F3F3'];
const side = (name: string, colour?: string): string =>
  colour ? `<${name} style="thin"><color rgb="${colour}"/></${name}>` : `<${name}/>`;
const [LINE, BLUE] = ['FFA8A392', 'FFB5C7E3'];
type Sides = Partial<Record<string, string>>;
/** None, around an input, below a head; then the same with a line at the left. */
const sidesOf: readonly Sides[] = [{}, { left: BLUE, right: BLUE, top: BLUE, bottom: BLUE }, { bottom: LINE }];
const borders = [...sidesOf, ...sidesOf.map((sides) => ({ ...sides, left: LINE }))].map((sides: Sides) =>
  ['left', 'right', 'top', 'bottom'].map((name) => side(name, sides[name])).join(''),
);
const BEGINS = borders.length / 2;

/** What a cell names its look by: those with a line at the left come after the others. */
export const styleOf = ({ look, begins }: Cell): number => places.get(look)! + (begins ? places.size : 0);
const places = new Map(Object.keys(looks).map((look, i) => [look as Look, i]));

const list = (name: string, members: readonly string[]): string =>
  `<${name} count="${members.length}">${members.join('')}</${name}>`;

const fill = (name: string): string =>
  name.length < 8
    ? `<fill><patternFill patternType="${name}"/></fill>`
    : `<fill><patternFill patternType="solid"><fgColor rgb="${name}"/><bgColor indexed="64"/></patternFill></fill>`;

function cellStyle({ font = 0, fill = 0, border = 0, format = 0, align }: Style): string {
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${ids} ${applied}>${align ? `<alignment horizontal="${align}"/>` : ''}</xf>`;
}

/** xl/styles.xml: numbers have five decimals; a small one is shown as a power of ten (dxf 0), and 0 as it is. */
export const stylesXml = (namespace: string): string =>
  `<styleSheet xmlns="${namespace}">` +
  list('numFmts', [
    `<numFmt numFmtId="${NUMBER}" formatCode="0.00000"/>`,
    `<numFmt numFmtId="${DIFFERENCE}" formatCode="0.0E+00;\\-0.0E+00;0"/>`,
  ]) +
  list(
    'fonts',
    fonts.map(
      (font) => `<font>${font.replace(/(<sz[^>]*>)(.*)/, '$1$2<name val="Calibri"/><family val="2"/>')}</font>`,
    ),
  ) +
  list('fills', fills.map(fill)) +
  list(
    'borders',
    borders.map((border) => `<border>${border}<diagonal/></border>`),
  ) +
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
  list('cellXfs', [
    ...Object.values(looks).map(cellStyle),
    ...Object.values(looks).map((style) => cellStyle({ ...style, border: (style.border ?? 0) + BEGINS })),
  ]) +
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
  list('dxfs', ['<dxf><numFmt numFmtId="166" formatCode="0.000E+00;\\-0.000E+00;0"/></dxf>']) +
  '</styleSheet>';
