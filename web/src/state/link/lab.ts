import { cases } from '../../catalog/lab/cases';
import type { Field } from './field';
import { wholeFrom } from './values';

/** The case of the lab whose engine has led to the moment, by its number. */
export const labField: Field = {
  key: 'lab',
  write: ({ lab }) => (lab === null ? '' : String(lab)),
  read: (text, recipe) => ({ ...recipe, lab: wholeFrom('lab', text, 1, cases.length) }),
};
