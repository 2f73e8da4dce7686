/** Whether a reference stays as it is where its formula is copied: its column, its row, both or neither. */
export type Fixed = 'both' | 'column' | 'row' | 'none';

/** A, B, ..., Z, AA, ... from 0. */
export const columnName = (col: number): string =>
  (col < 26 ? '' : columnName(Math.floor(col / 26) - 1)) + String.fromCharCode(65 + (col % 26));

/** A cell, both counted from 0. */
export function cellName(row: number, col: number, fixed: Fixed = 'none'): string {
  const [c, r] = [fixed === 'both' || fixed === 'column' ? '$' : '', fixed === 'both' || fixed === 'row' ? '$' : ''];
  return `${c}${columnName(col)}${r}${row + 1}`;
}

/** Cells in which a matrix stands. Rows and columns within it count from 0. */
export class Area {
  constructor(
    /** The name of its sheet. */
    readonly sheet: string,
    readonly row: number,
    readonly col: number,
    readonly rows: number,
    readonly cols: number,
  ) {}

  at(row: number, col: number, fixed?: Fixed): string {
    return cellName(this.row + row, this.col + col, fixed);
  }
  /** As a cell of a sheet calls it. */
  from(sheet: string, row: number, col: number): string {
    return (sheet === this.sheet ? '' : `'${this.sheet}'!`) + this.at(row, col);
  }
  whole(fixed: Fixed = 'both'): string {
    return this.#from(0, 0, this.rows - 1, this.cols - 1, fixed);
  }
  rowRange(row: number, fixed?: Fixed): string {
    return this.#from(row, 0, row, this.cols - 1, fixed);
  }
  colRange(col: number, fixed?: Fixed): string {
    return this.#from(0, col, this.rows - 1, col, fixed);
  }
  /** The one below, of the same size. */
  below(rows: number): Area {
    return new Area(this.sheet, this.row + rows, this.col, this.rows, this.cols);
  }

  /** With all columns from its first to the last of another one in the same rows. */
  upTo({ col, cols }: Area): Area {
    return new Area(this.sheet, this.row, this.col, this.rows, col + cols - this.col);
  }

  #from(row: number, col: number, lastRow: number, lastCol: number, fixed: Fixed = 'none'): string {
    const first = this.at(row, col, fixed);
    return row === lastRow && col === lastCol ? first : `${first}:${this.at(lastRow, lastCol, fixed)}`;
  }
}
