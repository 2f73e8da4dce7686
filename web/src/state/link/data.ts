import { presets } from '../../catalog/presets';
import { link as messages } from '../../messages/link';
import { defaults, type Choice } from '../defaults';
import { beginningOf } from '../recipe';
import { setting, type Field } from './field';
import { fractionFrom, mostSeed, oneOf, refuse, wholeFrom } from './values';

const datasets = [...new Set(presets.map(({ choice }) => choice.dataset))];
/** Everything else begins as in the preset of the data. */
export const presetFor = (dataset: string): Readonly<Choice> =>
  presets.find(({ choice }) => choice.dataset === dataset)?.choice ?? defaults;

/** It decides what everything after it begins with. */
export const dataField: Field = {
  key: 'data',
  write: ({ choice }) => choice.dataset,
  read: (text) => beginningOf(presetFor(oneOf('data', text, datasets))),
};

export const dataFields: readonly Field[] = [
  setting(
    'heldout',
    ({ heldOut }) => String(heldOut),
    (text, choice) => ({ ...choice, heldOut: fractionFrom('heldout', text) }),
  ),
  setting(
    'split',
    ({ splitSeed }) => String(splitSeed),
    (text, choice) => ({ ...choice, splitSeed: wholeFrom('split', text, 0, mostSeed) }),
  ),
  setting(
    'standardize',
    ({ standardize }) => (standardize ? '1' : '0'),
    (text, choice) => ({
      ...choice,
      standardize: /^[01]$/.test(text) ? text === '1' : refuse('standardize', text, messages.wanted.flag),
    }),
  ),
];
