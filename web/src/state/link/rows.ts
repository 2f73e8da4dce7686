import type { OwnRows } from '../../catalog/choice';
import type { DatasetEntry, Meaning } from '../../catalog/dataset';
import { link as messages } from '../../messages/words';
import { remembered } from './remembered';
import { mostExamples, plainNumber, refuse } from './values';

/** Rows as they stand in a link: the inputs, then the number of the class or the targets. */
export function rowsText(rows: OwnRows): string {
  const text = texts.get(rows) ?? textOf(rows);
  texts.set(rows, text);
  return text;
}

/** They are written with every moment, and never change. */
const texts = new WeakMap<OwnRows, string>();

const textOf = ({ inputs, answers }: OwnRows): string =>
  inputs
    .map((row, i) => [...row, ...('classes' in answers ? [answers.classes[i]!] : answers.targets[i]!)].join(','))
    .join(';');

/** @throws LinkProblem where they are no rows of this data set */
export const rowsFrom = (text: string, { features, meaning }: DatasetEntry): OwnRows =>
  readRows(text, features.length, meaning.kind, meaning.names.length);

const readRows = remembered((text: string, inputs: number, kind: Meaning['kind'], names: number): OwnRows => {
  const width = inputs + (kind === 'class' ? 1 : names);
  const rows = text.split(';').map((row) => row.split(',').map((number) => plainNumber('rows', number)));
  const fit = rows.length <= mostExamples && rows.every((row) => row.length === width && row.every(Number.isFinite));
  if (!fit) refuse('rows', text, messages.wanted.rows(width));
  const given = rows.map((row) => row.slice(0, inputs));
  if (kind === 'number') return { inputs: given, answers: { targets: rows.map((row) => row.slice(inputs)) } };
  const classes = rows.map((row) => row[inputs]!);
  const known = (k: number): boolean => Number.isInteger(k) && k >= 0 && k < names;
  if (!classes.every(known)) refuse('rows', text, messages.wanted.classOf(names));
  return { inputs: given, answers: { classes } };
});
