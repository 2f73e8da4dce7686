import type { ActivationTerm } from '../../engine/types';
import type { KindUse, KindWords } from '../../messages/kinds';
import type { MemberEntry } from '../kind-entry';

export interface ActivationUse extends KindUse {
  /**
   * Its value and its derivative as plain text, the derivative in terms of what the forward pass has stored. ALPHA stands
   * for the number.
   */
  text: { value: string; derivative: string };
}

/** Everything that the page says and writes of one activation. */
export interface ActivationEntry {
  words: KindWords;
  /** The number that can be set in its formula. */
  members?: { alpha: MemberEntry<number> };
  /** g itself, as TeX. */
  tex: (alpha: AlphaTex) => string;
  /** g'(z) in terms of a, as TeX; only where that is short to write. @param by what stands between two factors */
  slope?: (a: string, by: string) => string;
  /** da_k/dz_j for j other than k, as TeX; only where every a depends on every z of the layer. */
  crossSlope?: (ak: string, aj: string, by: string) => string;
  /**
   * How g'(z) comes about, line by line. @param z, a, alpha their letters, or their numbers: then every line is
   * arithmetic
   * @param by what stands between two factors
   */
  derivation: (z: string, a: string, by: string, alpha: string) => DerivationPart[];
  /** Where its values have two ends. */
  range?: readonly [number, number];
}

/** The alpha of a formula, as TeX. */
export interface AlphaTex {
  letter: string;
  number: string;
}

/** The number beside a line: a term of the engine, or a and g'(z) themselves. */
export type LineValue = ActivationTerm | 'a' | 'slope';

export interface DerivationLine {
  /** TeX, with the letters or the numbers that the derivation was written with. */
  tex: string;
  value: LineValue | null;
}

/** What leads from one line to the next: a rule, or how the pieces are put together. */
export type Rule = 'values' | 'quotient' | 'reciprocal' | 'both' | 'product' | 'chain' | 'cases' | 'softmax';

/** A stretch of a derivation by one rule. */
export interface DerivationPart {
  rule: Rule;
  lines: DerivationLine[];
}

export const part = (rule: Rule, ...lines: DerivationLine[]): DerivationPart => ({ rule, lines });
export const line = (tex: string, value: LineValue | null = null): DerivationLine => ({ tex, value });
