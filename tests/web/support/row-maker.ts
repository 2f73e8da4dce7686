import type { Engine } from '../../../wasm/engine.mjs';
import type { RowMaker } from '../../../web/src/state/load-dataset';

/** What of an engine makes rows, as the page asks it in its worker. */
export const rowMaker = (engine: Engine): RowMaker => ({
  toyDataset: async (options) => engine.toyDataset(options),
  fillGaps: async (rows) => engine.fillGaps(rows),
});

/** Where rows are at hand and whole nothing of an engine is asked for. */
export const noRowMaker: RowMaker = {
  toyDataset: () => Promise.reject(new Error('no toy data')),
  fillGaps: () => Promise.reject(new Error('no gaps')),
};
