import type { KindUse, KindWords, MemberWords } from '../messages/kinds';

/** What it does and when to use it. */
export const described = ({ sentence, whenToUse }: KindUse): string => `${sentence} ${whenToUse}`;

export const withinSentence = ({ label, inSentence = label }: KindWords): string => inSentence;

/** A number (or yes or no) that belongs to a kind, such as Adam's beta1. */
export interface MemberEntry<Value extends number | boolean = number | boolean> {
  /** They come after the first view. */
  words: () => MemberWords;
  /** What the engine takes where nothing is said. */
  usual: Value;
  /** Where stepping leads, in ascending order. */
  steps: readonly number[];
  whole?: true;
  /** Seldom changed: it stands one step away. */
  rare?: true;
}

/** One of several kinds, with the numbers of its formula. */
export interface KindEntry {
  words: KindWords;
  members: Readonly<Record<string, MemberEntry>>;
}

/** A kind whose formula is always the same. */
export interface FormulaEntry extends KindEntry {
  /** TeX; RATE stands for the letter of the rate. Empty where there is nothing to write. */
  tex: string;
}

/** A formula with the rate's letter in it. */
export const withRate = (tex: string, rate: string): string => tex.replaceAll('RATE', rate);
