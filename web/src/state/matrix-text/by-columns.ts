import { fromColumns, wordsOf, type Reading } from './reading';

/** R's `dput`, and the JSON of pandas: what stands first is the first column. */
export const readByColumns = (text: string): Reading =>
  readDput(text) ?? readVector(text) ?? readBound(text) ?? readObjects(text);

function readDput(text: string): Reading {
  const given = /structure\(c\(([^)]*)\)\s*,\s*\.?dim\s*=\s*(?:c\(([^)]*)\)|(\d+)L?:(\d+)L?)/i.exec(text);
  if (!given) return null;
  const [, numbers = '', sizes, from, to] = given;
  const [rows = 0, cols = 0] = sizes === undefined ? [Number(from), Number(to)] : wordsOf(sizes).map(parseFloat);
  const all = wordsOf(numbers);
  return all.length === rows * cols ? { cells: fromColumns(all, rows) } : { cannot: 'rowsOfGroups' };
}

/** `c(1, 2)` of R. */
function readVector(text: string): Reading {
  const vector = /^\s*(?:[\w.]+\s*(?:=|<-)\s*)?c\(([^()]*)\)\s*$/.exec(text);
  return vector && { cells: [wordsOf(vector[1]!)] };
}

/** `cbind(c(1, 2), c(3, 4))` and `rbind` of R. */
function readBound(text: string): Reading {
  const bound = /^\s*(?:[\w.]+\s*(?:=|<-)\s*)?([cr])bind\(/.exec(text);
  if (!bound) return null;
  const vectors = Array.from(text.matchAll(/\bc\(([^()]*)\)/g), ([, inside]) => wordsOf(inside!));
  const [{ length } = []] = vectors;
  if (bound[1] === 'r') return { cells: vectors };
  return vectors.some((vector) => vector.length !== length)
    ? { cannot: 'rowsOfGroups' }
    : { cells: fromColumns(vectors.flat(), length) };
}

function readObjects(text: string): Reading {
  if (!/^\s*\{\s*"/.test(text)) return null;
  const columns = Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, inside]) =>
    inside!.split(',').map((pair) => pair.split(':').at(-1)!.trim()),
  );
  if (columns.length === 0) return null;
  const isNested = /\{[^{}]*\{/.test(text);
  if (!isNested) return /"\s*:\s*[[]/.test(text) ? null : { cannot: 'flat' };
  const rows = columns[0]!.length;
  if (columns.some((column) => column.length !== rows)) return { cannot: 'rowsOfGroups' };
  return { cells: fromColumns(columns.flat(), rows) };
}
