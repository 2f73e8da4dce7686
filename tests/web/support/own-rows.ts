import { atOnce } from '../../../web/src/import/slices';
import { readText, type ByHand, type Readings } from '../../../web/src/import/table/readings';
import type { Table } from '../../../web/src/import/table/table';
import { ownDataFrom, type OwnData } from '../../../web/src/state/own-rows/own-data';
import { usesOf, type Role } from '../../../web/src/state/own-rows/roles';

export const readingsOf = (text: string, byHand?: ByHand): Readings => atOnce(readText(text, byHand));

export const tableOf = (text: string): Table => readingsOf(text).best.table;

export const rolesOf = (table: Table): Role[] => usesOf(table).map(({ role }) => role);

/** What comes of a text as it is recognised, or with other uses of its columns. */
export function ownDataOf(text: string, roles?: readonly Role[]): OwnData {
  const table = tableOf(text);
  return ownDataFrom(table, roles ?? rolesOf(table));
}
