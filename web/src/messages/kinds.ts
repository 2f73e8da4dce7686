/** The words of one kind of activation, loss, optimizer and so on, apart from its formulas and numbers. */
export interface KindWords {
  label: string;
  /** The label within a sentence, where it is written in another way there. */
  inSentence?: string;
  /** What it does, in one or two plain sentences. */
  sentence: string;
  /** What it is chosen for. */
  whenToUse: string;
}

/** Of a number that belongs to a kind, such as Adam's beta1. */
export type MemberWords = Pick<KindWords, 'label' | 'sentence'>;

/** An entry for each kind of the engine: one that is missing is found by the compiler. */
export type WordsOf<Kind extends string, Words = KindWords> = Readonly<Record<Kind, Words>>;
