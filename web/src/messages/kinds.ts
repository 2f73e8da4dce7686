/** The name of one kind of activation, loss, optimizer and so on, apart from its formulas and numbers. */
export interface KindWords {
  label: string;
  /** The label within a sentence, where it is written in another way there. */
  inSentence?: string;
}

/** What is told of it beside its name. */
export interface KindUse {
  /** What it does, in one or two plain sentences. */
  sentence: string;
  /** What it is chosen for. */
  whenToUse: string;
}

/** Of a number that belongs to a kind, such as Adam's beta1. */
export interface MemberWords {
  label: string;
  /** What it does. */
  sentence: string;
}

/** An entry for each kind of the engine: one that is missing is found by the compiler. */
export type WordsOf<Kind extends string, Words = KindWords> = Readonly<Record<Kind, Words>>;
