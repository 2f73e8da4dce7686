import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';
import { PIECE, type Sliced } from '../../slices';

/** A value of JSON: a text, a word or a number as it is written, a list, or an object. */
export type Value = string | Word | Written | List | Members;
/** `true`, `false` or `null`, and `NaN`, `Infinity` and `-Infinity` as Python and R write them. */
export interface Word {
  word: string;
}
export interface Written {
  number: string;
}
export interface List {
  line: number;
  items: Value[];
}
export interface Members {
  line: number;
  members: Map<string, Value>;
}

export const isList = (value: Value | undefined): value is List => typeof value === 'object' && 'items' in value;
export const isObject = (value: Value | undefined): value is Members => typeof value === 'object' && 'members' in value;

/** What stands in a cell of a table. */
export type Cell = string | Word | Written;

export const isCell = (value: Value | undefined): value is Cell =>
  value !== undefined && !isList(value) && !isObject(value);

/** null and NaN are gaps. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  return cell.word === 'null' || cell.word === 'NaN' ? '' : cell.word;
}

/** Lists and objects in one another. */
const DEEPEST = 12;

const SPACE = /[ \t\r\n]*/y;
/** A number or a word. */
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null|NaN|-?Infinity)(?!\w)/y;

/** The values of a text, one after the other: one, or one a line. @throws SheetProblem naming the line */
export function* scanJson(text: string): Sliced<Value[]> {
  const scan = new Scan(text);
  const values: Value[] = [];
  while (!scan.isAtEnd()) values.push(yield* scan.value());
  return values;
}

class Scan {
  #at = 0;
  #line = 1;
  /** The next one that is not counted yet. */
  #break: number;
  #seen = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#break = this.#breakAfter(0);
    if (text.startsWith('\uFEFF')) this.#at = 1;
  }

  isAtEnd(): boolean {
    this.#match(SPACE);
    return this.#at >= this.#text.length;
  }

  *value(depth = 0): Sliced<Value> {
    if (++this.#seen % PIECE === 0) yield;
    if (depth > DEEPEST) throw new SheetProblem(words.json.deep(this.line, DEEPEST));
    if (this.#take('[')) return yield* this.#list(depth);
    if (this.#take('{')) return yield* this.#object(depth);
    return this.#string() ?? this.#word();
  }

  *#list(depth: number): Sliced<List> {
    const list: List = { line: this.line, items: [] };
    if (this.#take(']')) return list;
    do list.items.push(yield* this.value(depth + 1));
    while (this.#goesOn(']'));
    return list;
  }

  *#object(depth: number): Sliced<Members> {
    const object: Members = { line: this.line, members: new Map() };
    if (this.#take('}')) return object;
    do {
      const name = this.#take('"', false) ? this.#string() : null;
      if (name === null || !this.#take(':')) throw this.#problem();
      if (object.members.has(name)) throw new SheetProblem(words.json.twice(this.line, name));
      object.members.set(name, yield* this.value(depth + 1));
    } while (this.#goesOn('}'));
    return object;
  }

  #goesOn(end: string): boolean {
    if (this.#take(',')) return true;
    if (this.#take(end)) return false;
    throw this.#problem();
  }

  /** null where no quotation mark stands here */
  #string(): string | null {
    if (this.#text[this.#at] !== '"') return null;
    const begin = this.#at + 1;
    const end = this.#endOfString(begin);
    const inside = this.#text.slice(begin, end);
    // eslint-disable-next-line no-control-regex -- JSON has none in its texts
    if (end < 0 || /[\0-\x1f]/.test(inside)) throw this.#problem();
    this.#at = end + 1;
    return inside.includes('\\') ? this.#unescaped(inside) : inside;
  }

  /** The next quotation mark without a backslash of its own before it. */
  #endOfString(begin: number): number {
    for (let end = this.#text.indexOf('"', begin); end >= 0; end = this.#text.indexOf('"', end + 1)) {
      let backslashes = 0;
      while (end - backslashes > begin && this.#text[end - 1 - backslashes] === '\\') backslashes++;
      if (backslashes % 2 === 0) return end;
    }
    return -1;
  }

  #unescaped(inside: string): string {
    try {
      return JSON.parse(`"${inside}"`) as string;
    } catch {
      throw this.#problem();
    }
  }

  #word(): Word | Written {
    const found = this.#match(WORD);
    if (!found) throw this.#problem();
    return /\d/.test(found[0]) ? { number: found[0] } : { word: found[0] };
  }

  /** @param away whether it is left behind */
  #take(mark: string, away = true): boolean {
    this.#match(SPACE);
    const isThere = this.#text[this.#at] === mark;
    if (isThere && away) this.#at++;
    return isThere;
  }

  #match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at;
    const found = form.exec(this.#text);
    if (found) this.#at = form.lastIndex;
    return found;
  }

  /** Where it is; every line is counted once. */
  get line(): number {
    while (this.#break < this.#at) {
      this.#line++;
      this.#break = this.#breakAfter(this.#break + 1);
    }
    return this.#line;
  }

  #breakAfter(at: number): number {
    const found = this.#text.indexOf('\n', at);
    return found < 0 ? Infinity : found;
  }

  #problem(): SheetProblem {
    const rest = this.#text.slice(this.#at, this.#at + 20).split(/[\r\n]/)[0]!;
    return new SheetProblem(rest === '' ? words.json.cut(this.line) : words.json.wrong(this.line, rest));
  }
}
