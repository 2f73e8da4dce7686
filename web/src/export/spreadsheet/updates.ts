import type { Matrix, WorkedUpdate } from '../../engine/types';
import { layersOf } from '../programs/course';
import { clipped, memories, penalised, ruleOf, type MemoryLetter } from '../programs/kinds';
import type { Layout, Pair } from './layout';
import type { Filled, Outline } from './outline';
import type { Area } from './place';
import { settingNames } from './settings';
import type { Look, Sheet } from './sheet';
import { inCell } from './writing';

/** Numbers of a layer that the engine has. */
type Numbers = Record<'W' | 'b', Matrix> | null;

/** A formula for each weight and bias, or none for a number that is stated. */
type PairFormula = (kind: 'W' | 'b', row: number, col: number) => string | null;

function fillPair(sheet: Sheet, pair: Pair, formula: PairFormula, numbers: Numbers, stated: Look = 'input'): void {
  for (const kind of ['W', 'b'] as const)
    sheet.fill(pair[kind], (row, col) => {
      const text = formula(kind, row, col);
      const value = numbers && { value: numbers[kind].values[row * pair[kind].cols + col]! };
      return text === null ? { look: stated, ...value } : { look: 'computed', formula: text, ...value };
    });
}

/** W, b and what the optimizer remembers: stated, or as the update before leaves them. */
export function fillStart(sheet: Sheet, outline: Filled, layout: Layout, before: Layout | null, update: number): void {
  const { moment, updates } = outline.worked;
  const { settings } = moment;
  const { parameters, optimizer } = update === 0 ? moment : updates[update - 1]!;
  const numbers = layersOf(settings, parameters);
  layout.layers.forEach(({ own, before: kept }, l) => {
    const last = before?.layers[l];
    fillPair(sheet, own, copyOf(sheet, last?.moved), numbers[l]!);
    for (const [letter, pair] of Object.entries(kept) as [MemoryLetter, Pair][])
      fillPair(sheet, pair, copyOf(sheet, last?.after[letter]), layersOf(settings, optimizer[memories[letter]])[l]!);
  });
}

const copyOf =
  (sheet: Sheet, pair: Pair | undefined): PairFormula =>
  (kind, row, col) =>
    pair ? pair[kind].from(sheet.name, row, col) : null;

/** dW and db: means over the examples. */
export function fillGradients(sheet: Sheet, { layers, X, scalars }: Layout, { layers: numbers }: WorkedUpdate): void {
  const m = scalars.m!.at(0, 0, 'both');
  layers.forEach(({ gradient, delta }, l) => {
    const from = l === 0 ? X : layers[l - 1]!.a;
    const mean: PairFormula = (kind, row, col) => {
      const deltas = delta.colRange(row, 'both');
      if (kind === 'b') return delta.rows === 1 ? deltas : `SUM(${deltas})/${m}`;
      const inputs = from.colRange(col, 'both');
      return delta.rows === 1 ? `${deltas}*${inputs}` : `SUMPRODUCT(${deltas},${inputs})/${m}`;
    };
    const { dW, db } = numbers[l]!;
    fillPair(sheet, gradient, mean, { W: dW, b: db });
  });
}

/** What the optimizer is given, what it remembers then, and the new W and b. */
export function fillUpdate(sheet: Sheet, outline: Filled, layout: Layout, update: WorkedUpdate): void {
  const { settings } = outline.worked.moment;
  const { optimizer, penalty, clipping } = settings;
  const byValue = clipped(clipping);
  const cell = (area: Area | undefined): string => area?.at(0, 0, 'both') ?? '';
  const { rate, power1, power2, scale } = layout.scalars;
  const single = { rate: cell(rate), power1: cell(power1), power2: cell(power2), scale: cell(scale) };
  layout.layers.forEach(({ own, gradient, given, scaled, before, after, moved }, l) => {
    const { dW, db, penalised: withPenalty, descent, newW, newb } = update.layers[l]!;
    const namesAt = (kind: 'W' | 'b', row: number, col: number, g: Pair): Record<string, string> => ({
      ...settingNames,
      ...single,
      ...{ g: g[kind].at(row, col), w: own[kind].at(row, col) },
      ...memoryCells(before, kind, row, col),
    });
    const withParts = withPenalty ?? { dW, db };
    if (outline.isShaped) {
      const known = outline.isScaled ? withParts : (descent ?? withParts);
      const shape: PairFormula = (kind, row, col) => {
        if (outline.isFrozen(l, kind, row, col)) return null;
        const text = penalised(penalty, kind === 'W');
        return inCell(byValue ? byValue.replace('g', text) : text, namesAt(kind, row, col, gradient));
      };
      fillPair(sheet, given, shape, withFrozen(outline, l, known), 'computed');
    }
    if (outline.isScaled) {
      const scaling: PairFormula = (kind, row, col) => inCell('scale * g', namesAt(kind, row, col, given));
      fillPair(sheet, scaled, scaling, withFrozen(outline, l, descent ?? withParts));
    }
    const ruled =
      (to: MemoryLetter | 'w'): PairFormula =>
      (kind, row, col) => {
        const old = to === 'w' ? own : before[to]!;
        if (outline.isFrozen(l, kind, row, col)) return old[kind].at(row, col);
        const names = namesAt(kind, row, col, scaled);
        for (const [target, text] of ruleOf(optimizer, kind === 'W')) {
          if (target === to) return inCell(text, names);
          if (target !== 'w') names[target] = after[target]![kind].at(row, col);
        }
        return old[kind].at(row, col);
      };
    for (const [letter, pair] of Object.entries(after) as [MemoryLetter, Pair][])
      fillPair(sheet, pair, ruled(letter), layersOf(settings, update.optimizer[memories[letter]])[l]!);
    fillPair(sheet, moved, ruled('w'), { W: newW, b: newb });
  });
}

const memoryCells = (
  before: Partial<Record<MemoryLetter, Pair>>,
  kind: 'W' | 'b',
  row: number,
  col: number,
): Record<string, string> =>
  Object.fromEntries(Object.entries(before).map(([letter, pair]) => [letter, pair[kind].at(row, col)]));

/** 0 where it is frozen. */
function withFrozen({ isFrozen }: Outline, layer: number, { dW, db }: { dW: Matrix; db: Matrix }): Numbers {
  const without = (kind: 'W' | 'b', { rows, cols, values }: Matrix): Matrix => ({
    ...{ rows, cols },
    values: values.map((value, i) => (isFrozen(layer, kind, Math.floor(i / cols), i % cols) ? 0 : value)),
  });
  return { W: without('W', dW), b: without('b', db) };
}
