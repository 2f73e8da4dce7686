import type { Engine, Frame, Matrix } from '../engine/types';
import { command as words } from '../messages/en/command';
import { isMade } from '../state/place';
import { Replay } from '../state/replay.svelte';
import type { Recipe } from '../state/recipe';
import { openRecipe, readMoment } from './moment';
import { askedFor, valuesOf } from './numbers';
import { digits, refused, rowTexts, sentenceOf, Unusable, type Report } from './report';

export interface Wanted {
  /** Names, with commas between them; without any, the moment is summed up. */
  print?: string | undefined;
  /** For a program, not for a reader. */
  json?: boolean | undefined;
}

const SUMMED_UP = 'J,Lbar,L';

interface Named {
  name: string;
  value: number | Matrix;
}

/** The numbers that the page has at a link: the engine trains to it. @param progress of the training */
export async function run(link: string, wanted: Wanted, engine: Engine, progress = new Replay()): Promise<Report> {
  try {
    const { recipe, notes } = await readMoment(link);
    const asked = askedFor(wanted.print ?? SUMMED_UP, recipe.choice.network);
    const opened = await openRecipe(recipe, engine, progress);
    const values = await valuesOf(asked, opened, recipe);
    const { frame } = opened;
    const lines = wanted.json ? json(frame, values) : wanted.print ? printed(values) : summary(recipe, frame, values);
    return { lines, notes: [...(notes ?? []), ...stopOf(recipe, frame)], status: 0 };
  } catch (problem) {
    const sentence = sentenceOf(problem);
    return refused(problem instanceof Unusable ? sentence : words.notOpened(sentence));
  }
}

// ---- for a reader -------------------------------------------------------------------------------

/** A value alone stands without its name, for a program that takes it from there. */
const printed = (values: readonly Named[]): string[] =>
  values.length === 1
    ? textOf(values[0]!.value)
    : values.flatMap(({ name, value }, i) => [...(i > 0 ? [''] : []), name, ...textOf(value)]);

const textOf = (value: number | Matrix): string[] => (typeof value === 'number' ? [digits(value)] : rowTexts(value));

function summary({ choice, example }: Recipe, frame: Frame, values: readonly Named[]): string[] {
  const { layers } = choice.network;
  const of = isMade(frame) ? words.ofMade(frame.progress.step) : words.ofNext(frame.progress.step);
  return [
    of,
    ...values.map(({ name, value }) => words.loss(name, digits(value as number), example + 1)),
    ...frame.moment.layers.map(({ W }, l) => words.layer(l + 1, W.rows, W.cols, layers[l]!.activation)),
  ];
}

/** Where the training came to an end before the step of the link. */
function stopOf({ step }: Recipe, { progress }: Frame): string[] {
  const { stopped } = progress;
  return stopped && progress.step < step
    ? [words.stopped(progress.step, step, stopped.quantity, stopped.layer + 1)]
    : [];
}

// ---- for a program ------------------------------------------------------------------------------

/**
 * `step` updates are made; the numbers are those of update `of`. Matrices are lists of rows, vectors lists. JSON has no
 * NaN and no infinities: they are texts.
 */
const json = (frame: Frame, values: readonly Named[]): string[] => [
  '{',
  [
    member('step', String(frame.progress.step)),
    member('of', String(frame.moment.step + 1)),
    member('stopped', JSON.stringify(frame.progress.stopped)),
    ...values.map(({ name, value }) => member(name, typeof value === 'number' ? numeral(value) : listOf(value, name))),
  ].join(',\n'),
  '}',
];

const member = (name: string, text: string): string => `  ${JSON.stringify(name)}: ${text}`;

/** JSON.stringify would make 0 of -0. */
const numeral = (value: number): string => (Number.isFinite(value) ? digits(value) : `"${value}"`);

/** Those with a W in their name are lists of rows, however many columns they have. */
function listOf({ rows, cols, values }: Matrix, name: string): string {
  const list = (from: number, to: number): string => `[${Array.from(values.subarray(from, to), numeral).join(', ')}]`;
  if (!name.includes('W')) return list(0, rows);
  return `[${Array.from({ length: rows }, (_, row) => list(row * cols, (row + 1) * cols)).join(', ')}]`;
}
