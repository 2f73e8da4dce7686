import type { Column } from '../../import/table/column';
import type { Table } from '../../import/table/table';
import { usesOf, withRole, type Reason, type Role, type Use } from './roles';

/** What was chosen by hand for columns, by their names: it stays where they are read in another way. */
export class ByName {
  /** Uses, one after the other: a later one may take from an earlier one what only one column can be. */
  #uses: readonly (Use & { name: string })[] = $state.raw([]);
  /** Columns whose gaps are filled. */
  #filled: readonly string[] = $state.raw([]);
  /** Values of rows that are held out, of the column that says which set. */
  #heldOut: { name: string; values: readonly string[] } | null = $state.raw(null);

  clear(): void {
    this.#uses = this.#filled = [];
    this.forgetHeldOut();
  }

  use(name: string, role: Role, reason: Reason | null = null): void {
    this.#uses = [...this.#uses, { name, role, reason }];
  }

  fill(name: string, on: boolean): void {
    const others = this.#filled.filter((one) => one !== name);
    this.#filled = on ? [...others, name] : others;
  }

  holdOut(name: string, values: readonly string[]): void {
    this.#heldOut = { name, values };
  }

  forgetHeldOut(): void {
    this.#heldOut = null;
  }

  usesIn(table: Table): readonly Use[] {
    return this.#uses.reduce<readonly Use[]>((uses, { name, role, reason }) => {
      const col = placeOf(table, name);
      return col < 0 ? uses : withRole(uses, col, role, reason);
    }, usesOf(table));
  }

  filledIn = (table: Table): number[] => this.#filled.map((name) => placeOf(table, name)).filter((col) => col >= 0);

  /** null: nothing was chosen, or none of it is left in another reading. */
  heldOutIn({ name, counts }: Column): readonly string[] | null {
    if (this.#heldOut?.name !== name) return null;
    const { values } = this.#heldOut;
    const left = values.filter((value) => counts.has(value));
    return left.length === 0 && values.length > 0 ? null : left;
  }
}

const placeOf = ({ columns }: Table, name: string): number => columns.findIndex((column) => column.name === name);
