import { symbols } from '../../catalog/symbols';
import type { Penalty } from '../../engine/types';
import { maths } from '../../messages/words';
import type { NotationChoice } from '../../state/notation.svelte';

/** What the formulas of a layer depend on. */
export interface FormulaChoice {
  first: boolean;
  last: boolean;
  /** Whether each a of the layer depends on all of its z (softmax). */
  mixed: boolean;
  /** Whether loss and last activation are one function. */
  fused: boolean;
  /** Whether the update is plain gradient descent. */
  plain: boolean;
  /** Whether all of W or b is frozen. */
  frozen?: Readonly<Record<'W' | 'b', boolean>>;
  of: 'example' | 'batch';
  /** The strengths of the penalties, which are of the weights in J. */
  penalty?: Partial<Penalty>;
  notation: Pick<NotationChoice, 'layout' | 'output' | 'rate'>;
}

const { written } = maths;
const NEXT = `_{\\text{${written.next}}}`;
const T = '^{\\mathsf T}';

/** Forward, delta, gradient and update of a layer, as TeX; without its indices, since the headings have them. */
export function layerFormulas({ plain, ...choice }: FormulaChoice): string[] {
  const formulas = [forward(choice), delta(choice), gradient(choice)];
  return plain ? [...formulas, update(choice)] : formulas;
}

type Choice = Omit<FormulaChoice, 'plain'>;

const inputOf = ({ first }: Choice): string => (first ? 'x' : `a_{\\text{${written.prev}}}`);

const forward = (choice: Choice): string =>
  choice.notation.layout === 'row'
    ? `z = ${inputOf(choice)}\\, W + b,\\quad a = g(z)`
    : `z = W ${inputOf(choice)} + b,\\quad a = g(z)`;

function delta({ last, mixed, fused, notation }: Choice): string {
  const output = notation.output === 'yhat' ? '\\hat y' : 'a';
  if (last && fused) return `\\delta = ${output} - y`;
  const rows = notation.layout === 'row';
  const back = rows ? `\\delta${NEXT}\\, W${NEXT}${T}` : `W${NEXT}${T}\\, \\delta${NEXT}`;
  const lossSlope = last ? `\\tfrac{\\partial L}{\\partial ${output}}` : back;
  if (!mixed) return `\\delta = ${last ? lossSlope : `(${back})`} \\circ g'(z)`;
  const jacobian = '\\tfrac{\\partial a}{\\partial z}';
  return rows ? `\\delta = ${lossSlope}\\, ${jacobian}` : `\\delta = \\bigl(${jacobian}\\bigr)${T} ${lossSlope}`;
}

function gradient(choice: Choice): string {
  const product =
    choice.notation.layout === 'row' ? `${inputOf(choice)}${T}\\, \\delta` : `\\delta\\, ${inputOf(choice)}${T}`;
  const [of, mean] = choice.of === 'batch' ? ['J', '\\tfrac1m \\sum '] : ['L', ''];
  const by = (parameter: string): string => `\\tfrac{\\partial ${of}}{\\partial ${parameter}}`;
  const { l1, l2 } = (choice.of === 'batch' && choice.penalty) || {};
  const penalty = `${l1 ? ' + l_1\\, \\text{sign}(W)' : ''}${l2 ? ' + l_2\\, W' : ''}`;
  return `${by('W')} = ${mean}${product}${penalty},\\quad ${by('b')} = ${mean}\\delta`;
}

function update({ frozen, notation }: Choice): string {
  const { rate } = symbols(notation, { layers: 1, outputs: 1 });
  const of = (parameter: 'W' | 'b'): string => {
    const step = frozen?.[parameter] ? '' : ` - ${rate}\\, \\tfrac{\\partial J}{\\partial ${parameter}}`;
    return `${parameter}_{\\text{${written.new}}} = ${parameter}${step}`;
  };
  return `${of('W')},\\quad ${of('b')}`;
}
