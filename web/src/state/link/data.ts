import type { OwnColumns } from '../../catalog/choice';
import { datasets } from '../../catalog/datasets';
import { featureKinds, usualFeatures } from '../../catalog/features';
import { presets } from '../../catalog/presets';
import type { Meaning } from '../../catalog/dataset';
import { link as messages } from '../../messages/words';
import { bounds } from '../../catalog/bounds';
import { defaults, type Choice } from '../defaults';
import {
  choiceFor,
  entryFor,
  madeBy,
  withHeldOutRows,
  withListedRows,
  withStandardTargets,
  withToy,
} from '../edit-data';
import { OWN } from '../own-data';
import { beginningOf } from '../recipe';
import { setting, type Field } from './field';
import { numbersIn, rangesFrom, rangesOf, rangesText } from './ranges';
import { rowsFrom, rowsText, unansweredFrom, unansweredText } from './rows';
import { fractionFrom, LinkProblem, mostExamples, mostSeed, noiseFrom, oneOf, refuse, wholeFrom } from './values';

const ids = [...Object.keys(datasets), OWN];

/** Everything else begins as in the preset of the data, or in a network of the usual kind for them. */
export const presetFor = (dataset: string): Readonly<Choice> =>
  presets.find(({ choice }) => choice.dataset === dataset)?.choice ??
  (dataset === OWN ? { ...choiceFor('gaussians', defaults), dataset, heldOut: 0 } : choiceFor(dataset, defaults));

/** It decides what everything after it begins with. */
export const dataField: Field = {
  key: 'data',
  write: ({ choice }) => choice.dataset,
  read: (text) => beginningOf(presetFor(oneOf('data', text, ids))),
};

// ---- one's own columns --------------------------------------------------------------------------

const MOST_COLUMNS = 4096;
const LONGEST_NAME = 60;

function namesFrom(key: string, text: string, least: number, most: number): string[] {
  const names = text.split('\t');
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const fit = (name: string): boolean => name.length >= 1 && name.length <= LONGEST_NAME && !/[\0-\x1f\x7f]/.test(name);
  const distinct = new Set(names).size === names.length;
  return names.every(fit) && distinct && names.length >= least && names.length <= most
    ? names
    : refuse(key, text, messages.wanted.names(least, most));
}

const unknown: OwnColumns = { inputs: [], meaning: { kind: 'number', names: [] } };
const withColumns = (choice: Readonly<Choice>, change: Partial<OwnColumns>): Readonly<Choice> => ({
  ...choice,
  columns: { ...(choice.columns ?? unknown), ...change },
});
const namesOf = ({ columns }: Readonly<Choice>, kind: Meaning['kind']): string =>
  columns?.meaning.kind === kind ? columns.meaning.names.join('\t') : '';

const ownFields: readonly Field[] = [
  setting(
    'columns',
    ({ columns }) => columns?.inputs.join('\t') ?? '',
    (text, choice) => withColumns(choice, { inputs: namesFrom('columns', text, 1, MOST_COLUMNS) }),
  ),
  setting(
    'classes',
    (choice) => namesOf(choice, 'class'),
    (text, choice) =>
      withColumns(choice, { meaning: { kind: 'class', names: namesFrom('classes', text, 2, bounds.outputs) } }),
  ),
  setting(
    'values',
    (choice) => namesOf(choice, 'number'),
    (text, choice) =>
      withColumns(choice, { meaning: { kind: 'number', names: namesFrom('values', text, 1, bounds.outputs) } }),
  ),
  setting(
    'words',
    ({ columns }) => rangesText((columns?.words ?? []).map(({ first, count }) => [first, first + count - 1])),
    (text, choice) => {
      const ranges = rangesFrom(text, choice.columns?.inputs.length ?? 0);
      const words = ranges?.map(([first, last]) => ({ first, count: last - first + 1 }));
      return words ? withColumns(choice, { words }) : refuse('words', text, messages.wanted.wordInputs);
    },
  ),
];

function checkOwn({ dataset, columns }: Readonly<Choice>): void {
  const complete = columns && columns.inputs.length > 0 && columns.meaning.names.length > 0;
  if (dataset === OWN && !complete) throw new LinkProblem(messages.ownIncomplete);
}

// ---- which rows are held out ----------------------------------------------------------------------

const LISTED = 'rows:';

function splitText({ splitSeed, heldOutRows }: Readonly<Choice>): string {
  if (typeof heldOutRows === 'object') return LISTED + rangesText(rangesOf(heldOutRows));
  return heldOutRows ?? String(splitSeed);
}

function splitFrom(text: string, choice: Readonly<Choice>): Readonly<Choice> {
  if (text === 'last' || text === 'spaced') return withHeldOutRows(choice, text);
  if (!text.startsWith(LISTED))
    return { ...withHeldOutRows(choice, 'drawn'), splitSeed: wholeFrom('split', text, 0, mostSeed) };
  const ranges = rangesFrom(text.slice(LISTED.length), mostExamples);
  return ranges ? withListedRows(choice, numbersIn(ranges)) : refuse('split', text, messages.wanted.listedRows);
}

// ---- the keys -----------------------------------------------------------------------------------

const madeWith = (choice: Readonly<Choice>) => ({ ...madeBy(choice), ...choice.toy });

export const dataFields: readonly Field[] = [
  setting(
    'points',
    (choice) => String(madeWith(choice).count),
    (text, choice) => withToy(choice, { count: wholeFrom('points', text, 1, bounds.points) }),
  ),
  setting(
    'noise',
    (choice) => String(madeWith(choice).noise),
    (text, choice) => withToy(choice, { noise: noiseFrom('noise', text) }),
  ),
  setting(
    'drawn',
    (choice) => String(madeWith(choice).seed),
    (text, choice) => withToy(choice, { seed: wholeFrom('drawn', text, 0, mostSeed) }),
  ),
  ...ownFields,
  setting(
    'rows',
    ({ rows }) => (rows ? rowsText(rows) : ''),
    (text, choice) => {
      checkOwn(choice);
      return { ...choice, rows: rowsFrom(text, entryFor(choice)) };
    },
  ),
  setting(
    'unanswered',
    ({ unanswered }) => (unanswered ? unansweredText(unanswered) : ''),
    (text, choice) => {
      checkOwn(choice);
      return choice.dataset === OWN
        ? { ...choice, unanswered: unansweredFrom(text, entryFor(choice)) }
        : refuse('unanswered', text, messages.wanted.ownRows);
    },
  ),
  setting(
    'features',
    ({ features }) => (features ?? usualFeatures).join(','),
    (text, choice) => {
      const features = text.split(',').map((name) => featureKinds.find((kind) => kind === name));
      const wrong = features.includes(undefined) || new Set(features).size < features.length;
      return wrong
        ? refuse('features', text, messages.wanted.features(featureKinds.join(', ')))
        : { ...choice, features: features as typeof featureKinds };
    },
  ),
  setting(
    'heldout',
    ({ heldOut }) => String(heldOut),
    (text, choice) => ({ ...choice, heldOut: fractionFrom('heldout', text) }),
  ),
  setting('split', splitText, splitFrom),
  setting(
    'standardize',
    ({ standardize }) => (standardize ? '1' : '0'),
    (text, choice) => ({
      ...choice,
      standardize: /^[01]$/.test(text) ? text === '1' : refuse('standardize', text, messages.wanted.flag),
    }),
  ),
  setting(
    'targets',
    ({ standardizeTargets }) => (standardizeTargets ? '1' : '0'),
    (text, choice) =>
      /^[01]$/.test(text) ? withStandardTargets(choice, text === '1') : refuse('targets', text, messages.wanted.flag),
  ),
];

/** @throws LinkProblem where one's own data are not complete */
export function checkData({ dataset, rows, columns }: Readonly<Choice>): void {
  if (dataset === OWN && !(rows && columns)) throw new LinkProblem(messages.ownIncomplete);
}
