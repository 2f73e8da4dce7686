import type { OwnRows } from '../../catalog/choice';
import type { DatasetEntry, Meaning } from '../../catalog/dataset';
import { link as messages } from '../../messages/words';
import { remembered } from './remembered';
import { mostExamples, plainNumber, refuse } from './values';

/** Rows as they stand in a link: the inputs, then the number of the class or the targets; nothing where there is a gap. */
export const rowsText = (rows: OwnRows): string =>
  textOf(rows, ({ inputs, answers }) =>
    inputs
      .map((row, i) => [...row.map(cellText), ...('classes' in answers ? [answers.classes[i]!] : answers.targets[i]!)])
      .join(';'),
  );

/** The same of rows without an answer. */
export const unansweredText = (inputs: OwnRows['inputs']): string =>
  textOf(inputs, (rows) => rows.map((row) => row.map(cellText)).join(';'));

const cellText = (value: number): number | string => (Number.isNaN(value) ? '' : value);

/** They are written with every moment, and never change. */
const texts = new WeakMap<object, string>();

function textOf<Given extends object>(rows: Given, write: (rows: Given) => string): string {
  const text = texts.get(rows) ?? write(rows);
  texts.set(rows, text);
  return text;
}

/** @throws LinkProblem where they are no rows of this data set */
export const rowsFrom = (text: string, { features, meaning }: DatasetEntry): OwnRows =>
  readRows(text, features.length, meaning.kind, meaning.names.length);

const readRows = remembered((text: string, inputs: number, kind: Meaning['kind'], names: number): OwnRows => {
  const width = inputs + (kind === 'class' ? 1 : names);
  const rows = numbersFrom('rows', text, width, inputs);
  const given = rows.map((row) => row.slice(0, inputs));
  if (kind === 'number') return { inputs: given, answers: { targets: rows.map((row) => row.slice(inputs)) } };
  const classes = rows.map((row) => row[inputs]!);
  const known = (k: number): boolean => Number.isInteger(k) && k >= 0 && k < names;
  if (!classes.every(known)) refuse('rows', text, messages.wanted.classOf(names));
  return { inputs: given, answers: { classes } };
});

/** @throws LinkProblem where they are no rows of inputs of this data set */
export const unansweredFrom = (text: string, { features }: DatasetEntry): OwnRows['inputs'] =>
  readUnanswered(text, features.length);

const readUnanswered = remembered((text: string, inputs: number) => numbersFrom('unanswered', text, inputs, inputs));

/** @param inputs numbers of a row, from its beginning, that may be lacking: NaN then */
function numbersFrom(key: string, text: string, width: number, inputs: number): number[][] {
  const rows = text
    .split(';')
    .map((row) => row.split(',').map((cell, col) => (cell === '' && col < inputs ? GAP : plainNumber(key, cell))));
  const fit = rows.length <= mostExamples && rows.every((row) => row.length === width && !row.some(Number.isNaN));
  if (!fit) refuse(key, text, messages.wanted.rows(width));
  return rows.map((row) => row.map((value) => (value === GAP ? NaN : value)));
}

/** Beyond what a link can say, while what is no number is told from it. */
const GAP = Infinity;
