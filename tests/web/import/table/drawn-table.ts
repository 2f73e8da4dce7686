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
  columns: (number | string | null)[][];
  style: Style;
}

interface Style {
  delimiter: Delimiter;
  decimal: '.' | ',';
  thousands: string;
  header: 'none' | 'names' | 'title' | 'units below' | 'units above' | 'years';
  gap: string | null;
  lineEnd: string;
  encoding: Encoding;
  mark: boolean;
  quotes: 'all' | 'words' | 'needed';
  blankLines: boolean;
  delimiterAtEnd: boolean;
}

const style: fc.Arbitrary<Style> = fc
  .record<Style>({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    decimal: fc.constantFrom('.', ','),
    thousands: fc.constantFrom('', '', '.', ',', ' ', '\u00a0', '\u202f', '\u2009', "'", '\u2019'),
    header: fc.constantFrom('none', 'names', 'names', 'title', 'units below', 'units above', 'years'),
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
}
interface Words {
  kind: 'words';
  words: string[];
}

const WORDS = ['red', 'blue', 'grün', 'New York', 'a, b', 'x; y', 'ja', '5 kg'];

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
    })
    .map(({ most, digits, parts, gaps, signed }) => ({
      kind: 'numbers',
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
    })
    .map(({ from, picks }) => ({ kind: 'words', words: picks.map((pick) => from[pick % from.length]!) }));

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

function written(
  one: Style,
  columns: (Numbers | Words)[],
  names: string[],
  units: string[],
  first: number,
): DrawnTable {
  const given = namesFor(one, columns, names, first);
  const unitLine = columns.map((column, i) => (column.kind === 'words' ? '' : units[i]!));
  const above: string[][] = [];
  if (one.header === 'title') above.push(['Messung im Mai']);
  if (one.header === 'units above') above.push(unitLine);
  if (given) above.push(given);
  if (one.header === 'units below') above.push(unitLine);
  const rows = Array.from({ length: rowsIn(columns[0]!) }, (_, row) =>
    columns.map((column) => cellOf(one, column, row)),
  );
  const end = one.delimiterAtEnd && one.delimiter !== ' ' ? one.delimiter : '';
  const lines = [...above, ...rows].map((cells) => cells.map((cell) => quoted(one, cell)).join(one.delimiter) + end);
  const body = one.blankLines ? [...lines.flatMap((line, i) => (i % 4 === 1 ? [line, ''] : [line])), ''] : lines;
  const text = body.join(one.lineEnd) + one.lineEnd;
  return {
    bytes: bytesOf(text, one),
    text,
    names: given,
    columns: columns.map((column) =>
      column.kind === 'words' ? column.words : column.values.map((value, i) => (isGap(one, column, i) ? null : value)),
    ),
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
const isGap = ({ gap, delimiter }: Style, { gaps }: Numbers, row: number): boolean =>
  gap !== null && row > 1 && gaps[row]! && !(gap === '' && delimiter === ' ');

function cellOf(one: Style, column: Numbers | Words, row: number): string {
  if (column.kind === 'words') return column.words[row]!;
  if (isGap(one, column, row)) return one.gap!;
  const [sign, whole, rest] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(column.values[row]!.toFixed(column.digits[row]))!.slice(1);
  const grouped = one.thousands ? whole!.replace(/\B(?=(?:\d{3})+$)/g, one.thousands) : whole!;
  return sign! + grouped + (rest === undefined ? '' : one.decimal + rest);
}

function quoted({ delimiter, quotes }: Style, cell: string): string {
  const isWord = !/^[-\d]/.test(cell);
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
