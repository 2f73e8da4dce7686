import type { Engine, GradientVerdict, MatrixVerdict } from '../engine/types';
import { command as words } from '../messages/en/command';
import { causeHint, causesHead, causeSentence, matrixName, verdictSentence } from '../messages/gradient-verdict';
import { ownGradients } from '../messages/words';
import { judgeFile } from './gradients-file';
import { refused, Unusable, type Report } from './report';

/** Judge the gradients in a file. @param name of the file, for what is said about it */
export function check(name: string, text: string, engine: Engine): Report {
  try {
    const verdict = judgeFile(text, engine);
    return { lines: [...said(verdict), '', ...table(verdict)], status: verdict.agreement === 'none' ? 1 : 0 };
  } catch (problem) {
    if (!(problem instanceof Unusable)) throw problem;
    return refused(words.unreadable(name, problem.message));
  }
}

function said(verdict: GradientVerdict): string[] {
  const head = causesHead(verdict);
  const causes = verdict.causes.map((cause) => `  - ${causeSentence(cause, verdict)}. ${causeHint(cause)}`);
  const penalised = verdict.penalised ? [ownGradients.penalised] : [];
  return [verdictSentence(verdict), ...penalised, ...(head ? [head, ...causes] : [])];
}

function table({ matrices, measure }: GradientVerdict): string[] {
  const rows = matrices.map((matrix) => [matrixName(matrix), wordOf(matrix), short(matrix.measure)]);
  const all = [
    [ownGradients.matrix, ownGradients.verdict, ownGradients.measure],
    ...rows,
    [ownGradients.overall, '', short(measure)],
  ];
  const widths = [0, 1].map((col) => Math.max(...all.map((row) => row[col]!.length)));
  const lines = all.map(
    ([first, second, third]) => `${first!.padEnd(widths[0]!)}  ${second!.padEnd(widths[1]!)}  ${third}`,
  );
  const wrong = matrices.flatMap((matrix) =>
    matrix.agreement === 'none' ? [`${matrixName(matrix)}: ${farthest(matrix)}`] : [],
  );
  return [...lines, ...(wrong.length > 0 ? ['', ...wrong] : [])];
}

function wordOf({ agreement, wrong, right, turned }: MatrixVerdict): string {
  const { verdicts } = ownGradients;
  const word = agreement === 'none' ? verdicts.none(wrong.length, right.values.length) : verdicts[agreement];
  return turned ? `${word} (${ownGradients.turned})` : word;
}

function farthest({ row, col, given, right }: MatrixVerdict): string {
  const at = row * right.cols + col;
  return words.farthest(row + 1, col + 1, String(given.values[at]), String(right.values[at]));
}

const short = (value: number): string => value.toPrecision(2);
