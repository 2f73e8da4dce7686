import type { Engine, Settings, ToyDatasetOptions } from '../../wasm/engine.mjs';

export interface LongRun {
  what: string;
  data: ToyDatasetOptions;
  settings: Settings;
  hash: string;
}
export const longRuns: LongRun[];
export function trainedHash(engine: Engine, run: LongRun): string;
