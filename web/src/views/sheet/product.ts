import { meanLoss } from '../../catalog/symbols';
import type { GradientTerms, Moment, Parameter, Penalty, UnitTerms } from '../../engine/types';
import type { Cursor } from '../../state/cursor.svelte';
import { entryOf as parameterIn, gradientsOfJ } from '../../state/gradients';
import type { Part } from '../../state/part';
import { parameterName, quantityName } from '../quantity-name';
import type { OpenProduct } from './factors';
import { entryOf, type Caption } from './quantity';

/** What stands between two numbers. */
type Sign = '' | '+' | '−' | '×' | '=';

/** A number of the calculation with its symbol; null as long as it is not known. */
export interface Step {
  sign: Sign;
  caption: Caption;
  value: number | null;
  /** See `quantityName`. */
  quantity?: string;
}

/** Row times column: factors and their product, term by term, in the order in which they are added. */
export interface Summands {
  left: Factors;
  right: Factors;
  products: (number | null)[];
}

interface Factors {
  caption: Caption;
  values: (number | null)[];
  /** See `quantityName`; of inputs and weights none is needed. */
  quantities?: string[];
}

/** How one entry of a matrix comes about: a row times a column where it is one, and what is done with the sum. */
export interface Product {
  terms: Summands | null;
  steps: Step[];
  /** Of a gradient: what joins that of L of the example to that of J; null where that of L is shown. */
  ofJ?: Step[] | null;
}

export interface ProductContext {
  moment: Moment;
  cursor: Pick<Cursor, 'knows'>;
  layout: 'column' | 'row';
  /** Of the unit; null while they are still to come. */
  unitTerms: UnitTerms | null;
  /** Whether loss and activation of the last layer are one function: delta = yhat - y. */
  fused: boolean;
  /** Whose gradients the matrices show. */
  of: 'example' | 'batch';
  /** The strengths of the penalties. */
  penalty: Partial<Penalty>;
  /** Of the part; null while they are still to come. */
  gradientTerms: GradientTerms | null;
}

/** The calculation behind a part; null for what is not calculated, or while its numbers are still to come. */
export function productOf(part: Part | null, opened: OpenProduct, context: ProductContext): Product | null {
  switch (part?.kind) {
    case 'weight':
      return ofWeight(part, context);
    case 'bias':
      return ofBias(part, context);
    case 'unit':
      return context.unitTerms && (opened === 'z' ? ofZ : ofDelta)(part, context, context.unitTerms);
    default:
      return null;
  }
}

const caption = (symbol: string, layer: number, ...indices: number[]): Caption => ({
  symbol,
  layer: layer + 1,
  index: indices.map((index) => index + 1).join(indices.some((index) => index > 8) ? ',' : ''),
});

const weightCaption = (symbol: string, layer: number, row: number, col: number, layout: 'column' | 'row'): Caption =>
  layout === 'row' ? caption(symbol, layer, col, row) : caption(symbol, layer, row, col);

const inputCaption = (layer: number, ...indices: number[]): Caption =>
  layer === 0 ? { ...caption('x', 0, ...indices), layer: undefined } : caption('a', layer - 1, ...indices);

const unitName = (symbol: string, layer: number, row: number): string =>
  quantityName(symbol, { kind: 'unit', layer, row });
const unitNames = (symbol: string, layer: number, values: ArrayLike<number>): string[] =>
  Array.from(values, (_, row) => unitName(symbol, layer, row));

const all = (values: ArrayLike<number>, known: boolean): (number | null)[] =>
  Array.from(values, (value) => (known ? value : null));

/** dL/dw = delta_r a_c, of the example. */
function ofWeight(part: Part & { kind: 'weight' }, context: ProductContext): Product {
  const { layer, row, col } = part;
  const { moment, cursor, layout } = context;
  const { dW } = moment.example.layers[layer]!;
  const before = layer === 0 ? moment.example.x : moment.example.layers[layer - 1]!.a.values;
  const inputKnown = layer === 0 || cursor.knows('a', layer - 1);
  const w = weightCaption('w', layer, row, col, layout);
  return {
    terms: null,
    steps: [
      deltaStep(layer, row, context),
      {
        sign: '×',
        caption: inputCaption(layer, col),
        value: inputKnown ? before[col]! : null,
        quantity: layer === 0 ? `x${col + 1}` : `a${layer}.${col + 1}`,
      },
      {
        sign: '=',
        caption: { ...w, before: '∂L/∂' },
        value: cursor.knows('gradient', layer) ? entryOf(dW, row, col) : null,
        quantity: quantityName('dL/dw', part),
      },
    ],
    ofJ: stepsToJ(w, { kind: 'W', layer, row, col }, context),
  };
}

/** dL/db = delta_r, of the example. */
function ofBias(part: Part & { kind: 'bias' }, context: ProductContext): Product {
  const { layer, row } = part;
  const { moment, cursor } = context;
  const { db } = moment.example.layers[layer]!;
  const b = caption('b', layer, row);
  return {
    terms: null,
    steps: [
      deltaStep(layer, row, context),
      {
        sign: '=',
        caption: { ...b, before: '∂L/∂' },
        value: cursor.knows('gradient', layer) ? entryOf(db, row) : null,
        quantity: quantityName('dL/db', part),
      },
    ],
    ofJ: stepsToJ(b, { kind: 'b', layer, row }, context),
  };
}

const deltaStep = (layer: number, row: number, { moment, cursor }: ProductContext): Step => ({
  sign: '',
  caption: caption('δ', layer, row),
  value: cursor.knows('delta', layer) ? entryOf(moment.example.layers[layer]!.delta, row) : null,
  quantity: quantityName('delta', { kind: 'unit', layer, row }),
});

/** The mean of dL/dw over the batch, and the penalty's part: dJ/dw. A bias has no penalty. */
function stepsToJ(symbol: Caption, parameter: Parameter, context: ProductContext): Step[] | null {
  const { moment, cursor, of, penalty, gradientTerms: terms } = context;
  if (of === 'example') return null;
  const known = cursor.knows('gradient', parameter.layer);
  const layer = moment.layers[parameter.layer]!;
  const ofLetter = (letter: string): Caption => ({ ...symbol, before: `∂${letter}/∂` });
  const value = (number: number | undefined): number | null => (known && number !== undefined ? number : null);
  const { dW, db } = gradientsOfJ(layer);
  const ofJ: Step = {
    sign: '=',
    caption: ofLetter('J'),
    value: value(parameterIn(parameter, dW, db)),
    quantity: parameterName(parameter, { before: 'dJ/d' }),
  };
  if (!layer.penalised || parameter.kind === 'b') return [{ ...ofJ, sign: '' }];
  const mean: Step = {
    sign: '',
    caption: ofLetter(meanLoss.text),
    value: value(parameterIn(parameter, layer.dW, layer.db)),
    quantity: parameterName(parameter, { before: 'dLbar/d' }),
  };
  const l1: Step = { sign: '+', caption: { ...symbol, before: 'l₁ sign(', after: ')' }, value: value(terms?.l1) };
  const l2: Step = { sign: '+', caption: { ...symbol, before: 'l₂ ' }, value: value(terms?.l2) };
  return [mean, ...(penalty.l1 ? [l1] : []), ...(penalty.l2 ? [l2] : []), ofJ];
}

/** z_r = sum_c W_rc a_c + b_r. */
function ofZ({ layer, row }: Part & { kind: 'unit' }, { moment, cursor }: ProductContext, terms: UnitTerms): Product {
  const { W, b } = moment.layers[layer]!;
  const before = layer === 0 ? moment.example.x : moment.example.layers[layer - 1]!.a.values;
  const known = cursor.knows('z', layer);
  const ofRow = W.values.subarray(row * W.cols, (row + 1) * W.cols);
  const [left, right] = [{ ...caption('W', layer), matrix: true }, inputCaption(layer)];
  return {
    terms: {
      left: { caption: left, values: all(ofRow, true) },
      right: {
        caption: right,
        values: all(before, layer === 0 || cursor.knows('a', layer - 1)),
        ...(layer > 0 && { quantities: unitNames('a', layer - 1, before) }),
      },
      products: all(terms.products, known),
    },
    steps: [
      { sign: '=', caption: { symbol: 'Σ' }, value: known ? terms.sum : null },
      { sign: '+', caption: caption('b', layer, row), value: entryOf(b, row) },
      {
        sign: '=',
        caption: caption('z', layer, row),
        value: known ? entryOf(moment.example.layers[layer]!.z, row) : null,
        quantity: quantityName('z', { kind: 'unit', layer, row }),
      },
    ],
  };
}

/** delta_r = (sum_k W_kr delta_k) g'(z_r); of the output yhat - y where it is fused. */
function ofDelta({ layer, row }: Part & { kind: 'unit' }, context: ProductContext, terms: UnitTerms): Product {
  const { moment, cursor, fused } = context;
  const { a, delta } = moment.example.layers[layer]!;
  const known = cursor.knows('delta', layer);
  const step = (sign: Sign, symbol: Caption, value: number, quantity: string, isKnown = known): Step => ({
    sign,
    caption: symbol,
    value: isKnown ? value : null,
    quantity,
  });
  const result = step('=', caption('δ', layer, row), entryOf(delta, row), unitName('delta', layer, row));
  const last = layer === moment.layers.length - 1;
  if (last && fused) {
    const y = step('−', { ...caption('y', 0, row), layer: undefined }, moment.example.y[row]!, `y${row + 1}`, true);
    return {
      terms: null,
      steps: [
        step('', caption('a', layer, row), entryOf(a, row), unitName('a', layer, row), cursor.knows('a', layer)),
        y,
        result,
      ],
    };
  }
  if (terms.slopes.length > 1) return mixed(layer, row, terms, known, result);
  const slope = step(
    '×',
    { ...caption('z', layer, row), before: "g'(", after: ')' },
    terms.slopes[0]!,
    unitName('slope', layer, row),
  );
  const lossSlope = { ...caption('a', layer, row), before: '∂L/∂' };
  const ofLoss = (sign: Sign): Step => step(sign, lossSlope, terms.lossSlopes[0]!, unitName('dL/da', layer, row));
  if (last) return { terms: null, steps: [ofLoss(''), slope, result] };
  return {
    terms: backwards(layer, row, context, terms),
    steps: [ofLoss('='), slope, result],
  };
}

/** Column r of the next W, times the next delta. */
function backwards(layer: number, row: number, { moment, cursor }: ProductContext, terms: UnitTerms): Summands {
  const { W } = moment.layers[layer + 1]!;
  const column = Array.from({ length: W.rows }, (_, k) => entryOf(W, k, row));
  const after = moment.example.layers[layer + 1]!.delta.values;
  return {
    left: { caption: { ...caption('W', layer + 1), matrix: true }, values: column },
    right: {
      caption: caption('δ', layer + 1),
      values: all(after, cursor.knows('delta', layer + 1)),
      quantities: unitNames('delta', layer + 1, after),
    },
    products: all(terms.backTerms, cursor.knows('delta', layer)),
  };
}

/** Every a of a softmax depends on every z: delta_r is the sum over k of dL/da_k da_k/dz_r. */
function mixed(layer: number, row: number, terms: UnitTerms, known: boolean, result: Step): Product {
  return {
    terms: {
      left: {
        caption: { ...caption('a', layer), before: '∂L/∂' },
        values: all(terms.lossSlopes, known),
        quantities: unitNames('dL/da', layer, terms.lossSlopes),
      },
      right: { caption: { ...caption('z', layer, row), before: '∂a/∂' }, values: all(terms.slopes, known) },
      products: all(terms.deltaTerms, known),
    },
    steps: [result],
  };
}
