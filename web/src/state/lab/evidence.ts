import { caseOf } from '../../catalog/lab/cases';
import type { Bug, Frame, Parameter } from '../../engine/types';
import { entryOf } from '../gradients';
import type { Part } from '../part';
import type { Run } from '../run.svelte';
import { beginningOfCase } from './beginning';

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

/** What a case's engine computes where a bug would show, beside the right number and that of the bug. */
export async function evidenceFor(run: Pick<Run, 'frameWith'>, number: number, named: Bug): Promise<Evidence> {
  const clue = clues[named];
  const within = async (bug: Bug | 'none') => numberIn(await run.frameWith(bug, momentOf(number, clue)), clue);
  return { clue, right: await within('none'), named: await within(named), here: await within(caseOf(number).bug) };
}

const momentOf = (number: number, { steps, parameter }: Clue) => ({
  ...beginningOfCase(number),
  step: steps,
  beat: 0,
  selected: partOf(parameter),
});

const partOf = ({ kind, layer, row, col }: Required<Parameter>): Part =>
  kind === 'W' ? { kind: 'weight', layer, row, col } : { kind: 'bias', layer, row };

function numberIn({ explanation, moment }: Frame, { parameter, of }: Clue): number {
  const { newW, newb } = moment.layers[parameter.layer]!;
  return of === 'gradient' ? explanation!.check.analytic : entryOf(parameter, newW, newb);
}
