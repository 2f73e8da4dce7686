/** A number (or yes or no) that belongs to a kind, such as Adam's beta1. */
export interface MemberEntry<Value extends number | boolean = number | boolean> {
  label: string;
  /** What it does, in one plain sentence. */
  words: string;
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
  label: string;
  /** What it does, in one plain sentence. */
  words: string;
  /** TeX; RATE stands for the letter of the rate. Empty where there is nothing to write. */
  formula: string;
  members: Readonly<Record<string, MemberEntry>>;
}

/** A text with the rate's letter in it. */
export const withRate = (tex: string, rate: string): string => tex.replaceAll('RATE', rate);
