import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';
import type { Sheet, Sheets } from '../../sheet';
import { atOnce, inSlices, type Sliced } from '../../slices';
import { ofColumns, ofLists, ofObjects } from './rows';
import { isCell, isList, isObject, scanJson, textOf, type List, type Members, type Value } from './scan';

export const isJson = (text: string): boolean =>
  /^\uFEFF?\s*(\[\s*(\[|\{|"|-?\d+(\.\d+)?([eE][+-]?\d+)?\s*,)|\{)/.test(text);

/** Rows as objects or lists, columns in an object, what pandas writes, or a row a line. @throws SheetProblem */
export function* readJson(text: string): Sliced<Sheets> {
  const values = yield* scanJson(text);
  const [value] = values;
  if (value === undefined) throw new SheetProblem(words.json.noRows);
  return {
    sheets: values.length > 1 ? [{ name: '', read: () => tableOf({ line: 1, items: values }) }] : tablesIn(value),
  };
}

type Table = Sheets['sheets'][number];

/** A list of rows, an object of columns, or members that are such ones, by their names. */
function tablesIn(value: Value): Table[] {
  if (isList(value)) return [{ name: '', read: () => tableOf(value) }];
  if (!isObject(value)) throw new SheetProblem(words.json.noRows);
  const split = splitOf(value);
  if (split) return [{ name: '', read: () => split }];
  const tables = [...value.members].filter(([, member]) => isList(member) && isRows(member));
  if (tables.length > 0) return tables.map(([name, member]) => ({ name, read: () => tableOf(member as List) }));
  return [{ name: '', read: () => inSlices(ofColumns(value)) }];
}

/** Whether its items are rows, and no cells. */
const isRows = ({ items }: List): boolean => items.length > 0 && !items.some(isCell);

async function tableOf(list: List): Promise<Sheet> {
  if (list.items.length === 0) throw new SheetProblem(words.json.noRows);
  return inSlices(isObject(list.items[0]) ? ofObjects(list) : ofLists(list));
}

/** pandas' `split`: the names, and the rows as lists. */
function splitOf({ members }: Members): Sheet | null {
  const [columns, data] = [members.get('columns'), members.get('data')];
  if (!isList(columns) || !isList(data)) return null;
  const names = columns.items.map((name) => {
    if (!isCell(name)) throw new SheetProblem(words.json.names(columns.line));
    return textOf(name);
  });
  const sheet = atOnce(ofLists(data));
  if (sheet.rows.length > 0 && sheet.rows[0]!.length !== names.length)
    throw new SheetProblem(words.json.width(sheet.lines[0]!, sheet.rows[0]!.length, names.length));
  return { ...sheet, names };
}
