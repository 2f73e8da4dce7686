import type { OwnRows } from '../../catalog/choice';
import type { DatasetEntry } from '../../catalog/dataset';
import { link as messages } from '../../messages/link';
import { mostExamples, refuse } from './values';

/** Rows as they stand in a link: the inputs, then the number of the class or the targets. */
export const rowsText = ({ inputs, answers }: OwnRows): string =>
  inputs
    .map((row, i) => [...row, ...('classes' in answers ? [answers.classes[i]!] : answers.targets[i]!)].join(','))
    .join(';');

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

/** @throws LinkProblem where they are no rows of this data set */
export function rowsFrom(text: string, { features, meaning }: DatasetEntry): OwnRows {
  const inputs = features.length;
  const width = inputs + (meaning.kind === 'class' ? 1 : meaning.names.length);
  const rows = text
    .split(';')
    .map((row) => row.split(',').map((number) => (NUMBER.test(number) ? Number(number) : NaN)));
  const fit = rows.length <= mostExamples && rows.every((row) => row.length === width && row.every(Number.isFinite));
  if (!fit) refuse('rows', text, messages.wanted.rows(width));
  const given = rows.map((row) => row.slice(0, inputs));
  if (meaning.kind === 'number') return { inputs: given, answers: { targets: rows.map((row) => row.slice(inputs)) } };
  const classes = rows.map((row) => row[inputs]!);
  const known = (k: number): boolean => Number.isInteger(k) && k >= 0 && k < meaning.names.length;
  if (!classes.every(known)) refuse('rows', text, messages.wanted.classOf(meaning.names.length));
  return { inputs: given, answers: { classes } };
}
