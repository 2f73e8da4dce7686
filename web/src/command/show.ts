import type { Engine, Matrix, Moment } from '../engine/types';
import { command as words } from '../messages/en/command';
import { readMomentFile } from '../state/moment-file';
import { Replay } from '../state/replay.svelte';
import { openRecipe } from './moment';
import { digits, refused, rowTexts, sentenceOf, type Report } from './report';

/** What stands in a saved moment: the engine trains to it and says its numbers. @param name of the file */
export async function show(name: string, text: string, engine: Engine, progress = new Replay()): Promise<Report> {
  try {
    // At the beginning of the next step: W and b are then those after the last one.
    const recipe = { ...(await readMomentFile(text)), beat: 0 };
    const { frame } = await openRecipe(recipe, engine, progress);
    return { lines: said(frame.moment), status: 0 };
  } catch (problem) {
    return refused(words.unreadable(name, sentenceOf(problem)));
  }
}

const said = ({ step, batchLoss, penalty, layers }: Moment): string[] => [
  words.moment(step, digits(batchLoss), penalty === 0 ? null : digits(penalty)),
  ...layers.flatMap(({ W, b }, layer) => ['', `W${layer + 1}`, ...rowsOf(W), `b${layer + 1}`, ...rowsOf(b)]),
];

const rowsOf = (matrix: Matrix): string[] => rowTexts(matrix).map((row) => `  ${row}`);
