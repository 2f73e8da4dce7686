import { isMixed } from '../../catalog/activations/mixed';
import { slopeTex } from '../../catalog/activations/slope';
import { fusedDeltaTex, lossSlopeTex, lossTex } from '../../catalog/losses/write';
import { penaltyTermsTex } from '../../catalog/penalties';
import { meanLoss, partial, type Symbols } from '../../catalog/symbols';
import { callTex } from '../../catalog/tex';
import type { Moment, NetworkSpec, Penalty } from '../../engine/types';
import { maths } from '../../messages/words';
import { texNumber } from '../../plot/tex-number';
import type { Blank } from '../../state/blank';

/** What a solution is written with. */
export interface Solving {
  network: NetworkSpec;
  moment: Moment;
  /** Letters, and the numbers of the moment. */
  names: Symbols;
  numbers: Symbols;
  digits: number;
  /** Whether loss and activation of the last layer are one function. */
  fused: boolean;
  /** Whether the update is W - rate times gradient. */
  plain: boolean;
  penalty: Partial<Penalty>;
  /** dL/da and g'(z) of the unit, where they are known. */
  factors: { lossSlope: number | null; slope: number | null };
}

/** The symbol of what is asked for, as TeX. */
export function blankTex({ kind, layer, row, col }: Blank, names: Symbols): string {
  const [w, b] = [names.W(layer, row, col), names.b(layer, row)];
  switch (kind) {
    case 'z':
    case 'a':
    case 'delta':
      return names[kind](layer, row);
    case 'slope':
      return partial(names.a(layer, row), names.z(layer, col), '\\tfrac');
    case 'lossSlope':
      return partial('L', names.a(layer, row), '\\tfrac');
    case 'exampleDW':
      return partial('L', w, '\\tfrac');
    case 'exampleDb':
      return partial('L', b, '\\tfrac');
    case 'dW':
      return partial('J', w, '\\tfrac');
    case 'db':
      return partial('J', b, '\\tfrac');
    case 'newW':
      return `\\text{${maths.written.new} }${w}`;
    case 'newb':
      return `\\text{${maths.written.new} }${b}`;
    case 'loss':
      return 'L';
    case 'meanLoss':
      return meanLoss.tex;
    case 'cost':
      return 'J';
  }
}

/** Of L over the batch. */
const MEAN = '\\tfrac1m \\sum_{i=1}^{m} L_i';

/** Of a sum so many terms are written. */
const MOST_TERMS = 6;

/** `terms` of a sum, the last ones left out where they are many. */
function sumTex(count: number, term: (i: number) => string): string {
  const written = Array.from({ length: Math.min(count, MOST_TERMS) }, (_, i) => term(i));
  return [...written, ...(count > MOST_TERMS ? ['\\cdots'] : [])].join(' + ');
}

/** Right sides of the number, as TeX: in letters, and in numbers where they can be written. */
export function solutionLines(blank: Blank, solving: Solving): string[] {
  const { names, numbers } = solving;
  const both = (write: (symbols: Symbols) => string): string[] => [write(names), write(numbers)];
  switch (blank.kind) {
    case 'z':
      return both((symbols) => sumOfZ(blank, symbols, solving));
    case 'a':
      return both((symbols) =>
        callTex('g', isMixed(activationOf(blank, solving)) ? names.z(blank.layer) : symbols.z(blank.layer, blank.row)),
      );
    case 'delta':
      return deltaLines(blank, solving);
    case 'slope':
      return both((symbols) => slopeTex(activationOf(blank, solving), symbols, blank.layer, blank.row, blank.col));
    case 'lossSlope':
      return both((symbols) => backTex(blank, symbols, solving));
    case 'exampleDW':
      return both(
        (symbols) => `${symbols.delta(blank.layer, blank.row)}${symbols.times}${symbols.input(blank.layer, blank.col)}`,
      );
    case 'exampleDb':
      return both((symbols) => symbols.delta(blank.layer, blank.row));
    case 'dW':
    case 'db':
      return gradientLines(blank, solving);
    case 'newW':
    case 'newb':
      return updateLines(blank, solving);
    case 'loss':
      return [rightSide(lossTex(solving.network.loss, names, solving.network.layers.at(-1)!.units))];
    case 'meanLoss':
      return [MEAN];
    case 'cost':
      return [MEAN + penaltyTermsTex(solving.penalty)];
  }
}

const rightSide = (tex: string): string => tex.slice(tex.indexOf('=') + 1).trim();
const activationOf = ({ layer }: Blank, { network }: Solving) => network.layers[layer]!.activation;

function sumOfZ({ layer, row }: Blank, symbols: Symbols, { moment }: Solving): string {
  const { cols } = moment.layers[layer]!.W;
  const term = (col: number): string => symbols.W(layer, row, col) + symbols.times + symbols.input(layer, col);
  return `${sumTex(cols, term)} + ${symbols.b(layer, row)}`;
}

/** dL/da of a unit. */
function backTex({ layer, row }: Blank, symbols: Symbols, { network, moment }: Solving): string {
  const last = network.layers.length - 1;
  if (layer === last) return lossSlopeTex(network.loss, symbols, row, network.layers[last]!.units);
  const next = layer + 1;
  const term = (k: number): string => symbols.W(next, k, row) + symbols.times + symbols.delta(next, k);
  return sumTex(moment.layers[next]!.W.rows, term);
}

function deltaLines(blank: Blank, solving: Solving): string[] {
  const { network, names, numbers, fused, digits, factors } = solving;
  const { layer, row } = blank;
  if (layer === network.layers.length - 1 && fused) return [names, numbers].map((write) => fusedDeltaTex(write, row));
  const activation = activationOf(blank, solving);
  if (isMixed(activation))
    return [`\\sum_k ${partial('L', 'a_k', '\\tfrac')}\\,${partial('a_k', names.z(layer, row), '\\tfrac')}`];
  const lines = [names, numbers].map(
    (write) =>
      `\\bigl(${backTex(blank, write, solving)}\\bigr)${write.times}${factorTex(slopeTex(activation, write, layer, row, row))}`,
  );
  const { lossSlope, slope } = factors;
  if (lossSlope === null || slope === null) return lines;
  return [...lines, `${texNumber(lossSlope, digits)}\\cdot ${texNumber(slope, digits)}`];
}

/** As one of several factors: a difference in parentheses. */
const factorTex = (tex: string): string => (/^[^(]*-/.test(tex) ? `(${tex})` : tex);

function gradientLines({ kind, layer, row, col }: Blank, { names, moment, penalty }: Solving): string[] {
  const m = moment.batchExamples.length;
  const by = kind === 'dW' ? names.W(layer, row, col) : names.b(layer, row);
  const mean = m === 1 ? partial('L', by) : `\\dfrac1{${m}}\\sum_{i=1}^{${m}} ${partial('L_i', by)}`;
  const product = kind === 'dW' ? `${names.delta(layer, row)}\\,${names.input(layer, col)}` : names.delta(layer, row);
  const penalised = kind === 'dW' && (penalty.l1 || penalty.l2);
  const terms = [
    ...(penalised && penalty.l1 ? [`l_1\\,\\text{sign}\\,${by}`] : []),
    ...(penalised && penalty.l2 ? [`l_2\\,${by}`] : []),
  ];
  return [[mean, ...terms].join(' + '), ...(terms.length === 0 && m === 1 ? [product] : [])];
}

function updateLines(blank: Blank, { names, numbers, moment, plain, digits }: Solving): string[] {
  const { kind, layer, row, col } = blank;
  const weight = kind === 'newW';
  const old = (symbols: Symbols): string => (weight ? symbols.W(layer, row, col) : symbols.b(layer, row));
  const { dW, db, penalised } = moment.layers[layer]!;
  const of = penalised ?? { dW, db };
  const gradient = weight ? of.dW.values[row * of.dW.cols + col]! : of.db.values[row]!;
  if (!plain) return [];
  return [
    `${old(names)} - ${names.rate}\\,${partial('J', old(names), '\\tfrac')}`,
    `${old(numbers)} - ${texNumber(moment.rate, digits)}\\cdot ${texNumber(gradient, digits)}`,
  ];
}
