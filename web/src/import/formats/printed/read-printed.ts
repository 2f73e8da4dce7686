import type { Sheet, Sheets } from '../../sheet';
import { readBox } from './boxes';
import { readDataFrame } from './data-frame';
import { linesOf } from './lines';
import { readBrackets, readMatrices } from './matrices';

/** A table as a program prints it; null where the text is none of those known. @throws SheetProblem */
export function readPrinted(text: string): Sheets | null {
  const lines = linesOf(text);
  const sheet = readBox(lines) ?? readDataFrame(lines) ?? readBrackets(text);
  return sheet ? only(sheet) : readMatrices(lines);
}

const only = (sheet: Sheet): Sheets => ({ sheets: [{ name: '', read: () => sheet }] });
