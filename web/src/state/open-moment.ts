import type { Dataset } from '../catalog/dataset';
import { isEnd, refusalError } from '../engine/errors';
import type { EngineClient, Frame, NetworkSpec, Opened, Opening, View } from '../engine/types';
import { beatsOf } from './beats';
import type { Blank } from './blank';
import { Experiment } from './experiment.svelte';
import { loadDataset } from './load-dataset';
import { parameterOf, unitsBehind } from './part';
import { usualPlace, type Standing } from './place';
import type { Recipe } from './recipe';
import { otherCount, outside, type Refusal } from './refusal';
import { replay, type Replay } from './replay.svelte';

/** A moment with the rows that it is of. */
interface Shown {
  recipe: Recipe;
  dataset: Dataset;
}

export interface Wish {
  recipe: Recipe;
  /** Whether it goes on from there. */
  plays: boolean;
  /** nearest: where the data have not so many rows, the last one is looked at; otherwise that is refused. */
  row?: 'exact' | 'nearest' | undefined;
  /** What the engine has open: opened again where the wish is refused when that was closed already; null for nothing. */
  shown: Shown | null;
}

/**
 * Open the moment of a recipe in the engine, and look at it.
 * @param progress of the training to it, which can be stopped there
 * @throws EngineError where it is refused: then the engine has what it had
 */
export async function openMoment(
  engine: EngineClient,
  { recipe: wanted, plays, row, shown }: Wish,
  progress: Replay,
): Promise<Shown & Standing & { opened: Opened; pinned: ReadonlyMap<number, Frame>; told: readonly Told[] }> {
  const { recipe, dataset } = await withRows(engine, wanted, row);
  const { choice, example } = recipe;
  const opened = await engine.open(openingOf(recipe, dataset));
  try {
    const pinned = new Map<number, Frame>();
    await replay(engine, recipe, opened.step, opened.limits.stepsPerCall, progress, async (step) =>
      pinned.set(step, await engine.frame({ example, parameter: null, made: true })),
    );
    if (plays) await engine.play(choice.pace);
    const last = await engine.frame({ ...viewOf(choice.network, recipe), made: recipe.beat === null });
    // A curve is handed out once: the frame of a pin may have had it.
    const frame = { ...last, curve: last.curve ?? pinned.get(recipe.step)?.curve ?? null };
    const arrived = recipe.beat !== null && frame.progress.step === recipe.step;
    const position = arrived ? recipe.beat! : (usualPlace(frame, beatsOf(choice.network)) ?? 0);
    return { recipe, dataset, opened, frame, position, pinned, told: await toldIn(engine, recipe) };
  } catch (problem) {
    if (shown && !isEnd(problem)) await openAgain(engine, shown, progress);
    throw problem;
  }
}

/**
 * Whether {@link openMoment} would open the moment of a recipe: what the engine has, and trains, stays as it is.
 * @throws EngineError where it would be refused
 */
export async function tryMoment(engine: EngineClient, wanted: Recipe): Promise<void> {
  const { recipe, dataset } = await withRows(engine, wanted);
  await engine.tryOpening(openingOf(recipe, dataset));
}

/** @throws EngineError where there are no rows, or it looks at what is not among them */
async function withRows(engine: EngineClient, wanted: Recipe, row: Wish['row'] = 'exact'): Promise<Shown> {
  const dataset = await loadDataset(wanted.choice, engine);
  const rows = dataset.inputs.length;
  const example = row === 'nearest' ? Math.max(0, Math.min(wanted.example, rows - 1)) : wanted.example;
  if (example >= rows) throw refusalError(noExample(example + 1, rows));
  const columns = dataset.columns.length;
  const beyond = [wanted.looking.axes?.across, wanted.looking.axes?.up].find((axis) => axis && axis >= columns);
  if (beyond) throw refusalError(outside('axes', beyond + 1, columns));
  const asked = wanted.looking.ask?.length ?? columns;
  if (asked !== columns) throw refusalError(otherCount('ask', asked, columns));
  return { recipe: { ...wanted, example }, dataset };
}

/** A number that is answered. */
interface Told {
  blank: Blank;
  value: number;
}

/** What a link says is answered, with its numbers at this moment; in the lab nothing is asked for. */
const toldIn = (engine: EngineClient, { told = [], example, notation, lab }: Recipe): Promise<Told[]> =>
  Promise.all(
    (lab === null ? told : []).map(async (blank) => {
      const { value } = await engine.slips(blank, example, notation.digits);
      return { blank, value };
    }),
  );

/** @param number of the example, from 1 @param most that there are */
export const noExample = (number: number, most: number): Refusal => ({
  code: 'range',
  path: 'example',
  given: { kind: 'number', value: number },
  wanted: { kind: 'example', most },
});

/** What the engine is asked for, to look at a part of a network in an example. */
export const viewOf = (network: NetworkSpec, { selected, example }: Pick<Recipe, 'selected' | 'example'>): View => ({
  example,
  parameter: parameterOf(selected),
  units: unitsBehind(selected, network),
});

const openingOf = ({ choice, changes, step, at, pins }: Recipe, dataset: Dataset): Opening => ({
  ...new Experiment(choice, dataset).opening,
  changes,
  // What is pinned is found on the way alone.
  carried: at !== null && step > 0 && pins.a === null && pins.b === null ? { step, at } : null,
});

async function openAgain(engine: EngineClient, { recipe, dataset }: Shown, progress: Replay): Promise<void> {
  const { limits, step } = await engine.open(openingOf(recipe, dataset));
  await replay(engine, recipe, step, limits.stepsPerCall, progress);
}
