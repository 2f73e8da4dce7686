import { symbols, type Symbols } from '../../catalog/symbols';
import type { CompleteTrainingSettings, Explanation, Matrix, Moment, NetworkSpec, UnitTerms } from '../../engine/types';
import { intoLines } from '../../export/latex';
import { decimalMark } from '../../messages/intl';
import { texNumber } from '../../plot/tex-number';
import type { NotationChoice } from '../../state/notation.svelte';
import { inNumbers } from '../explain/written';

/** What a paper is written from: a step as the page shows it, all of it known. */
export interface PaperStep {
  network: NetworkSpec;
  moment: Moment;
  /** The settings that hold for it. */
  used: CompleteTrainingSettings;
  /** Of the selected weight or bias; null where none is. */
  explanation: Explanation | null;
  termsOf: (output: number) => UnitTerms | null;
  /** Whether the last activation and the loss are one function. */
  fused: boolean;
  notation: NotationChoice;
}

/** Characters of mathematics that have room side by side. */
export const LINE = 58;
/** Larger matrices are cut in the middle. */
const MOST_ROWS = 8;

/** How a step is written: in letters, in the page's numbers, as matrices. */
export class PaperWriting {
  readonly names: Symbols;
  readonly numbers: Symbols;

  constructor(readonly step: PaperStep) {
    const { network, moment, notation } = step;
    this.names = symbols(notation, { layers: network.layers.length, outputs: network.layers.at(-1)!.units });
    this.numbers = inNumbers(this.names, moment, { knows: () => true }, notation.digits);
  }

  /** Within a formula: a negative one in parentheses. */
  number(value: number, name?: string): string {
    return texNumber(value, this.step.notation.digits, name);
  }

  /** By itself. */
  alone(value: number, name?: string): string {
    return bare(this.number(value, name));
  }

  /** A matrix as the page has it: transposed where vectors are rows. @param nameOf what an entry is, by `quantityName` */
  matrix(matrix: Matrix, nameOf: (row: number, col: number) => string): string {
    const { rows, cols, values } = matrix;
    const isTurned = this.step.notation.layout === 'row';
    const entry = (row: number, col: number): string => {
      const [r, c] = isTurned ? [col, row] : [row, col];
      return this.alone(values[r * cols + c]!, nameOf(r, c));
    };
    const [height, width] = isTurned ? [cols, rows] : [rows, cols];
    const lines = cut(height, MOST_ROWS).map((row) =>
      cut(width, this.#mostCols)
        .map((col) => (row === null ? '\\vdots' : col === null ? '\\cdots' : entry(row, col)))
        .join(' & '),
    );
    return `\\begin{bmatrix} ${lines.join(' \\\\ ')} \\end{bmatrix}`;
  }

  /** Whether a matrix of it is cut. */
  get cuts(): boolean {
    return this.step.moment.layers.some(({ W }) => Math.max(W.rows, W.cols) > Math.min(MOST_ROWS, this.#mostCols));
  }

  /** Numbers of more digits leave room for fewer. */
  get #mostCols(): number {
    return Math.max(3, Math.floor(48 / (this.step.notation.digits + 4)));
  }
}

/** A negative number without the parentheses that it has within a formula. */
export const bare = (tex: string): string => tex.replace(/^\((-.*)\)$/s, '$1');

/** Places of which those in the middle, if they are too many, are left out: null stands for them. */
function cut(count: number, most: number): (number | null)[] {
  const all = Array.from({ length: count }, (_, i) => i);
  return count <= most ? all : [...all.slice(0, most - 2), null, count - 1];
}

/** As the language writes decimals: a bare comma parts two numbers. */
export const withMark = (tex: string): string =>
  tex.replaceAll('\u2212', '-').replace(/(\d)\.(\d)/g, decimalMark() === ',' ? '$1{,}$2' : '$1.$2');

/** Groups of formulas, each of which begins a line, as many to a line as have room. */
export const displayed = (...groups: readonly (readonly string[])[]): string[] => [
  '\\begin{gather*}',
  withMark(groups.flatMap((formulas) => intoLines(formulas, ',\\qquad ', LINE)).join(' \\\\\n')),
  '\\end{gather*}',
];

/** One side, and what it comes to line by line; a long product goes on beneath. */
export function chained(left: string, sides: readonly (readonly string[])[], by = '\\cdot '): string[] {
  const lines = sides.flatMap((factors, i) =>
    intoLines(factors, by, LINE).map(
      (line, j) => `${i + j === 0 ? left : ''} &${j === 0 ? '=' : `\\quad ${by}`} ${line}`,
    ),
  );
  return ['\\begin{align*}', withMark(lines.join(' \\\\\n')), '\\end{align*}'];
}
