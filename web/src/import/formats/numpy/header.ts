import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';
import { readerOf, type Reader } from './types';

/** A member of a row: a number or text, one or several of them beside one another. */
export interface Field {
  /** '' for an array without names */
  name: string;
  reader: Reader;
  /** How many of it stand beside one another. */
  count: number;
}

export interface Header {
  fields: Field[];
  fortran: boolean;
  shape: number[];
  /** Where the values begin. */
  at: number;
}

const MAGIC = '\x93NUMPY';

export const isNpy = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 6)) === MAGIC;

/** What stands before the values of an .npy file. @throws SheetProblem */
export function readHeader(bytes: Uint8Array): Header {
  if (!isNpy(bytes) || bytes.length < 12) throw new SheetProblem(words.numpy.noArray);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = bytes[6]! > 1;
  const length = long ? view.getUint32(8, true) : view.getUint16(8, true);
  const begin = long ? 12 : 10;
  if (begin + length > bytes.length) throw new SheetProblem(words.numpy.cut);
  const text = new TextDecoder().decode(bytes.subarray(begin, begin + Math.min(length, LONGEST)));
  return { ...partsOf(text), at: begin + length };
}

const LONGEST = 16_384;
const FORTRAN = /'fortran_order'\s*:\s*(True|False)/;
const SHAPE = /'shape'\s*:\s*\(([\d\s,L]*)\)/;
const SIMPLE = /'descr'\s*:\s*'([^']*)'/;
const FIELDS = /'descr'\s*:\s*\[(.*)\]\s*,\s*'fortran_order'/s;

function partsOf(text: string): Omit<Header, 'at'> {
  const [fortran, shape] = [FORTRAN.exec(text)?.[1], SHAPE.exec(text)?.[1]];
  if (fortran === undefined || shape === undefined) throw new SheetProblem(words.numpy.header);
  return { fields: fieldsOf(text), fortran: fortran === 'True', shape: (shape.match(/\d+/g) ?? []).map(Number) };
}

function fieldsOf(text: string): Field[] {
  const simple = SIMPLE.exec(text)?.[1];
  if (simple !== undefined) return [{ name: '', reader: readerOf(simple), count: 1 }];
  const fields = FIELDS.exec(text)?.[1];
  if (fields === undefined) throw new SheetProblem(words.numpy.header);
  return namedFields(fields);
}

/** `('x', '<f8'), ('pixels', '<f4', (8, 8))` */
const FIELD = /\s*\(\s*(?:'([^']*)'|"([^"]*)")\s*,\s*'([^']*)'\s*(?:,\s*\(([\d\s,]*)\)\s*)?\)\s*(?:,|$)/y;

function namedFields(text: string): Field[] {
  const fields: Field[] = [];
  const { length } = text.trimEnd();
  for (let at = 0; at < length; at = FIELD.lastIndex) {
    FIELD.lastIndex = at;
    const found = FIELD.exec(text);
    if (!found) throw new SheetProblem(words.numpy.fields);
    const [, single, double, type, sizes = '1'] = found;
    const count = (sizes.match(/\d+/g) ?? []).reduce((product, size) => product * Number(size), 1);
    fields.push({ name: single ?? double!, reader: readerOf(type!), count });
  }
  return fields;
}
