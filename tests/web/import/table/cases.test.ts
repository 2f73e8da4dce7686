import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../web/src/import/slices';
import { decode } from '../../../../web/src/import/table/encoding';
import { readText, type Reading } from '../../../../web/src/import/table/readings';
import { ownDataFrom } from '../../../../web/src/state/own-rows/own-data';
import { usesOf } from '../../../../web/src/state/own-rows/roles';
import cases from './cases.json';

/** What a person who sees a table expects of it. */
interface Right {
  columns?: number;
  rows?: number;
  first?: (number | string)[];
  header?: boolean;
  names?: string[];
  ask?: boolean;
  readings?: number[][];
  target?: string;
  inputs?: string[];
  unused?: string[];
  encoded?: string;
  encoding?: string;
  left_out_lines?: number[];
}
interface Case {
  id: string;
  text?: string;
  b64?: string;
  right: Right;
  variants?: string[];
}

const bytesOf = ({ text, b64 }: Case): Uint8Array =>
  text === undefined ? Uint8Array.from(Buffer.from(b64!, 'base64')) : new TextEncoder().encode(text);

const valueAt = ({ table }: Reading, row: number, col: number): number | string => {
  const { kind, numbers, cells } = table.columns[col]!;
  return kind === 'number' ? numbers[row]! : cells[row]!;
};

function holds(given: Case): void {
  const { text, encoding } = decode(bytesOf(given));
  const { best, others } = atOnce(readText(text));
  const { columns, lines } = best.table;
  const { right } = given;
  expect(others.length > 0).toBe(right.ask ?? false);
  right.readings?.forEach((values, i) => expect([...[best, ...others][i]!.table.columns[1]!.numbers]).toEqual(values));
  if (right.columns !== undefined) expect(columns).toHaveLength(right.columns);
  if (right.first) expect(right.first.map((_, col) => valueAt(best, 0, col))).toEqual(right.first);
  if (right.header !== undefined) expect(best.header !== 0).toBe(right.header);
  if (right.names) expect(columns.map(({ name }) => name)).toEqual(right.names);
  if (right.encoding) expect(encoding).toBe('windows-1252');
  if (right.ask) return;
  const uses = usesOf(best.table);
  const namesWith = (role: string): string[] =>
    columns.filter((_, i) => uses[i]!.role === role).map(({ name }) => name);
  if (right.target) expect(namesWith('number')).toEqual([right.target]);
  if (right.inputs) expect(namesWith('input')).toEqual(right.inputs);
  if (right.unused) expect(namesWith('none')).toEqual(right.unused);
  if (right.rows === undefined || right.left_out_lines === undefined) {
    if (right.rows !== undefined) expect(lines).toHaveLength(right.rows);
    return;
  }
  const { rows, leftOut } = ownDataFrom(
    best.table,
    uses.map(({ role }) => role),
  );
  expect(rows.inputs).toHaveLength(right.rows);
  expect(leftOut).toEqual(right.left_out_lines);
}

describe('a table is read as people mean it', () => {
  const all = (cases as Case[]).flatMap((one) => [
    one,
    ...(one.variants ?? []).map((word) => ({ ...one, id: `${one.id}: ${word}`, text: one.text!.replace('nan', word) })),
  ]);
  it.each(all.map((one) => [one.id, one] as const))('%s', (_, one) => holds(one));
});
