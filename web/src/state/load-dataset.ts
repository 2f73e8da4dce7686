import type { DataChoice, OwnRows } from '../catalog/choice';
import type { Dataset, DatasetEntry, Rows } from '../catalog/dataset';
import { datasetEntry } from '../catalog/datasets';
import { planeFeatures } from '../catalog/features';
import { targetsFor } from '../catalog/targets';
import { refusalError } from '../engine/errors';
import type { EngineClient, NetworkSpec } from '../engine/types';
import { data as words, engine as messages } from '../messages/words';
import { lateCode } from './late-code';
import { OWN, ownEntry } from './own-data';
import type { WhichTrain } from './own-rows/fill-gaps';

/** What decides which rows a network learns from. */
export type DataWanted = Pick<DataChoice, 'dataset' | 'toy' | 'rows' | 'columns' | 'features' | 'unanswered'> &
  WhichTrain & { network: NetworkSpec };

/** What of the engine makes rows. */
export type RowMaker = Pick<EngineClient, 'toyDataset' | 'fillGaps'>;

/**
 * The data of a choice with their rows, wherever they come from.
 * @throws EngineError where there are none of that id, the rows can't be had, or the network does not fit them
 */
export async function loadDataset(wanted: DataWanted, engine: RowMaker): Promise<Dataset> {
  const entry = edited(entryOf(wanted), wanted);
  const rows = wanted.rows ? await givenRows(wanted.rows, wanted, engine) : await rowsOf(entry, wanted, engine);
  return datasetOf(entry, rows, wanted);
}

/** Rows that were changed by hand are no longer those that the title names. */
const edited = (entry: DatasetEntry, { rows }: DataWanted): DatasetEntry =>
  rows && entry.id !== OWN ? { ...entry, title: words.edited(entry.title) } : entry;

/** Rows of the choice itself, whose gaps the engine fills. */
async function givenRows({ inputs, answers }: OwnRows, wanted: DataWanted, engine: RowMaker): Promise<Rows> {
  const { unanswered } = wanted;
  const others = unanswered && { unanswered };
  if (![...inputs, ...(unanswered ?? [])].some((row) => row.some(Number.isNaN)))
    return { inputs, answers, rowsLeftOut: 0, ...others };
  const { withoutGaps } = await lateCode(import('./own-rows/fill-gaps'));
  const whole = await withoutGaps(inputs, wanted, engine);
  return { answers, rowsLeftOut: 0, ...whole, ...(unanswered && { unanswered: whole.unanswered }) };
}

/** The same where the rows are at hand. @throws Error where they are not */
export function datasetAtHand(wanted: DataWanted): Dataset {
  const entry = datasetEntry(wanted.dataset);
  if (entry.source.kind !== 'rows') throw new Error(`The rows of the data set "${entry.id}" are not at hand`);
  return datasetOf(entry, entry.source.rows, wanted);
}

const notLoaded = (problem: unknown): never => {
  const detail = (problem as Error).message;
  throw refusalError({
    code: 'kind',
    path: 'dataset',
    given: null,
    wanted: { kind: 'page', reason: 'data', detail },
  });
};

function entryOf({ dataset, rows, columns }: DataWanted): DatasetEntry {
  if (dataset === OWN) return rows && columns ? ownEntry(columns) : notLoaded(new Error(messages.ownMissing));
  try {
    return datasetEntry(dataset);
  } catch (problem) {
    return notLoaded(problem);
  }
}

async function rowsOf(
  { source, meaning }: DatasetEntry,
  { toy }: DataWanted,
  engine: Pick<RowMaker, 'toyDataset'>,
): Promise<Rows> {
  if (source.kind === 'rows') return source.rows;
  if (source.kind === 'file') return source.load().catch(notLoaded);
  const coded = meaning.kind === 'class' ? ({ targets: 'oneHot' } as const) : {};
  const { inputs, targets } = await engine.toyDataset({ ...source.options, ...toy, ...coded });
  const answers = meaning.kind === 'class' ? { classes: targets.map((row) => row.indexOf(1)) } : { targets };
  return { inputs, answers, rowsLeftOut: 0 };
}

function datasetOf(entry: DatasetEntry, rows: Rows, { network, features: made }: DataWanted): Dataset {
  checkOutputs(entry, network);
  const columns = entry.features;
  if (!made) return { ...entry, ...rows, columns, targets: targetsFor(rows.answers, network) };
  if (columns.length !== 2) throw featuresNeedPoints(columns.length);
  const [x, y] = columns.map(({ name }) => name) as [string, string];
  const features = made.map((kind) => ({ name: planeFeatures[kind](x, y) }));
  return { ...entry, ...rows, columns, made, features, targets: targetsFor(rows.answers, network) };
}

function checkOutputs({ meaning }: DatasetEntry, { layers }: NetworkSpec): void {
  const outputs = layers.at(-1)!.units;
  const most = meaning.names.length;
  const least = meaning.kind === 'class' && most === 2 ? 1 : most;
  if (outputs < least || outputs > most)
    throw refusalError({
      code: 'shape',
      path: 'network.layers',
      given: { kind: 'count', count: outputs, of: 'outputs' },
      wanted: { kind: 'outputs', least, most },
    });
}

const featuresNeedPoints = (count: number) =>
  refusalError({
    code: 'kind',
    path: 'data.features',
    given: { kind: 'count', count, of: 'numbers' },
    wanted: { kind: 'page', reason: 'points' },
  });
