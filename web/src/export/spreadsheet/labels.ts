import type { Layout, Pair, Scalar } from './layout';
import type { Outline } from './outline';
import type { Area } from './place';
import type { Sheet } from './sheet';
import type { SpreadsheetWords } from './words';

const scalarNames = ({ heads }: SpreadsheetWords): Readonly<Record<Scalar, string>> => ({
  ...{ t: 't', m: 'm', power1: 'beta_1^t', power2: 'beta_2^t', L: 'L', J: 'J', norm: '|g|' },
  ...heads,
});

/** Every matrix of a layer with the name that it has in the workbook: `new` of its W and b is W_1_new. */
export function pairsOf(
  outline: Outline,
  layout: Layout,
  l: number,
): { name: (kind: 'W' | 'b') => string; pair: Pair }[] {
  const { own, gradient, given, scaled, before, after, moved } = layout.layers[l]!;
  const n = l + 1;
  return [
    { name: (kind) => `${kind}_${n}`, pair: own },
    { name: (kind) => `d${kind}_${n}`, pair: gradient },
    ...(outline.isShaped ? [{ name: (kind: string) => `g_${kind}_${n}`, pair: given }] : []),
    ...(outline.isScaled ? [{ name: (kind: string) => `c_${kind}_${n}`, pair: scaled }] : []),
    ...outline.letters.map((letter) => ({ name: (kind: string) => `${letter}_${kind}_${n}`, pair: before[letter]! })),
    ...outline.letters.map((letter) => ({
      name: (kind: string) => `${letter}_${kind}_${n}_new`,
      pair: after[letter]!,
    })),
    { name: (kind) => `${kind}_${n}_new`, pair: moved },
  ];
}

/** The columns of the table of examples. */
export function columnsOf({ X, Y, layers, parts, loss }: Layout): { name: string; area: Area }[] {
  const forward = layers.flatMap(({ z, between, a }, l) => [
    { name: `z_${l + 1}`, area: z },
    ...(between ? [{ name: `e_${l + 1}`, area: between }] : []),
    { name: `a_${l + 1}`, area: a },
  ]);
  const backward = layers.flatMap(({ lossSlope, slope, delta }, l) => [
    ...(lossSlope ? [{ name: `dL_da_${l + 1}`, area: lossSlope }] : []),
    ...(slope ? [{ name: `slope_${l + 1}`, area: slope }] : []),
    { name: `delta_${l + 1}`, area: delta },
  ]);
  return [
    ...[
      { name: 'X', area: X },
      { name: 'Y', area: Y },
    ],
    ...forward,
    ...(parts ? [{ name: 'L_parts', area: parts }] : []),
    { name: 'L_each', area: loss },
    ...backward,
  ];
}

/** The headings of one step, and what stands at the beginning of its rows. */
export function label(
  sheet: Sheet,
  outline: Outline,
  layout: Layout,
  words: SpreadsheetWords,
  rows: readonly number[],
): void {
  const { widths, network } = outline;
  const names = scalarNames(words);
  for (const [name, area] of Object.entries(layout.scalars) as [Scalar, Area][])
    sheet.text(area.row - 1, area.col, names[name], 'head');
  layout.layers.forEach((_, l) => {
    const top = layout.headings[l]!;
    const { activation } = network.layers[l]!;
    sheet.text(top, 0, words.layer(l + 1, words.kinds.activation(activation)), 'heading');
    sheet.text(top, 1, formulasOf(l + 1), 'note');
    for (const { name, pair } of pairsOf(outline, layout, l))
      for (const kind of ['W', 'b'] as const) head(sheet, pair[kind], top + 1, name(kind));
    for (let unit = 0; unit < widths[l + 1]!; unit++) sheet.text(top + 2 + unit, 0, words.unit(unit + 1), 'label');
  });
  const table = layout.headings.at(-1)!;
  sheet.text(table, 0, words.examples(rows.length), 'heading');
  for (const { name, area } of columnsOf(layout)) {
    head(sheet, area, table + 1, name);
    for (let col = 0; col < area.cols; col++)
      sheet.put(table + 2, area.col + col, { look: 'head', value: col + 1, begins: col === 0 });
  }
  rows.forEach((row, i) => sheet.text(layout.X.row + i, 0, words.example(row + 1), 'label'));
}

/** By the names of the cells, in the order of a step. */
const formulasOf = (l: number): string => {
  const from = l === 1 ? 'X' : `a_${l - 1}`;
  const forward = `z_${l} = W_${l} ${from} + b_${l},   a_${l} = g(z_${l})`;
  return `${forward},   dW_${l} = \u03a3 delta_${l} ${from} / m,   db_${l} = \u03a3 delta_${l} / m`;
};

/** A name over the first column of an area, its band over all of them. */
function head(sheet: Sheet, { col, cols }: Area, row: number, name: string): void {
  for (let i = 0; i < cols; i++)
    sheet.put(row, col + i, { look: 'head', ...(i === 0 && { value: name, begins: true }) });
}
