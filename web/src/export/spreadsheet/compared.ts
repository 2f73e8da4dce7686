import { Area } from './place';
import type { Sheet } from './sheet';

/** Puts the page's numbers, which are what cells were filled with, and the differences from them beside the cells. */
export class Compared {
  readonly #sheet: Sheet;
  readonly #differences: string[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** @param live cells with formulas, or with numbers to be changed */
  add(live: Area, page: Area, difference: Area): void {
    this.#sheet.fill(page, (row, col) => ({ look: 'page', value: this.#valueAt(live, row, col) }));
    this.#sheet.fill(difference, (row, col) => ({
      look: 'difference',
      formula: `${live.at(row, col)}-${page.at(row, col)}`,
    }));
    this.#differences.push(difference.whole());
  }

  /** A formula for the largest of all differences, whatever its sign. */
  get largest(): string {
    const all = this.#differences.join(',');
    return `MAX(MAX(${all}),-MIN(${all}))`;
  }

  #valueAt(area: Area, row: number, col: number): number {
    const value = this.#sheet.rows[area.row + row]?.[area.col + col]?.value;
    if (typeof value !== 'number') throw new Error(`Nothing to compare at ${area.at(row, col)}`);
    return value;
  }
}
