import type { Cause, GradientVerdict } from '../engine/types';
import { listOf } from './intl';
import { ownGradients as words, quiz } from './words';

type Mistake = Cause['mistakes'][number];

/** What the verdict on somebody's gradients says first. */
export function verdictSentence({ agreement, matrices }: GradientVerdict): string {
  if (agreement !== 'none') return words.agreement[agreement];
  const wrong = matrices.reduce((sum, matrix) => sum + matrix.wrong.length, 0);
  const all = matrices.reduce((sum, { right }) => sum + right.values.length, 0);
  return words.agreement.none(wrong, all);
}

/** What is said above the causes; null where there is nothing to say. */
export function causesHead({ agreement, matrices, causes }: GradientVerdict): string | null {
  if (agreement !== 'none') return causes.length > 0 ? words.few : null;
  if (causes.length === 0) return words.unknown;
  const isWhole = causes.every((each) => each.matrices.length === matrices.length);
  if (!isWhole) return words.parts;
  return causes.length === 1 ? words.whole : words.several(causes.length);
}

/** The name of a matrix, as the page and its files call it. */
export const matrixName = ({ kind, layer }: GradientVerdict['matrices'][number]): string => `${kind}${layer + 1}`;

/** One cause, with the matrices that it is about where it is not about all. */
export function causeSentence({ mistakes, matrices }: Cause, verdict: GradientVerdict): string {
  const said = listOf(mistakes.map(mistakeName));
  if (matrices.length === verdict.matrices.length) return said;
  return words.partOf(listOf(matrices.map((i) => matrixName(verdict.matrices[i]!))), said);
}

/** What would help against it. */
export const causeHint = ({ mistakes }: Cause): string => mistakes.map(({ code }) => quiz.slips[code].hint).join(' ');

function mistakeName({ code, layer, unit }: Mistake): string {
  const name = quiz.slips[code].name((unit ?? 0) + 1);
  if (layer === 'all') return name;
  return layer === 'hidden' ? words.inHidden(name) : words.inLayer(name, layer + 1);
}
