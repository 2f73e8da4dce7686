/** The key of a unit among those that something was found of; layers and units count from 0. */
export const unitKey = (layer: number, unit: number): string => `${layer}.${unit}`;

/** Something about the whole network or a layer: that something is wrong, or a remark. */
export interface Sentence {
  text: string;
  remark: boolean;
}

/** What the drawing marks, and what is said beneath it. */
export interface SaidFindings {
  /** For each unit that has something, by its {@link unitKey}, one sentence on each. */
  units: ReadonlyMap<string, string>;
  sentences: readonly Sentence[];
}

/** Before anything was looked for, too. */
export const nothingFound: SaidFindings = { units: new Map(), sentences: [] };
