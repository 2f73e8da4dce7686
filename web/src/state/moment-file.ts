import { isMembers, strictJson } from '../import/formats/json/strict-json';
import { SheetProblem } from '../import/problem';
import { inSlices } from '../import/slices';
import { files as words, link as linkWords } from '../messages/words';
import { formatLink, parseLink, type LinkLimits } from './link/link';
import { unlessBeyond } from './link/read';
import { LinkProblem } from './link/values';
import type { Recipe } from './recipe';

/** A moment as a file: its link, and beside it what a link may have no room for. */
interface MomentFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Without `rows`, `unanswered` and `at`. */
  link: string;
  /** Rows in place of the set's own: the inputs, null for a gap, then the number of the class or the targets; null for those. */
  rows: Cells[] | null;
  /** The inputs of rows without an answer; null, or left out, where there are none. */
  unanswered: readonly Cells[] | null;
  /** The moment itself, as in links; null where training leads to it soon. */
  at: string | null;
}

type Cells = readonly (number | null)[];

const FORMAT = 'backprop-playground moment';
const VERSION = 1;
export const MOMENT_ENDING = '.backprop.json';

/** Of a link as it stands in a file, with its rows. */
const limits: LinkLimits = { link: 40_000_000, value: 20_000_000 };

/** @throws LinkProblem where the moment lies beyond what may be asked for, such as 10 million steps */
export function momentFile(recipe: Recipe): string {
  const { rows, unanswered } = recipe.choice;
  const file: MomentFile = {
    format: FORMAT,
    version: VERSION,
    link: linkIn(recipe),
    rows: rows ? rows.inputs.map((row, i) => [...row, ...answerOf(rows.answers, i)]) : null,
    unanswered: unanswered ?? null,
    at: recipe.at,
  };
  const { rows: lines, unanswered: others, ...rest } = file;
  return `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "rows": ${listed(lines)},\n  "unanswered": ${listed(others)}\n}\n`;
}

/** Whether a moment lies beyond what may be asked for: no file holds it either. */
export const isBeyondFiles = (recipe: Recipe): boolean => unlessBeyond(() => linkIn(recipe)) === null;

function linkIn(recipe: Recipe): string {
  const { rows: _rows, unanswered: _unanswered, ...choice } = recipe.choice;
  return formatLink({ ...recipe, choice, at: null }, limits);
}

/** A row a line; JSON writes null for a gap. */
const listed = (rows: readonly Cells[] | null): string =>
  rows === null ? 'null' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;

type Answers = NonNullable<Recipe['choice']['rows']>['answers'];
const answerOf = (answers: Answers, row: number): readonly number[] =>
  'classes' in answers ? [answers.classes[row]!] : Array.from(answers.targets[row]!);

/** Whether a text says that it is a moment. */
export const isMomentFile = (text: string): boolean => text.slice(0, 200).includes(`"${FORMAT}"`);

/** @throws LinkProblem in one sentence, where it is no moment, or what it says can't be used */
export async function readMomentFile(text: string): Promise<Recipe> {
  const { link, rows, unanswered, at } = checked(await parsed(text));
  const parts = [link, ...pairOf('rows', rows), ...pairOf('unanswered', unanswered)];
  return { ...parseLink(parts.filter((part) => part !== '').join('&'), limits), at };
}

/** As they stand in a link: nothing where there is a gap. */
const pairOf = (key: string, rows: readonly Cells[] | null): string[] =>
  rows ? [`${key}=${rows.map((row) => row.join(',')).join(';')}`] : [];

async function parsed(text: string): Promise<Partial<Record<keyof MomentFile, unknown>>> {
  const file = await inSlices(strictJson(text)).catch((problem: unknown) => {
    throw problem instanceof SheetProblem ? new LinkProblem(words.moment.damaged(problem.message)) : problem;
  });
  if (!isMembers(file)) throw new LinkProblem(words.moment.notJson);
  return file;
}

function checked(file: Partial<Record<keyof MomentFile, unknown>>): MomentFile {
  const { format, version, link, rows, unanswered = null, at } = file;
  if (format !== FORMAT) throw new LinkProblem(words.moment.format(FORMAT));
  if (version !== VERSION) throw new LinkProblem(linkWords.newer(JSON.stringify(version)));
  if (typeof link !== 'string') throw new LinkProblem(words.moment.member('link'));
  if (rows !== null && !isRows(rows)) throw new LinkProblem(words.moment.member('rows'));
  if (unanswered !== null && !isRows(unanswered)) throw new LinkProblem(words.moment.member('unanswered'));
  if (at !== null && typeof at !== 'string') throw new LinkProblem(words.moment.member('at'));
  return { format, version, link, rows, unanswered, at };
}

const isRows = (rows: unknown): rows is Cells[] =>
  Array.isArray(rows) &&
  rows.length > 0 &&
  rows.every(
    (row) => Array.isArray(row) && row.length > 0 && row.every((value) => value === null || Number.isFinite(value)),
  );
