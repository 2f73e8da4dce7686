import fc from 'fast-check';
import type { Delimiter } from '../../../../web/src/import/table/cut';
import type { Encoding } from '../../../../web/src/import/table/encoding';

/** A table as some program writes it, and what it says. */
export interface DrawnTable {
  bytes: Uint8Array;
  text: string;
  /** null: there are none. */
  names: string[] | null;
  /** null is a gap. */
  columns: Value[][];
  style: Style;
}

/** A slip is what is no number in this file though it looks like one: it must be told. */
export type Value = number | string | null | { slip: string };

interface Style {
  delimiter: Delimiter;
  decimal: '.' | ',';
  thousands: string;
  header: 'none' | 'names' | 'title' | 'titles' | 'comments' | 'units below' | 'units above' | 'years';
  gap: string | null;
  lineEnd: string;
  encoding: Encoding;
  mark: boolean;
  quotes: 'all' | 'words' | 'needed';
  blankLines: boolean;
  delimiterAtEnd: boolean;
  /** A line below the rows that sums them up. */
  total: boolean;
}

const style: fc.Arbitrary<Style> = fc
  .record<Style>({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    decimal: fc.constantFrom('.', ','),
    thousands: fc.constantFrom('', '', '.', ',', ' ', '\u00a0', '\u202f', '\u2009', "'", '\u2019'),
    header: fc.constantFrom(
      'none',
      'names',
      'names',
      'title',
      'titles',
      'comments',
      'units below',
      'units above',
      'years',
    ),
    gap: fc.constantFrom(
      null,
      null,
      '',
      'NA',
      'nan',
      'NULL',
      'None',
      '-',
      '.',
      '#N/A',
      '#NV',
      'n/a',
      'N.A.',
      'missing',
      '?',
    ),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
    mark: fc.boolean(),
    quotes: fc.constantFrom('all', 'words', 'needed'),
    blankLines: fc.boolean(),
    delimiterAtEnd: fc.boolean(),
    total: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
  })
  .filter(({ decimal, thousands }) => decimal !== thousands)
  // Windows-1252 has no thin spaces, and Node reads its typographic apostrophe as another character than browsers do.
  .filter(({ encoding, thousands }) => encoding !== 'windows-1252' || !/[\u202f\u2009\u2019]/.test(thousands));

interface Numbers {
  kind: 'numbers';
  /** Behind the decimal mark, of each number. */
  digits: number[];
  values: number[];
  gaps: boolean[];
  /** Before and behind each number; brackets stand for a minus. */
  affix: readonly [string, string] | 'brackets' | null;
  /** How numbers in some rows are written otherwise; null: nowhere. */
  slip: 'limit' | 'other mark' | 'without the affix' | null;
  slips: boolean[];
}
interface Words {
  kind: 'words';
  words: string[];
  gaps: boolean[];
}

const WORDS = [
  'red',
  'blue',
  'grün',
  'New York',
  'a, b',
  'x; y',
  'ja',
  '5 kg',
  'A1',
  '5b',
  '3 Zimmer',
  '1.2.3',
  '10-19',
  '01234',
];
const AFFIXES = [
  ['$', ''],
  ['', '%'],
  ['', ' %'],
  ['', ' £'],
  ['CHF ', ''],
  ['', ' kg'],
] as const;

const numbersOf = (rows: number): fc.Arbitrary<Numbers> =>
  fc
    .record({
      most: fc.constantFrom(1, 10, 1000, 50_000, 3_000_000),
      digits: fc.oneof(
        fc.constantFrom(0, 1, 2, 3, 4).map((digits) => Array<number>(rows).fill(digits)),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: rows, maxLength: rows }),
      ),
      parts: fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: rows, maxLength: rows }),
      gaps: fc.array(
        fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
        { minLength: rows, maxLength: rows },
      ),
      signed: fc.boolean(),
      affix: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(...AFFIXES, 'brackets' as const) },
      ),
      slip: fc.oneof(
        { weight: 12, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom('limit', 'other mark', 'without the affix') },
      ),
      slips: fc.array(
        fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
        { minLength: rows, maxLength: rows },
      ),
    })
    .map(({ most, digits, parts, gaps, signed, affix, slip, slips }): Numbers => ({
      kind: 'numbers',
      // One measure alone is a word.
      affix: affix?.[1] === ' kg' && new Set(parts).size < 3 ? null : affix,
      slip,
      slips,
      digits,
      values: parts.map((part, i) =>
        Number(((most * (signed ? part : Math.abs(part))) / 1_000_000).toFixed(digits[i])),
      ),
      gaps,
    }));

const wordsOf = (rows: number): fc.Arbitrary<Words> =>
  fc
    .record({
      from: fc.subarray(WORDS, { minLength: 2, maxLength: 3 }),
      picks: fc.array(fc.nat(), { minLength: rows, maxLength: rows }),
      gaps: fc.array(
        fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
        { minLength: rows, maxLength: rows },
      ),
    })
    .map(({ from, picks, gaps }) => ({ kind: 'words', words: picks.map((pick) => from[pick % from.length]!), gaps }));

const NAMES = ['height', 'Breite', 'Höhe', 'mass kg', 'u', 'v2', 'Temp. (°C)', 'x_1'];
const UNITS = ['cm', 'kg', '[m]', '°C', '(mm)', '%', 's', 'km/h'];

export const drawnTable: fc.Arbitrary<DrawnTable> = fc
  .record({
    style,
    rows: fc.integer({ min: 3, max: 30 }),
    count: fc.integer({ min: 1, max: 5 }),
    first: fc.integer({ min: 1950, max: 2020 }),
    withWords: fc.boolean(),
  })
  .chain(({ style: one, rows, count, first, withWords }) =>
    fc
      .record({
        numbers: fc.array(numbersOf(rows), {
          minLength: withWords ? count : count + 1,
          maxLength: withWords ? count : count + 1,
        }),
        words: withWords ? wordsOf(rows).map((column) => [column]) : fc.constant([]),
        wordsFirst: fc.boolean(),
        names: fc.shuffledSubarray(NAMES, { minLength: NAMES.length, maxLength: NAMES.length }),
        units: fc.shuffledSubarray(UNITS, { minLength: UNITS.length, maxLength: UNITS.length }),
      })
      .map(({ numbers: [full, ...others], words, wordsFirst, names, units }) => {
        const numbers = [{ ...full!, gaps: full!.gaps.map(() => false) }, ...others];
        return written(one, wordsFirst ? [...words, ...numbers] : [...numbers, ...words], names, units, first);
      }),
  );

/** Another mark is a slip only where more numbers have the mark of the file. */
function withSlips(one: Style, columns: (Numbers | Words)[]): (Numbers | Words)[] {
  let [marks, others] = [0, 0];
  for (const column of columns)
    if (column.kind === 'numbers')
      column.values.forEach((_, row) => {
        if (isGap(one, column, row)) return;
        if (!isSlip(column, row)) marks += column.digits[row]! > 0 ? 1 : 0;
        else if (column.slip === 'other mark') others++;
      });
  return others < marks
    ? columns
    : columns.map((column) => (column.kind === 'numbers' ? { ...column, slip: null } : column));
}

function written(one: Style, drawn: (Numbers | Words)[], names: string[], units: string[], first: number): DrawnTable {
  const columns = withSlips(one, drawn);
  const given = namesFor(one, columns, names, first);
  const unitLine = columns.map((column, i) => (column.kind === 'words' ? '' : units[i]!));
  const above: string[][] = [];
  if (one.header === 'title') above.push(['Messung im Mai']);
  if (one.header === 'titles') above.push(['Messung im Mai'], ['von Hand'], ['']);
  if (one.header === 'units above') above.push(unitLine);
  if (given) above.push(given);
  if (one.header === 'units below') above.push(unitLine);
  const rows = Array.from({ length: rowsIn(columns[0]!) }, (_, row) =>
    columns.map((column) => cellOf(one, column, row)),
  );
  const end = one.delimiterAtEnd && one.delimiter !== ' ' ? one.delimiter : '';
  const comments = one.header === 'comments' ? ['# Messung im Mai, von Hand; "roh"', '#', '# alle Werte'] : [];
  const body = [...above, ...rows, ...totalOf(one, columns)].map(
    (cells) => cells.map((cell) => quoted(one, cell)).join(one.delimiter) + end,
  );
  const lines = [...comments, ...body];
  const spaced = one.blankLines ? [...lines.flatMap((line, i) => (i % 4 === 1 ? [line, ''] : [line])), ''] : lines;
  const text = spaced.join(one.lineEnd) + one.lineEnd;
  return {
    bytes: bytesOf(text, one),
    text,
    names: given,
    columns: columns.map((column) => Array.from({ length: rowsIn(column) }, (_, row) => valueOf(one, column, row))),
    style: one,
  };
}

function namesFor({ header }: Style, columns: (Numbers | Words)[], names: string[], first: number): string[] | null {
  if (header === 'none') return null;
  if (header !== 'years') return names.slice(0, columns.length);
  let year = first;
  return columns.map(({ kind }) => (kind === 'words' ? 'town' : String(year++)));
}

const rowsIn = (column: Numbers | Words): number =>
  column.kind === 'words' ? column.words.length : column.values.length;

/** An empty value can't be seen between spaces nor in a row of such, and the first column of numbers has all. */
const isGap = ({ gap, delimiter }: Style, { kind, gaps }: Numbers | Words, row: number): boolean =>
  gap !== null && row > 1 && gaps[row]! && !(gap === '' && delimiter === ' ') && !(kind === 'words' && gap === 'None');

/** Beside two numbers at the least, and one row at the most. */
const isSlip = ({ slip, slips, affix }: Numbers, row: number): boolean =>
  slip !== null &&
  row > 2 &&
  slips[row]! &&
  !(slip === 'without the affix' && (affix === null || affix === 'brackets'));

function valueOf(one: Style, column: Numbers | Words, row: number): Value {
  if (isGap(one, column, row)) return null;
  if (column.kind === 'words') return column.words[row]!;
  return isSlip(column, row) ? { slip: cellOf(one, column, row) } : column.values[row]!;
}

/** The first column of such a line has a word, the others a number or nothing. */
function totalOf(one: Style, columns: readonly (Numbers | Words)[]): string[][] {
  if (!one.total || one.delimiter === ' ' || columns.length < 2) return [];
  return [columns.map((column, i) => (i === 0 ? 'Summe' : column.kind === 'words' ? '' : numberText(one, column, 0)))];
}

function cellOf(one: Style, column: Numbers | Words, row: number): string {
  if (isGap(one, column, row)) return one.gap!;
  if (column.kind === 'words') return column.words[row]!;
  const text = numberText(one, column, row);
  return isSlip(column, row) ? slipOf(one, column, text) : withAffix(column.affix, text);
}

function withAffix(affix: Numbers['affix'], text: string): string {
  if (affix === 'brackets') return text.startsWith('-') ? `(${text.slice(1)})` : text;
  return affix ? affix[0] + text + affix[1] : text;
}

function slipOf(one: Style, { slip, affix }: Numbers, text: string): string {
  const plain = text.replace(/^-/, '').replaceAll(one.thousands || '\0', '');
  if (slip === 'without the affix') return `${plain}1`;
  if (slip === 'limit') return `<${plain}`;
  const whole = plain.replace(/[.,].*$/, '');
  return withAffix(affix === 'brackets' ? null : affix, `${whole}${one.decimal === '.' ? ',' : '.'}75`);
}

function numberText(one: Style, column: Numbers, row: number): string {
  const [sign, whole, rest] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(column.values[row]!.toFixed(column.digits[row]))!.slice(1);
  const grouped = one.thousands ? whole!.replace(/\B(?=(?:\d{3})+$)/g, one.thousands) : whole!;
  return sign! + grouped + (rest === undefined ? '' : one.decimal + rest);
}

function quoted({ delimiter, quotes }: Style, cell: string): string {
  const isWord = !/^[-\d(<$]/.test(cell);
  const holds =
    cell.includes(delimiter) || (delimiter === ' ' && /[\s]/.test(cell)) || (delimiter === ' ' && cell === '');
  return quotes === 'all' || holds || (quotes === 'words' && isWord && cell !== '') ? `"${cell}"` : cell;
}

function bytesOf(text: string, { encoding, mark }: Style): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode((mark ? '\uFEFF' : '') + text);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(encoding === 'utf-16le' ? bytes : bytes.swap16());
}
