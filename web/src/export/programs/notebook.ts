import type { Course } from '../../engine/types';
import { functions } from './functions';
import { numpy } from './languages/numpy';
import { backward, forward, loss } from './passes';
import { Plan, type ProgramWords } from './plan';
import { batch, data, needsOf, newNumbers, prints, start } from './step-program';
import { moves, rate, shaped } from './updates';

/** The formulas of a step as TeX, those of each part on lines of their own. */
export type StepFormulas = Readonly<Record<'forward' | 'loss' | 'backward' | 'update', readonly string[]>>;

const NO_FORMULAS: StepFormulas = { forward: [], loss: [], backward: [], update: [] };

type Cell = { kind: 'markdown' | 'code'; lines: readonly string[] };

const text = (heading: string, said = '', formulas: readonly string[] = []): Cell => ({
  kind: 'markdown',
  lines: [heading, ...(said ? ['', said] : []), ...formulas.flatMap((tex) => ['', `$\\displaystyle ${tex}$`])],
});
/** Comments would repeat what stands above. */
const code = (...lines: readonly string[]): Cell => ({
  kind: 'code',
  lines: lines.filter((line, i) => !line.startsWith('# ') && (line !== '' || (i > 0 && lines[i - 1] !== ''))),
});

/** The NumPy program as a Jupyter notebook: cell by cell with its formulas, and the loss as a plot. */
export function notebookProgram(course: Course, words: ProgramWords, formulas = NO_FORMULAS): string {
  const cells = cellsOf(new Plan(course, numpy, words), formulas);
  const notebook = {
    cells: cells.map(({ kind, lines }, i) => ({
      ...{ id: `cell-${i + 1}`, cell_type: kind, metadata: {} },
      ...(kind === 'code' && { execution_count: null, outputs: [] }),
      source: trimmed(lines).map((line, at, all) => (at < all.length - 1 ? `${line}\n` : line)),
    })),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    ...{ nbformat: 4, nbformat_minor: 5 },
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function cellsOf(plan: Plan, formulas: StepFormulas): Cell[] {
  const { words, course } = plan;
  const { step } = course.moment;
  const { headings } = words;
  const header = numpy.file({ comments: [], functions: functions(plan), body: [] }, needsOf(plan)).split('\n');
  const printed = prints(plan);
  const given = printed.slice(2);
  return [
    text(`# ${plan.title}`, headings.about),
    code(...header),
    text(`## ${headings.data}`, words.data(course.inputs.rows)),
    code(...data(plan)),
    text(`## ${headings.start}`, words.start(step)),
    code(...start(plan)),
    text(`## ${headings.forward}`, words.forward, formulas.forward),
    code(`t = ${step}`, ...batch(plan), ...forward(plan), `A${plan.last}`),
    text(`## ${headings.loss}`, words.loss, formulas.loss),
    code(...loss(plan), ...printed.slice(0, 2)),
    text(`## ${headings.backward}`, words.backward, formulas.backward),
    code(...backward(plan), ...shaped(plan), ...given),
    text(`## ${headings.update}`, words.update, formulas.update),
    code(...rate(plan), ...moves(plan), ...newNumbers(plan)),
    ...(course.batches.length > 1 ? goesOn(plan) : []),
  ];
}

/** The updates after the first, and the loss before each as a plot. */
function goesOn(plan: Plan): Cell[] {
  const { course, words } = plan;
  const { step } = course.moment;
  const { headings } = words;
  const end = step + course.batches.length;
  return [
    text(`## ${headings.on}`, headings.next(course.batches.length - 1)),
    code('losses = [L]', ...numpy.loop('t', step + 1, end, [...batch(plan), ...again(plan)]), ...newNumbers(plan)),
    code(
      ...['import matplotlib.pyplot as plt', ''],
      `plt.plot(range(${step}, ${end}), losses, marker='.')`,
      ...[`plt.xlabel('${headings.step}')`, "plt.ylabel('L')", 'plt.show()'],
    ),
  ];
}

/** Another update. */
const again = (plan: Plan): string[] => [
  ...[...rate(plan), ...forward(plan), ...loss(plan), 'losses.append(L)'],
  ...[...backward(plan), ...shaped(plan).filter((line) => line !== '' && !line.startsWith('# ')), ...moves(plan)],
];

function trimmed(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(
    lines.findIndex((line) => line !== ''),
    last + 1,
  );
}
