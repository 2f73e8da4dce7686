import type { Matrix } from '../engine/types';
import { gradientsOfJ } from '../state/gradients';
import type { Run } from '../state/run.svelte';

type Known = Pick<Run, 'moment' | 'cursor' | 'curve' | 'frame' | 'stepsDone'>;

/**
 * A number that the engine has computed, by its name on the page (`data-quantity`), such as `a1.2`, `dL/dw1.1.3` or `J`;
 * `steps` made and examples `m` in the batch besides.
 * @returns null where it is not known at the cursor; undefined where there is no number of this name
 */
export function numberOf(name: string, run: Known): number | null | undefined {
  const of = whole[name];
  if (of) return of(run);
  const [, symbol = '', first = '', row = '1', col = '1'] = /^(.*?)(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(name) ?? [];
  const { x, y } = run.moment!.example;
  if (symbol === 'x' || symbol === 'y') return (symbol === 'x' ? x : y)[Number(first) - 1];
  return inLayer(symbol, { layer: Number(first) - 1, row: Number(row) - 1, col: Number(col) - 1 }, run);
}

const whole: Readonly<Record<string, (run: Known) => number | null>> = {
  rate: ({ moment }) => moment!.rate,
  steps: ({ stepsDone }) => stepsDone,
  m: ({ moment }) => moment!.batchExamples.length,
  L: ({ moment, cursor }) => (cursor.knows('loss') ? moment!.example.loss : null),
  J: ({ moment, cursor }) => (cursor.knows('loss') ? moment!.cost : null),
  'J.training': ({ curve }) => curve!.cost.at(-1)!,
};

/** Whether it is a whole number of things, which no view names as a quantity. */
export const isCount = (name: string): boolean => name === 'steps' || name === 'm';

interface Place {
  layer: number;
  row: number;
  col: number;
}

function inLayer(symbol: string, place: Place, { moment, cursor }: Known): number | null | undefined {
  const update = moment!.layers[place.layer];
  const trace = moment!.example.layers[place.layer];
  if (!update || !trace) return undefined;
  const known = (kind: Parameters<typeof cursor.knows>[0], matrix: Matrix): number | null | undefined =>
    cursor.knows(kind, place.layer) ? entry(matrix, place) : null;
  switch (symbol) {
    case 'z':
    case 'a':
    case 'delta':
      return known(symbol, trace[symbol]);
    case 'w':
      return entry(update.W, place);
    case 'b':
      return entry(update.b, place);
    case 'w_new':
      return known('update', update.newW);
    case 'b_new':
      return known('update', update.newb);
    case 'dL/dw':
      return known('gradient', trace.dW);
    case 'dL/db':
      return known('gradient', trace.db);
    case 'dJ/dw':
      return known('gradient', gradientsOfJ(update).dW);
    case 'dJ/db':
      return known('gradient', gradientsOfJ(update).db);
    default:
      return undefined;
  }
}

const entry = ({ rows, cols, values }: Matrix, { row, col }: Place): number | undefined =>
  row < rows && col < cols ? values[row * cols + col] : undefined;
