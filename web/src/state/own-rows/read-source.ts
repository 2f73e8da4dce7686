import { SheetProblem } from '../../import/problem';
import type { Sheet } from '../../import/sheet';
import type { Sliced } from '../../import/slices';
import { decode, type Encoding } from '../../import/table/encoding';
import { readSheet, readText, type ByHand, type Readings } from '../../import/table/readings';

/** Where rows come from: a text, the bytes of a text file, or what the reader of another format gives. */
export type Source =
  { kind: 'text'; text: string } | { kind: 'bytes'; bytes: Uint8Array } | { kind: 'sheet'; sheet: Sheet };

/** The reading of a source, still to be done, and how its bytes are characters; null: it has none. */
export interface Reader {
  work: Sliced<Readings>;
  encoding: Encoding | null;
}

/** @param as how bytes are characters, where that is chosen by hand */
export function readerOf(source: Source, byHand: ByHand, as?: Encoding): Reader {
  if (source.kind === 'sheet') return { work: readSheet(source.sheet, byHand), encoding: null };
  if (source.kind === 'text') return { work: readText(source.text, byHand), encoding: null };
  const { text, encoding } = decode(source.bytes, as);
  return { work: readText(text, byHand), encoding };
}

/** Why something can't be read or used; what is no such reason is thrown on. */
export function messageOf(problem: unknown): string {
  if (problem instanceof SheetProblem) return problem.message;
  throw problem;
}
