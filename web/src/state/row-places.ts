import type { RowsEdit } from './edit-rows';
import type { RowsChange } from './run.svelte';

/** Where the rows stand when one has been taken out. */
export const afterRemoval =
  (removed: number) =>
  (row: number): number =>
    row > removed ? row - 1 : row;

/** Which places a change of rows names, and where the rows stand after it. */
export function placesOf(edit: RowsEdit): Pick<RowsChange, 'after' | 'of'> {
  if (edit.what === 'removeRow') return { after: afterRemoval(edit.row) };
  return edit.what === 'copyRow' || edit.what === 'addPoint' ? { of: 'data' } : {};
}
