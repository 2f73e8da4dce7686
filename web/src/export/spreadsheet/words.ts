import type { Activation, Loss } from '../../engine/types';

/** What a spreadsheet says. */
export interface SpreadsheetWords {
  /** Names of its sheets, of Latin letters and blanks. */
  step: string;
  training: string;
  updates: string;

  title: (step: number, shape: string, activations: string, loss: string) => string;
  about: string;
  legend: { input: string; computed: string; page: string; difference: string };
  largest: string;
  settings: string;
  numbers: string;
  /** Over numbers that have no symbol. */
  heads: { rate: string; penalty: string; scale: string };
  layer: (layer: number, activation: string) => string;
  examples: (count: number) => string;
  example: (row: number) => string;
  unit: (unit: number) => string;
  page: string;
  difference: string;
  update: (update: number, step: number) => string;
  trainingTitle: (updates: number) => string;
  trainingAbout: string;
  madeUpdates: string;

  /** Kinds, as they are called within a sentence. */
  kinds: { activation: (kind: Activation) => string; loss: (kind: Loss) => string };
}
