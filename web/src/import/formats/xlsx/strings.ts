import { PIECE, type Sliced } from '../../slices';
import type { Zip } from '../../zip';
import { xmlOf } from './workbook';
import type { XmlScanner } from './xml';

/** Texts that cells refer to by their number. */
export function* readStrings(zip: Zip, path: string | null): Sliced<string[]> {
  const strings: string[] = [];
  if (path === null || !zip.has(path)) return strings;
  const xml = yield* xmlOf(zip, path);
  while (xml.next()) {
    if (strings.length % PIECE === 0) yield;
    if (xml.is('open', 'si')) strings.push(textIn(xml, 'si'));
  }
  return strings;
}

/** What an element says: its pieces of text, each with a look of its own, without how it is spoken. */
export function textIn(xml: XmlScanner, element: string): string {
  if (xml.kind === 'alone') return '';
  const pieces: string[] = [];
  let spoken = false;
  while (xml.next() && !xml.is('close', element)) {
    if (xml.name === 'rPh') spoken = xml.kind === 'open';
    if (xml.is('close', 't') && !spoken) pieces.push(xml.text);
  }
  return pieces.join('');
}
