import { files as words } from '../../messages/words';
import { isDecimal } from '../../catalog/decimal';
import { checkColumns, checkRows } from '../check-size';
import { SheetProblem } from '../problem';
import type { Sheet } from '../sheet';
import { PIECE, type Sliced } from '../slices';
import { nameAt, wordsOf, type Word } from './arff-words';

/** A column as its header line declares it. */
interface Attribute {
  name: string;
  /** null: any text */
  values: ReadonlySet<string> | 'numbers' | null;
  /** What a sparse row leaves out: 0, or the first value. */
  usual: string;
}

/** Whether its first line that is no comment names a relation. */
export function isArff(text: string): boolean {
  const first =
    text
      .slice(0, LOOK)
      .split(/[\r\n]/)
      .find((line) => !isNothing(line)) ?? '';
  return /^\s*@relation\b/i.test(first);
}

/** Characters that are looked at to recognise the format. */
const LOOK = 100_000;

const isNothing = (line: string): boolean => /^\s*(%|$)/.test(line);

/** Weka's format, dense or sparse rows. @throws SheetProblem naming the line */
export function* readArff(text: string): Sliced<Sheet> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  const start = lines.findIndex((line) => /^\s*@data\b/i.test(line));
  if (start < 0) throw new SheetProblem(words.arff.noData);
  const attributes = attributesIn(lines.slice(0, start));
  const sheet = { rows: [] as string[][], lines: [] as number[] };
  let weighted = 0;
  for (let i = start + 1; i < lines.length; i++) {
    if (i % PIECE === 0) yield;
    if (isNothing(lines[i]!)) continue;
    const { cells, weight } = rowOf(lines[i]!, i + 1, attributes);
    if (weight !== null && Number(weight) !== 1) weighted++;
    sheet.rows.push(cells);
    sheet.lines.push(i + 1);
    checkRows(sheet.rows.length);
  }
  const told = weighted > 0 ? { told: [words.arff.weights(weighted)] } : {};
  return { names: attributes.map(({ name }) => name), ...sheet, decimal: 'point', ...told };
}

// ---- the header ---------------------------------------------------------------------------------

function attributesIn(lines: readonly string[]): Attribute[] {
  const attributes: Attribute[] = [];
  lines.forEach((text, i) => {
    if (isNothing(text) || /^\s*@relation\b/i.test(text)) return;
    const declared = /^\s*@attribute\s+(.*)$/i.exec(text);
    if (!declared) throw new SheetProblem(words.arff.headerLine(i + 1, text.trim()));
    attributes.push(attributeOf(declared[1]!, i + 1));
  });
  if (attributes.length === 0) throw new SheetProblem(words.arff.noAttributes);
  checkColumns(attributes.length);
  return attributes;
}

const NUMBERS = ['numeric', 'real', 'integer'];

function attributeOf(declared: string, line: number): Attribute {
  const { word: name, end } = nameAt(declared) ?? refuse(words.arff.quotes(line));
  const type = declared.slice(end).trim();
  if (name.text === '' || type === '') throw new SheetProblem(words.arff.attribute(line));
  if (type.startsWith('{')) {
    if (!/\}\s*(%.*)?$/.test(type)) throw new SheetProblem(words.arff.attribute(line));
    const values = quotedOrPlain(type.slice(1, type.lastIndexOf('}')), line);
    return { name: name.text, values: new Set(values.map(({ text }) => text)), usual: values[0]?.text ?? '' };
  }
  const kind = type.split(/[\s%]/)[0]!.toLowerCase();
  if (NUMBERS.includes(kind)) return { name: name.text, values: 'numbers', usual: '0' };
  if (kind === 'string' || kind === 'date') return { name: name.text, values: null, usual: '' };
  throw new SheetProblem(words.arff.type(line, kind));
}

// ---- rows ---------------------------------------------------------------------------------------

interface Row {
  cells: string[];
  weight: string | null;
}

function rowOf(text: string, line: number, attributes: readonly Attribute[]): Row {
  const { given, weight } = withoutWeight(text.trim());
  const cells = given.startsWith('{') ? sparse(given, line, attributes) : dense(given, line, attributes);
  return { cells, weight };
}

/** `1, 2, {5}` and `{1 3}, {5}` end with the weight of the row. */
function withoutWeight(text: string): { given: string; weight: string | null } {
  const at = text.endsWith('}') ? text.lastIndexOf('{') : 0;
  const given = text.slice(0, at).trimEnd();
  return given.endsWith(',')
    ? { given: given.slice(0, -1).trimEnd(), weight: text.slice(at + 1, -1) }
    : { given: text, weight: null };
}

function dense(text: string, line: number, attributes: readonly Attribute[]): string[] {
  const given = quotedOrPlain(text, line);
  const all = given.length === 1 ? quotedOrPlain(text, line, 'spaces') : given;
  if (all.length !== attributes.length) throw new SheetProblem(words.arff.width(line, all.length, attributes.length));
  return all.map((word, col) => cellOf(word, line, attributes[col]!));
}

function sparse(text: string, line: number, attributes: readonly Attribute[]): string[] {
  if (!text.endsWith('}')) throw new SheetProblem(words.arff.brace(line));
  const cells = attributes.map(({ usual }) => usual);
  const inside = text.slice(1, -1);
  if (inside.trim() === '') return cells;
  const seen = new Set<number>();
  for (const word of quotedOrPlain(inside, line, 'pairs')) {
    const col = Number(word.index);
    if (!Number.isInteger(col) || col < 0 || col >= attributes.length || seen.has(col))
      throw new SheetProblem(words.arff.index(line, word.index ?? '', attributes.length - 1));
    seen.add(col);
    cells[col] = cellOf(word, line, attributes[col]!);
  }
  return cells;
}

function cellOf({ text, quoted }: Word, line: number, { name, values }: Attribute): string {
  if (text === '?' && !quoted) return '';
  if (values === 'numbers' && !isDecimal(text)) throw new SheetProblem(words.arff.noNumber(line, name, text));
  if (values === 'numbers') return text.replace(/^([-+]?)0+(?=\d)/, '$1');
  if (values instanceof Set && !values.has(text)) throw new SheetProblem(words.arff.notDeclared(line, name, text));
  return text;
}

const quotedOrPlain = (text: string, line: number, parted?: 'spaces' | 'pairs'): Word[] =>
  wordsOf(text, parted) ?? refuse(words.arff.quotes(line));

function refuse(message: string): never {
  throw new SheetProblem(message);
}
