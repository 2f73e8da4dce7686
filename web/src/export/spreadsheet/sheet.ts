import type { Area } from './place';

/** How a cell looks. */
export type Look =
  'plain' | 'title' | 'note' | 'heading' | 'head' | 'label' | 'input' | 'computed' | 'page' | 'difference' | 'count';

export interface Cell {
  look: Look;
  /** A formula's is what the engine has for it; left out where the engine has none: a program computes it as it opens the file. */
  value?: number | string;
  /** Without the `=`. */
  formula?: string;
  /** Whether a line parts it from what is left of it. */
  begins?: boolean;
}

/** Cells that repeat where a table is scrolled. */
export interface Frozen {
  rows: number;
  cols: number;
}

/** A sheet of a workbook, as it is filled. Rows and columns count from 0. */
export class Sheet {
  readonly rows: Cell[][] = [];
  frozen: Frozen = { rows: 0, cols: 1 };
  /** What is printed ends before this column; null for all. */
  printedColumns: number | null = null;
  /** Rows at which a new page of paper begins. */
  readonly breaks: number[] = [];
  /** Widths of columns, in characters, where they are not the usual one. */
  readonly widths: Record<number, number> = { 0: 24 };

  constructor(readonly name: string) {}

  put(row: number, col: number, cell: Cell): void {
    (this.rows[row] ??= [])[col] = cell;
  }

  text(row: number, col: number, value: string, look: Look): void {
    this.put(row, col, { look, value });
  }

  /** Fill an area, cell by cell; a line parts it from what is left of it. */
  fill(area: Area, cellAt: (row: number, col: number) => Cell): void {
    for (let row = 0; row < area.rows; row++)
      for (let col = 0; col < area.cols; col++)
        this.put(area.row + row, area.col + col, { ...cellAt(row, col), ...(col === 0 && { begins: true }) });
  }
}

/** A workbook: its sheets, and names for cells of them. */
export interface Workbook {
  sheets: readonly Sheet[];
  /** Such as W_1: never like a cell (W1), nor R or C, which stand for rows and columns. */
  names: Readonly<Record<string, Area>>;
}
