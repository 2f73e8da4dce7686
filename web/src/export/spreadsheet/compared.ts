import { Area } from './place';
import type { Sheet } from './sheet';

/** Puts the page's numbers, which are what cells were filled with, and the differences from them beside the cells. */
export class Compared {
  readonly #sheet: Sheet;
  /** All cells from the first to the last difference in the same rows, between which no other numbers stand. */
  readonly #bands = new Map<string, Area>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** @param live cells with formulas, or with numbers to be changed */
  add(live: Area, page: Area, difference: Area): void {
    this.#sheet.fill(page, (row, col) => ({ look: 'page', value: this.#valueAt(live, row, col) }));
    // Both have the same number when the file is made.
    this.#sheet.fill(difference, (row, col) => ({
      look: 'difference',
      formula: `${live.at(row, col)}-${page.at(row, col)}`,
      value: 0,
    }));
    const rows = `${difference.row},${difference.rows}`;
    this.#bands.set(rows, this.#bands.get(rows)?.upTo(difference) ?? difference);
  }

  /** A formula for the largest of all differences, whatever its sign: by bands, for a call takes 255 ranges at most. */
  get largest(): string {
    const all = Array.from(this.#bands.values(), (band) => band.whole()).join(',');
    return `MAX(MAX(${all}),-MIN(${all}))`;
  }

  #valueAt(area: Area, row: number, col: number): number {
    const value = this.#sheet.rows[area.row + row]?.[area.col + col]?.value;
    if (typeof value !== 'number') throw new Error(`Nothing to compare at ${area.at(row, col)}`);
    return value;
  }
}
