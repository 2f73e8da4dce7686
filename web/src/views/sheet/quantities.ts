import type { FrozenPart, Moment } from '../../engine/types';
import { maths, page, panels } from '../../messages/words';
import type { Cursor } from '../../state/cursor.svelte';
import { isAllFrozen, isFrozen } from '../../state/frozen';
import { gradientsOfJ } from '../../state/gradients';
import { parameterOf, type Part } from '../../state/part';
import type { Selection } from '../../state/selection.svelte';
import type { Scales } from '../scales';
import type { IsFactor } from './factors';
import { transposed, type Caption, type Quantity } from './quantity';

/** What the sheet is made from. */
export interface SheetContext {
  moment: Moment;
  scales: Scales;
  /** Whose gradients are shown. */
  of: Selection['of'];
  cursor: Pick<Cursor, 'knows'>;
  isFactor: IsFactor;
  /** What the update leaves as it is. */
  frozen: readonly FrozenPart[];
  /** Whether an empty cell takes a prediction. */
  asks: boolean;
  /** Rows: every matrix is transposed, every vector a row. */
  layout: 'column' | 'row';
  /** In plain words. */
  inputName: (input: number) => string;
}

/** The matrices of a layer in two groups of equal shapes: that of W, and that of b (x, which is not, stands first). */
export interface LayerQuantities {
  weights: Quantity[];
  vectors: Quantity[];
}

type Entry = Omit<Quantity, 'isFactor' | 'asks' | 'isFrozen' | 'allFrozen' | 'beside'>;

/** Those whose entries are weights or biases, before the update or after it. */
const PARAMETERS: readonly string[] = ['W', 'newW', 'b', 'newb'];

export function quantitiesOf(layer: number, context: SheetContext): LayerQuantities {
  const { moment, isFactor, frozen, layout } = context;
  const finish = (entry: Entry): Quantity => {
    const beside = moment.layers[layer]!.W;
    const isParameters = PARAMETERS.includes(entry.name);
    const quantity = {
      ...entry,
      beside,
      isFactor: (row: number, col: number) => isFactor(entry.name, layer, row, col),
      asks: context.asks,
      isFrozen: (row: number, col: number) => isParameters && isFrozen(frozen, parameterOf(entry.partOf(row, col))!),
      allFrozen: isParameters && isAllFrozen(frozen, { layer, kind: entry.name.endsWith('W') ? 'W' : 'b' }),
    };
    return layout === 'row' ? transposed(quantity) : quantity;
  };
  const { weights, biases, units } = entriesOf(layer, context);
  const [b, db, newb] = biases;
  const inputs = layer === 0 ? [inputsOf(context)] : [];
  return {
    weights: weights.map(finish),
    vectors: [...inputs, b!, ...units, db!, newb!].map(finish),
  };
}

const value = (): string => panels.sheet.value;

function entriesOf(layer: number, context: SheetContext): Record<'weights' | 'biases' | 'units', Entry[]> {
  const { moment, scales, of, cursor, inputName } = context;
  const { W, b, newW, newb } = moment.layers[layer]!;
  const { z, a, delta, ...single } = moment.example.layers[layer]!;
  const { dW, db } = of === 'batch' ? gradientsOfJ(moment.layers[layer]!) : single;
  const gradients = of === 'batch' ? scales.gradients : scales.exampleGradients;
  const [before, d] = of === 'batch' ? ['∂J/∂', 'dJ/d'] : ['∂L/∂', 'dL/d'];
  const [gradientKnown, updateKnown] = [cursor.knows('gradient', layer), cursor.knows('update', layer)];

  const sourceName = (col: number): string => (layer === 0 ? inputName(col) : page.readout.unitOf(col + 1, layer));
  const common = { layer, rowName: (row: number) => panels.sheet.unit(row + 1) };
  const weight = {
    ...common,
    colName: sourceName,
    partOf: (row: number, col: number): Part => ({ kind: 'weight', layer, row, col }),
  };
  const bias = { ...common, colName: value, partOf: (row: number): Part => ({ kind: 'bias', layer, row }) };
  const unit = { ...common, colName: value, partOf: (row: number): Part => ({ kind: 'unit', layer, row }) };
  const captionOf = (symbol: string, more: Partial<Caption> = {}): Caption => ({ symbol, layer: layer + 1, ...more });
  const [bold, gradient, updated] = [
    { matrix: true },
    { matrix: true, before },
    { matrix: true, index: maths.written.new },
  ];
  return {
    weights: [
      {
        ...weight,
        name: 'W',
        entry: 'w',
        caption: captionOf('W', bold),
        matrix: W,
        known: true,
        scale: scales.parameters,
      },
      {
        ...weight,
        name: 'dW',
        entry: `${d}w`,
        caption: captionOf('W', gradient),
        matrix: dW,
        known: gradientKnown,
        scale: gradients,
      },
      {
        ...weight,
        name: 'newW',
        entry: 'w_new',
        caption: captionOf('W', updated),
        matrix: newW,
        known: updateKnown,
        scale: scales.parameters,
      },
    ],
    biases: [
      {
        ...bias,
        name: 'b',
        entry: 'b',
        caption: captionOf('b', bold),
        matrix: b,
        known: true,
        scale: scales.parameters,
      },
      {
        ...bias,
        name: 'db',
        entry: `${d}b`,
        caption: captionOf('b', gradient),
        matrix: db,
        known: gradientKnown,
        scale: gradients,
      },
      {
        ...bias,
        name: 'newb',
        entry: 'b_new',
        caption: captionOf('b', updated),
        matrix: newb,
        known: updateKnown,
        scale: scales.parameters,
      },
    ],
    units: [
      {
        ...unit,
        name: 'z',
        entry: 'z',
        caption: captionOf('z'),
        matrix: z,
        known: cursor.knows('z', layer),
        scale: scales.activations,
      },
      {
        ...unit,
        name: 'a',
        entry: 'a',
        caption: captionOf('a'),
        matrix: a,
        known: cursor.knows('a', layer),
        scale: scales.activations,
      },
      {
        ...unit,
        name: 'delta',
        entry: 'delta',
        caption: captionOf('δ'),
        matrix: delta,
        known: cursor.knows('delta', layer),
        scale: scales.deltas,
      },
    ],
  };
}

/** The column of the inputs. */
function inputsOf({ moment, scales, inputName }: SheetContext): Entry {
  const { x } = moment.example;
  return {
    name: 'x',
    entry: 'x',
    layer: 0,
    caption: { symbol: 'x' },
    matrix: { rows: x.length, cols: 1, values: x },
    known: true,
    scale: scales.activations,
    partOf: (row) => ({ kind: 'input', row }),
    rowName: inputName,
    colName: value,
  };
}
