const TIME = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]m)?(?:Z| ?[-+]\\d{2}:?\\d{2})?';
const DAY =
  '\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})?|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}[- ][a-zä]{3,9}\\.?[- ,]+\\d{2,4}';
const NAMED = '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]{0,6}\\.? \\d{1,2},? \\d{4}';
const MONTH = '(?:0?[1-9]|1[0-2])[./](?:19|20)\\d{2}';
const DATE = new RegExp(`^(?:(?:${DAY}|${NAMED}|${MONTH})(?:[T ]+${TIME})?|${TIME})$`, 'i');

const IS_MONTH = new RegExp(`^${MONTH}$`);

/** Whether all cells are months, such as 01.2020, which could be numbers one by one. */
export const areMonths = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || IS_MONTH.test(cell)) && cells.some(Boolean);

/** A day, a time, or both; a month. */
export const isDate = (cell: string): boolean => cell.length < 40 && DATE.test(cell);
