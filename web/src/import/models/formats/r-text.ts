import { modelsOthers as words } from '../../../messages/words';
import { ModelProblem } from '../model';

/** What R says of a list: numbers, or TRUE and FALSE, by their names. */
export type Fields = ReadonlyMap<string, number[] | boolean>;

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?L?`;

/** `list(n = c(3, 2, 1), ...)`, also within `structure(...)`. */
export const isList = (text: string): boolean => /^\s*(structure\(\s*)?list\(/.test(text);

const SIZES = /^\s*\[1\]\s+\d{1,9}\s+\d{1,9}\s+\d{1,9}\s*$/;

/** Vectors as R prints them: three sizes and another one; any other that is printed is data. */
export function isPrint(text: string): boolean {
  const begins = text.split('\n').filter((line) => /^\s*\[1\]\s+[-.\d]/.test(line));
  return begins.length > 1 && begins.some((line) => SIZES.test(line));
}

/** What is wanted of the list; the rest of it is passed over. */
const FIELD = /(n|nunits|nsunits|softmax|censored|wts)\s*=\s*(c\(|TRUE\b|FALSE\b|[-+.\d])/y;
const LIST = new RegExp(String.raw`\s*(${NUMBER})\s*([,)])`, 'y');
const ONE = new RegExp(NUMBER, 'y');

/** Of the list itself, not of what lies in it. A name may stand there once. */
export function listFields(text: string): Fields {
  const fields = new Map<string, number[] | boolean>();
  let at = text.indexOf('list(') + 5;
  for (let depth = 1; at < text.length && depth > 0;) {
    const found = depth === 1 ? valueAt(text, at) : null;
    if (found?.name !== undefined && fields.has(found.name)) throw new ModelProblem(words.twice(found.name));
    if (found) fields.set(found.name, found.value);
    at = found ? found.end : afterPiece(text, at, (change) => (depth += change));
  }
  return fields;
}

/** Past a name, a text in quotation marks, or one mark. */
function afterPiece(text: string, at: number, deeper: (change: number) => void): number {
  const mark = text[at]!;
  if (mark === '"') return afterQuote(text, at + 1);
  if (mark === '(') deeper(1);
  if (mark === ')') deeper(-1);
  return at + (match(/[\w.]+/y, text, at)?.[0].length ?? 1);
}

function afterQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function valueAt(text: string, at: number): { name: string; value: number[] | boolean; end: number } | null {
  const found = match(FIELD, text, at);
  if (!found) return null;
  const [all, name = '', begin = ''] = found;
  const end = at + all.length;
  if (begin === 'TRUE' || begin === 'FALSE') return { name, value: begin === 'TRUE', end };
  return begin === 'c(' ? { name, ...numbersIn(text, end) } : { name, ...oneNumber(text, end - 1) };
}

function numbersIn(text: string, from: number): { value: number[]; end: number } {
  const value: number[] = [];
  for (let at = from; ;) {
    const found = match(LIST, text, at);
    if (!found) return { value: wantsNumbers(text, at), end: at };
    value.push(finite(found[1]!));
    at += found[0].length;
    if (found[2] === ')') return { value, end: at };
  }
}

function wantsNumbers(text: string, at: number): never {
  throw new ModelProblem(words.nnet.wrong(text.slice(at, at + 30).trim()));
}

function oneNumber(text: string, at: number): { value: number[]; end: number } {
  const found = match(ONE, text, at);
  if (!found) return { value: wantsNumbers(text, at), end: at };
  return { value: [finite(found[0])], end: at + found[0].length };
}

function finite(text: string): number {
  const value = Number(text.replace(/L$/, ''));
  if (!Number.isFinite(value)) throw new ModelProblem(words.noNumber(text));
  return value;
}

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** `print(fit$n)` and `print(fit$wts)`, and what `print(fit)` says of the outputs; the three sizes are the shorter one. */
export function printedFields(text: string): Fields {
  const vectors = printedVectors(text);
  const fields = new Map<string, number[] | boolean>();
  const sizes = vectors.find(
    (numbers) => numbers.length === 3 && numbers.every((one) => Number.isInteger(one) && one > 0),
  );
  const rest = vectors.filter((numbers) => numbers !== sizes);
  if (rest.length > 1) throw new ModelProblem(words.nnet.wrong('[1]'));
  if (sizes) fields.set('n', sizes);
  if (rest[0]) fields.set('wts', rest[0]);
  return new Map([...fields, ...printedOptions(text)]);
}

const OPTIONS = 'options were -';

/** What `print(fit)` has after `options were -`, a line that it always writes; a sigmoid has no word there. */
function printedOptions(text: string): [string, boolean][] {
  const at = text.indexOf(OPTIONS);
  if (at < 0) return [];
  const [said = ''] = text.slice(at + OPTIONS.length).split('\n', 1);
  return said.includes('softmax modelling') ? [['softmax', true]] : [['linear', said.includes('linear output units')]];
}

/** Each begins with a line at `[1]`; the lines after it say with which number they go on. */
function printedVectors(text: string): number[][] {
  const vectors: number[][] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, index, rest = ''] = /^\s*\[(\d{1,9})\]\s+(.*)$/.exec(line) ?? [];
    if (index === undefined) continue;
    if (index === '1') vectors.push([]);
    const vector = vectors.at(-1);
    if (!vector || Number(index) !== vector.length + 1) throw new ModelProblem(words.nnet.wrong(line));
    for (const word of rest.trim().split(/\s+/)) vector.push(printed(word));
  }
  return vectors;
}

function printed(word: string): number {
  if (!new RegExp(`^${NUMBER}$`).test(word)) throw new ModelProblem(words.nnet.wrong(word));
  return finite(word);
}
