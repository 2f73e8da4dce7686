import type { Dataset, Rows, RowSource } from '../catalog/dataset';
import { datasetEntry } from '../catalog/datasets';
import { refusal } from '../engine/errors';
import type { EngineClient } from '../engine/types';
import { messages } from '../messages/engine';

/**
 * A data set of the catalogue with its rows, wherever they come from.
 * @throws EngineError where there is none of that id, or its rows can't be had
 */
export async function loadDataset(id: string, engine: EngineClient): Promise<Dataset> {
  try {
    const entry = datasetEntry(id);
    return { ...entry, ...(await rowsFrom(entry.source, engine)) };
  } catch (problem) {
    throw refusal('kind', 'dataset', messages.dataNotLoaded((problem as Error).message));
  }
}

async function rowsFrom(source: RowSource, engine: EngineClient): Promise<Rows> {
  switch (source.kind) {
    case 'rows':
      return source.rows;
    case 'file':
      return source.load();
    case 'toy':
      return { ...(await engine.toyDataset(source.options)), rowsLeftOut: 0 };
  }
}
