import type { QuantityKind } from '../engine/types';
import { isHidden } from '../plot/hidden-numbers';
import { blankText, hasCome, nameOnPage, valueIn, type Blank } from '../state/blank';
import { entryOf } from '../state/gradients';
import { partFrom, partText } from '../state/link/moment';
import { blankFrom, isBlankOf } from '../state/named-blank';
import { isPartOf, parameterOf, type Part } from '../state/part';
import { noEngine } from '../state/refusal';
import type { Run } from '../state/run.svelte';
import { refuse, Refused } from './refused';
import type { Answer } from './types';

// What the page shows of its numbers, by their names in links: what it asks for, or what has not come, is not told.

/** What can be asked for by name: a number of the step, a parameter before its update, or an input. */
type Named = Blank | (Part & { kind: 'weight' | 'bias' | 'input' });

/** A number and its name on the page (`data-quantity`); null where the page has none now. */
interface Shown {
  value: number | null;
  name: string;
}

/** All numbers of a kind in a layer: `dW1`. */
const matrices: Readonly<Record<string, { entry: string; of: 'weight' | 'unit' }>> = {
  W: { entry: 'w', of: 'weight' },
  dW: { entry: 'dw', of: 'weight' },
  Wnew: { entry: 'wnew', of: 'weight' },
  dLdW: { entry: 'dLdw', of: 'weight' },
  b: { entry: 'b', of: 'unit' },
  db: { entry: 'db', of: 'unit' },
  bnew: { entry: 'bnew', of: 'unit' },
  dLdb: { entry: 'dLdb', of: 'unit' },
  z: { entry: 'z', of: 'unit' },
  a: { entry: 'a', of: 'unit' },
  delta: { entry: 'delta', of: 'unit' },
};

/** @throws Refused where there is no such number, or the page asks for it, or does not show it now */
export function answerTo(run: Run, name: unknown): Answer {
  if (!run.moment) throw new Refused(noEngine);
  if (typeof name !== 'string') return refuse('name', name, { kind: 'page', reason: 'numberName' });
  const names = namesIn(run, name);
  if (names) return mapped(names, (each) => told(run, each));
  const value = told(run, name);
  return value ?? refuse('', null, { kind: 'page', reason: 'askedFor', detail: name });
}

/** The same of a number of the network, but null where it is not told at all. */
export function numberOf(run: Run, name: string): number | null {
  const shown = namedIn(run, name) && shownOf(run, name);
  return !shown || shown.value === null || isHidden(shown.value, shown.name) ? null : shown.value;
}

/** null where the page asks for it. @throws Refused where it is not there */
function told(run: Run, name: string): number | null {
  const shown = shownOf(run, name);
  if (shown.value === null) return refuse('', null, { kind: 'page', reason: 'notShown', detail: name });
  return isHidden(shown.value, shown.name) ? null : shown.value;
}

function shownOf(run: Run, name: string): Shown {
  const named = namedIn(run, name) ?? refuse('name', name, { kind: 'page', reason: 'numberName' });
  if (!isPart(named)) return { value: hasCome(named, run) ? valueIn(run, named) : null, name: nameOnPage(named) };
  const { layers, example } = run.moment!;
  const parameter = parameterOf(named);
  const own = parameter && layers[parameter.layer]!;
  const value = own ? entryOf(parameter, own.W, own.b) : example.x[named.row]!;
  return { value, name: partText(named) };
}

const isPart = (named: Named): named is Exclude<Named, Blank> => ['weight', 'bias', 'input'].includes(named.kind);

function namedIn(run: Run, name: string): Named | null {
  const { network } = run.experiment;
  const blank = blankFrom(name);
  if (blank) return isBlankOf(blank, network) ? blank : null;
  const part = partFrom(name);
  const isNumber = part?.kind === 'weight' || part?.kind === 'bias' || part?.kind === 'input';
  return isNumber && isPartOf(part, network) ? part : null;
}

/** The names of the entries of a matrix, row by row, or of a vector; null where it is the name of neither. */
function namesIn(run: Run, name: string): string[] | string[][] | null {
  const { inputs, layers } = run.experiment.network;
  const counted = (count: number, write: (number: number) => string) =>
    Array.from({ length: count }, (_, i) => write(i + 1));
  if (name === 'x') return counted(inputs, (col) => `x${col}`);
  const [, kind = '', layer = ''] = /^([A-Za-z]+)([1-9]\d?)$/.exec(name) ?? [];
  const matrix = Object.hasOwn(matrices, kind) ? matrices[kind]! : null;
  const units = layers[Number(layer) - 1]?.units;
  if (!matrix || units === undefined) return null;
  const start = matrix.entry + layer;
  if (matrix.of === 'unit') return counted(units, (row) => `${start}.${row}`);
  const before = layers[Number(layer) - 2]?.units ?? inputs;
  return counted(units, (row) => `${start}.${row}`).map((row) => counted(before, (col) => `${row}.${col}`));
}

const mapped = (names: string[] | string[][], tell: (name: string) => number | null): Answer =>
  names.map((name) => (typeof name === 'string' ? tell(name) : name.map(tell))) as Answer;

// ---- of what is selected -------------------------------------------------------------------------

/** The number of a part, and its gradient, by their names in links. */
export function namesOf(part: Part): { value: string; gradient: string | null } {
  const text = partText(part);
  switch (part.kind) {
    case 'weight':
    case 'bias':
      return { value: text, gradient: `d${text}` };
    case 'unit':
      return { value: unitName('a', part), gradient: unitName('delta', part) };
    case 'input':
      return { value: text, gradient: null };
    case 'loss':
      return { value: 'J', gradient: null };
  }
}

const unitName = (kind: QuantityKind, { layer, row }: Part & { kind: 'unit' }): string =>
  blankText({ kind, layer, row, col: 0 });
