import type { Worked, WorkedExample, WorkedLayer } from '../../engine/types';
import { activations, BINARY_CROSS_ENTROPY, losses } from '../programs/kinds';
import type { LayerPlaces, Layout } from './layout';
import type { Outline } from './outline';
import { Area } from './place';
import { alphaOf } from './settings';
import type { Sheet } from './sheet';
import { inCell } from './writing';

/** Where the engine has numbers of the examples: a formula without one is computed as the file is opened. */
export type Known = readonly WorkedExample[] | null;

const product = (one: Area, row: number, rangeOfMany: string, single: string): string =>
  one.cols === 1
    ? `${one.at(row, 0, 'column')}*${single}`
    : `SUMPRODUCT(${one.rowRange(row, 'column')},${rangeOfMany})`;

/** z and a of each layer, for each example. */
export function fillForward(sheet: Sheet, outline: Outline, { layers, X }: Layout, known: Known): void {
  layers.forEach(({ own, z, between, a }, l) => {
    const { activation, alpha } = outline.network.layers[l]!;
    const from = l === 0 ? X : layers[l - 1]!.a;
    const sum = (row: number, unit: number): string =>
      `${product(from, row, own.W.rowRange(unit, 'both'), own.W.at(unit, 0, 'both'))}+${own.b.at(unit, 0, 'both')}`;
    fillUnits(sheet, z, sum, known, ({ z }) => z, l);
    const shifted = (row: number, unit: number): string => `${z.at(row, unit)}-MAX(${z.rowRange(row, 'column')})`;
    if (activation === 'softmax') {
      fillUnits(sheet, between!, (row, unit) => `EXP(${shifted(row, unit)})`);
      const share = (row: number, unit: number): string =>
        `${between!.at(row, unit)}/SUM(${between!.rowRange(row, 'column')})`;
      fillUnits(sheet, a, share, known, ({ a }) => a, l);
      return;
    }
    const cells = (row: number, unit: number): Record<string, string> => ({
      z: z.at(row, unit),
      ...(between && { softplus: between.at(row, unit) }),
      ...(alpha !== undefined && { alpha: alphaOf(l + 1) }),
    });
    if (between) fillUnits(sheet, between, (row, unit) => inCell(activations.softplus.value, cells(row, unit)));
    const { value } = activations[activation];
    fillUnits(
      sheet,
      a,
      (row, unit) => inCell(value, cells(row, unit)),
      known,
      ({ a }) => a,
      l,
    );
  });
}

/** L of each example, by its outputs where there are several. */
export function fillLoss(sheet: Sheet, outline: Outline, { layers, Y, parts, loss }: Layout, known: Known): void {
  const { z, a, between } = layers.at(-1)!;
  const of = outline.network.loss;
  const term = (row: number, unit: number): string => {
    const y = Y.at(row, unit);
    if (of === 'softmaxCrossEntropy')
      return `${y}*(LN(SUM(${between!.rowRange(row, 'column')}))+MAX(${z.rowRange(row, 'column')})-${z.at(row, unit)})`;
    if (of === 'binaryCrossEntropy') return inCell(BINARY_CROSS_ENTROPY, { z: z.at(row, unit), y });
    const { value } = losses[of];
    const mean = outline.isMean && a.cols > 1;
    return inCell(mean ? `(${value}) / ${a.cols}` : value, { a: a.at(row, unit), y });
  };
  sheet.fill(loss, (row) => ({
    look: 'computed',
    formula: parts ? `SUM(${parts.rowRange(row)})` : term(row, 0),
    ...(known && { value: known[row]!.loss }),
  }));
  if (parts)
    sheet.fill(parts, (row, unit) => ({
      look: 'computed',
      formula: term(row, unit),
      ...(known && { value: known[row]!.parts[unit]! }),
    }));
}

/** delta of each layer, for each example, from the last layer on. */
export function fillBackward(sheet: Sheet, outline: Outline, { layers, Y }: Layout, known: Known): void {
  const { network } = outline;
  layers.forEach(({ z, between, a, lossSlope, slope, delta }, l) => {
    const { activation, alpha } = network.layers[l]!;
    const isLast = l === layers.length - 1;
    if (!lossSlope) {
      const isSoftmax = network.loss === 'softmaxCrossEntropy';
      const direct = (row: number, unit: number): string =>
        isSoftmax
          ? `${a.at(row, unit)}*SUM(${Y.rowRange(row, 'column')})-${Y.at(row, unit)}`
          : `${a.at(row, unit)}-${Y.at(row, unit)}`;
      fillUnits(sheet, delta, direct, known, ({ delta }) => delta, l);
      return;
    }
    const next = layers[l + 1];
    const back = (row: number, unit: number): string =>
      isLast ? outputSlope(outline, a.at(row, unit), Y.at(row, unit)) : backSum(next!, row, unit);
    fillUnits(sheet, lossSlope, back, known, ({ lossSlopes }) => lossSlopes, l);
    if (!slope) {
      const vector = (row: number, unit: number): string =>
        `${a.at(row, unit)}*(${lossSlope.at(row, unit)}-SUMPRODUCT(${a.rowRange(row, 'column')},${lossSlope.rowRange(row, 'column')}))`;
      fillUnits(sheet, delta, vector, known, ({ delta }) => delta, l);
      return;
    }
    const derivative = (row: number, unit: number): string =>
      inCell(activations[activation as keyof typeof activations].slope, {
        ...{ z: z.at(row, unit), a: a.at(row, unit) },
        ...(between && { softplus: between.at(row, unit) }),
        ...(alpha !== undefined && { alpha: alphaOf(l + 1) }),
      });
    fillUnits(sheet, slope, derivative, known, ({ slopes }) => slopes!, l);
    const chain = (row: number, unit: number): string => `${lossSlope.at(row, unit)}*${slope.at(row, unit)}`;
    fillUnits(sheet, delta, chain, known, ({ delta }) => delta, l);
  });
}

/** W^T delta: a column times a row, which SUMPRODUCT does not take and MMULT not everywhere. */
export const backSum = ({ own, delta }: LayerPlaces, row: number, unit: number): string =>
  Array.from({ length: delta.cols }, (_, j) => `${own.W.at(j, unit, 'both')}*${delta.at(row, j, 'column')}`).join('+');

function outputSlope({ network, isMean, widths }: Outline, a: string, y: string): string {
  const { slope } = losses[network.loss as keyof typeof losses];
  const outputs = widths.at(-1)!;
  return inCell(isMean && outputs > 1 ? `(${slope}) / ${outputs}` : slope, { a, y });
}

function fillUnits(
  sheet: Sheet,
  area: Area,
  formula: (row: number, unit: number) => string,
  known: Known = null,
  numbers?: (of: WorkedLayer) => Float64Array,
  layer = 0,
): void {
  sheet.fill(area, (row, unit) => ({
    look: 'computed',
    formula: formula(row, unit),
    ...(known && numbers && { value: numbers(known[row]!.layers[layer]!)[unit]! }),
  }));
}

/** The rows of the examples, each stated once: where a later update takes one again, it takes the same cells. */
export function fillExamples(
  sheet: Sheet,
  { inputs, targets, batches }: Worked,
  { X, Y }: Layout,
  update: number,
  stated: Map<number, { X: Area; Y: Area; row: number }>,
): void {
  const fill = (area: Area, kind: 'X' | 'Y', values: Float64Array): void =>
    sheet.fill(area, (row, col) => {
      const place = batches[update]![row]!;
      const before = stated.get(place);
      const value = values[place * area.cols + col]!;
      return before
        ? { look: 'computed', formula: before[kind].from(sheet.name, before.row, col), value }
        : { look: 'input', value };
    });
  fill(X, 'X', inputs.values);
  fill(Y, 'Y', targets.values);
  batches[update]!.forEach((place, row) => {
    if (!stated.has(place)) stated.set(place, { X, Y, row });
  });
}
