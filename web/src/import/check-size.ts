import { files as words } from '../messages/words';
import { MOST_COLUMNS, MOST_ROWS } from './limits';
import { SheetProblem } from './problem';

/** @throws SheetProblem where there are more rows than can be read */
export function checkRows(count: number): void {
  if (count > MOST_ROWS) throw new SheetProblem(words.tooManyRows(MOST_ROWS));
}

/** @throws SheetProblem where there are more columns than can be read */
export function checkColumns(count: number): void {
  if (count > MOST_COLUMNS) throw new SheetProblem(words.tooManyColumns(count, MOST_COLUMNS));
}
