import type { Bug } from '../../engine/start-lab';
import type { EngineClient, Parameter, StartEngine } from '../../engine/types';
import type { Choice } from '../defaults';
import { Experiment } from '../experiment.svelte';
import { entryOf } from '../gradients';
import { loadDataset } from '../load-dataset';
import { caseOf } from './cases';
import { experiments } from './experiments';

/** The number that shows a bug best: of one parameter, in one step of an experiment. */
export interface Clue {
  /** Updates made before it. */
  steps: number;
  parameter: Required<Parameter>;
  /** Its gradient of J, or what the update makes of it. */
  of: 'gradient' | 'update';
}

/** That number in three engines. */
export interface Evidence {
  clue: Clue;
  right: number;
  /** With the bug that was named. */
  named: number;
  /** In the engine of the case. */
  here: number;
}

const first = { layer: 0, kind: 'W', row: 0, col: 0 } as const;
const bias = { layer: 0, kind: 'b', row: 0, col: 0 } as const;
const gradientOf = (parameter: Required<Parameter>): Clue => ({ steps: 0, parameter, of: 'gradient' });
const updateOf = (parameter: Required<Parameter>, steps = 0): Clue => ({ steps, parameter, of: 'update' });

const clues: Readonly<Record<Bug, Clue>> = {
  sign: gradientOf(first),
  slopeMissing: gradientOf(first),
  transposed: gradientOf(first),
  meanMissing: gradientOf(first),
  updatedWeights: gradientOf(first),
  penaltyOnBias: gradientOf(bias),
  biasOften: updateOf(bias),
  /** In the second step the batch is the row that is left over. */
  leftOverCarried: updateOf(first, 1),
  /** W and b of the first layer come before it: it is corrected as in the third step. */
  correctionOften: updateOf({ ...first, layer: 1 }),
};

/** How an engine is started, by its bug. */
type StartWith = (bug: Bug | 'none') => StartEngine;

/** What a case's engine computes where a bug would show, beside the right number and that of the bug. */
export async function evidenceFor(number: number, named: Bug, startWith: StartWith): Promise<Evidence> {
  const { experiment, bug } = caseOf(number);
  const clue = clues[named];
  const within = (bug: Bug | 'none'): Promise<number> => seenIn(startWith(bug), experiments[experiment], clue);
  const [right, byNamed, here] = [await within('none'), await within(named), await within(bug)];
  return { clue, right, named: byNamed, here };
}

async function seenIn(start: StartEngine, choice: Readonly<Choice>, { steps, parameter, of }: Clue): Promise<number> {
  const engine: EngineClient = await start(() => {});
  try {
    await engine.open(new Experiment(choice, await loadDataset(choice, engine)).opening);
    if (steps > 0) await engine.step(steps);
    const { explanation, moment } = await engine.frame({ example: 0, parameter });
    const { newW, newb } = moment.layers[parameter.layer]!;
    return of === 'gradient' ? explanation!.check.analytic : entryOf(parameter, newW, newb);
  } finally {
    engine.close();
  }
}
