import { files as words, link as linkWords } from '../messages/words';
import { formatLink, parseLink, type LinkLimits } from './link/link';
import { LinkProblem } from './link/values';
import type { Recipe } from './recipe';

/** A moment as a file: its link, and beside it what a link may have no room for. */
interface MomentFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Without `rows` and `at`. */
  link: string;
  /** Rows in place of the set's own: the inputs, then the number of the class or the targets; null for those. */
  rows: number[][] | null;
  /** The moment itself, as in links; null where training leads to it soon. */
  at: string | null;
}

const FORMAT = 'backprop-playground moment';
const VERSION = 1;
export const MOMENT_ENDING = '.backprop.json';

/** Of a link as it stands in a file, with its rows. */
const limits: LinkLimits = { link: 40_000_000, value: 20_000_000 };

/** @throws LinkProblem where the moment lies beyond what may be asked for, such as 10 million steps */
export function momentFile(recipe: Recipe): string {
  const { rows, ...choice } = recipe.choice;
  const file: MomentFile = {
    format: FORMAT,
    version: VERSION,
    link: formatLink({ ...recipe, choice, at: null }, limits),
    rows: rows ? rows.inputs.map((row, i) => [...row, ...answerOf(rows.answers, i)]) : null,
    at: recipe.at,
  };
  const { rows: lines, ...rest } = file;
  const listed = lines === null ? 'null' : `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]`;
  return `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "rows": ${listed}\n}\n`;
}

type Answers = NonNullable<Recipe['choice']['rows']>['answers'];
const answerOf = (answers: Answers, row: number): readonly number[] =>
  'classes' in answers ? [answers.classes[row]!] : Array.from(answers.targets[row]!);

/** Whether a text says that it is a moment. */
export const isMomentFile = (text: string): boolean => text.slice(0, 200).includes(`"${FORMAT}"`);

/** @throws LinkProblem in one sentence, where it is no moment, or what it says can't be used */
export function readMomentFile(text: string): Recipe {
  const { link, rows, at } = checked(parsed(text));
  const parts = [link, ...(rows ? [`rows=${rows.map((row) => row.join(',')).join(';')}`] : [])];
  return { ...parseLink(parts.filter((part) => part !== '').join('&'), limits), at };
}

function parsed(text: string): Partial<Record<keyof MomentFile, unknown>> {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file === 'object' && file !== null) return file;
  } catch {
    throw new LinkProblem(words.moment.notJson);
  }
  throw new LinkProblem(words.moment.notJson);
}

function checked({ format, version, link, rows, at }: Partial<Record<keyof MomentFile, unknown>>): MomentFile {
  if (format !== FORMAT) throw new LinkProblem(words.moment.format(FORMAT));
  if (version !== VERSION) throw new LinkProblem(linkWords.newer(JSON.stringify(version)));
  if (typeof link !== 'string') throw new LinkProblem(words.moment.member('link'));
  if (rows !== null && !isRows(rows)) throw new LinkProblem(words.moment.member('rows'));
  if (at !== null && typeof at !== 'string') throw new LinkProblem(words.moment.member('at'));
  return { format, version, link, rows, at };
}

const isRows = (rows: unknown): rows is number[][] =>
  Array.isArray(rows) &&
  rows.length > 0 &&
  rows.every((row) => Array.isArray(row) && row.length > 0 && row.every((value) => Number.isFinite(value)));
