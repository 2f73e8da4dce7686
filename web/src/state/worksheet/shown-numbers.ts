import type { Moment } from '../../engine/types';
import { rounded } from './hand-numbers';
import type { Order } from './worksheets.svelte';

/** Of each number of the page so many digits, so that a sheet gives exactly what is worked with. */
const DIGITS = 3;

/** The numbers of a moment and its example as a sheet gives them. */
export const shownNumbers = ({ layers, example, rate }: Moment): Order['shown'] => ({
  numbers: {
    parameters: layers.flatMap(({ W, b }) => [...rounded(W.values, DIGITS), ...rounded(b.values, DIGITS)]),
    inputs: [rounded(example.x, DIGITS)],
    targets: [rounded(example.y, DIGITS)],
  },
  rate: rounded([rate], DIGITS)[0]!,
});
