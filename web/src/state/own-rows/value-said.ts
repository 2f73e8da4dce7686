import type { Column } from '../../import/table/column';
import { plainNumber } from '../../messages/intl';

/** One of the values that a column counts, as it is said: a number with the decimal mark of the language. */
export const valueSaid = ({ kind }: Column, value: string): string =>
  kind === 'number' ? plainNumber(Number(value)) : value;
