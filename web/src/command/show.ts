import type { Engine, Matrix, Session } from '../engine/types';
import { command as words } from '../messages/en/command';
import { refusalSentence } from '../messages/refusals';
import { Experiment } from '../state/experiment.svelte';
import { loadDataset } from '../state/load-dataset';
import { LinkProblem } from '../state/link/values';
import { readMomentFile } from '../state/moment-file';
import type { Recipe } from '../state/recipe';
import type { Refusal } from '../state/refusal';
import type { Report } from './check';

/** What stands in a saved moment: the engine trains to it and says its numbers. @param name of the file */
export async function show(name: string, text: string, engine: Engine): Promise<Report> {
  try {
    const recipe = readMomentFile(text);
    if (recipe.lab !== null) throw new LinkProblem(words.lab);
    const session = await opened(recipe, engine);
    try {
      return { lines: said(session), status: 0 };
    } finally {
      session.delete();
    }
  } catch (problem) {
    return { lines: [words.unreadable(name, sentenceOf(problem))], status: 2 };
  }
}

async function opened({ choice, changes, step }: Recipe, engine: Engine): Promise<Session> {
  const dataset = await loadDataset(choice, {
    toyDataset: async (options) => engine.toyDataset(options),
    fillGaps: async (rows) => engine.fillGaps(rows),
  });
  const { settings, data } = new Experiment(choice, dataset).opening;
  const session = new engine.Session(settings, data, changes);
  const { stepsPerCall } = engine.limits();
  for (let done = 0; done < step;) {
    const next = session.step(Math.min(step - done, stepsPerCall)).step;
    if (next === done) break; // a value is no longer finite
    done = next;
  }
  return session;
}

function said(session: Session): string[] {
  const { step, loss, penalty } = session.record();
  const { layers } = session.moment(session.data().training[0]!);
  return [
    words.moment(step, String(loss), penalty === 0 ? null : String(penalty)),
    ...layers.flatMap(({ W, b }, layer) => ['', `W${layer + 1}`, ...rowsOf(W), `b${layer + 1}`, ...rowsOf(b)]),
  ];
}

const rowsOf = ({ rows, cols, values }: Matrix): string[] =>
  Array.from({ length: rows }, (_, row) => `  ${Array.from(values.subarray(row * cols, (row + 1) * cols)).join('  ')}`);

function sentenceOf(problem: unknown): string {
  if (problem instanceof LinkProblem) return problem.message;
  if ((problem as Error).name === 'EngineError') return refusalSentence(problem as Refusal);
  throw problem;
}
