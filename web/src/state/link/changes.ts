import type {
  Change,
  CompleteTrainingSettings,
  Entry,
  NetworkSpec,
  Parameter,
  TrainingSettings,
} from '../../engine/types';
import { link as messages } from '../../messages/words';
import { isPartOf, parameterOf, partOf } from '../part';
import type { Recipe } from '../recipe';
import { completeSettings } from '../training-settings';
import type { Field } from './field';
import { matrixOf, matrixText, type MatrixPlace } from './frozen';
import { partFrom, partText } from './moment';
import { optimizerKey, settingKeys } from './settings';
import { mostSteps, numberFrom, numberText, refuse, wholeFrom } from './values';

/** Changes in one link: each is made again when it is opened. */
const mostChanges = 2000;

const KEY = 'then';
const keys = [optimizerKey, ...settingKeys];

// ---- to text ------------------------------------------------------------------------------------

/** Every change with its step: `40:rate:0.1`, `40:batch:16:order:inOrder` at once, `55:w1.1.2:0.5`. */
function changesText({ choice, changes }: Recipe): string {
  let present = completeSettings(choice);
  return changes
    .flatMap((change): string[] => {
      if ('entries' in change) return [`${change.step}:${entriesText(change.entries, choice.network)}`];
      const before = present;
      present = change.settings;
      const texts = keys
        .filter(({ write }) => write(present) !== write(before))
        .map(({ key, write }) => `${key}:${write(present)}`);
      return texts.length === 0 ? [] : [[change.step, ...texts].join(':')];
    })
    .join(',');
}

/** `w1.1.2:0.5:w1.2.2:1`, or all numbers of a matrix row by row: `w1:0.1:-0.2`. */
function entriesText(entries: readonly Entry[], network: NetworkSpec): string {
  const { layer, kind } = entries[0]!.parameter;
  const all = placesOf(layer, kind, network);
  const whole =
    all.length > 1 && all.length === entries.length && all.every((place, i) => same(place, entries[i]!.parameter));
  if (whole) return [matrixText({ layer, kind }), ...entries.map(({ value }) => numberText(value))].join(':');
  return entries.map(({ parameter, value }) => `${partText(partOf(parameter))}:${numberText(value)}`).join(':');
}

const same = (one: Required<Parameter>, other: Required<Parameter>): boolean =>
  one.layer === other.layer && one.kind === other.kind && one.row === other.row && one.col === other.col;

/** All weights or all biases of a layer, row by row. */
function placesOf(layer: number, kind: 'W' | 'b', { inputs, layers }: NetworkSpec): Required<Parameter>[] {
  const rows = layers[layer]!.units;
  const cols = kind === 'b' ? 1 : layer === 0 ? inputs : layers[layer - 1]!.units;
  return Array.from({ length: rows * cols }, (_, i) => ({ layer, kind, row: Math.floor(i / cols), col: i % cols }));
}

// ---- from text ----------------------------------------------------------------------------------

function changesFrom(text: string, { choice }: Recipe): Change[] {
  const wanted = messages.wanted.changes(keys.map(({ key }) => key).join(', '));
  const parts = text.split(',');
  if (parts.length > mostChanges) refuse(KEY, text, messages.wanted.fewChanges(mostChanges));
  let present = completeSettings(choice);
  const changes = parts.map((part): Change => {
    const [at = '', ...words] = part.split(':');
    const step = wholeFrom(KEY, at, 0, mostSteps);
    const settings = settingsFrom(words, present, choice.network);
    if (settings) {
      present = settings;
      return { step, settings };
    }
    return { step, entries: entriesFrom(words, choice.network) ?? refuse(KEY, part, wanted) };
  });
  const ordered = changes.every(({ step }, i) => i === 0 || step >= changes[i - 1]!.step);
  return ordered ? changes : refuse(KEY, text, wanted);
}

/** @returns null where it does not begin with a setting's name */
function settingsFrom(
  words: readonly string[],
  before: CompleteTrainingSettings,
  network: NetworkSpec,
): CompleteTrainingSettings | null {
  if (!isKey(words[0])) return null;
  let settings: Readonly<TrainingSettings> = before;
  const starts = words.flatMap((word, i) => (isKey(word) ? [i] : []));
  for (const [i, start] of starts.entries()) {
    const { read } = keys.find(({ key }) => key === words[start])!;
    settings = read(words.slice(start + 1, starts[i + 1]).join(':'), settings, KEY, network);
  }
  return completeSettings(settings);
}

/** No kind and no number of one has such a name. */
const isKey = (word: string | undefined): boolean => keys.some(({ key }) => key === word);

function entriesFrom(words: readonly string[], network: NetworkSpec): Entry[] | null {
  const [first = '', ...numbers] = words;
  const whole = matrixOf(first);
  if (whole) return matrixFrom(whole, numbers, network);
  if (words.length === 0 || words.length % 2 === 1) return null;
  const entries: Entry[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const part = partFrom(words[i]!) ?? null;
    const parameter = isPartOf(part, network) ? parameterOf(part) : null;
    if (!parameter) return null;
    entries.push({ parameter, value: valueFrom(words[i + 1]!) });
  }
  return entries;
}

function matrixFrom({ kind, layer }: MatrixPlace, numbers: readonly string[], network: NetworkSpec): Entry[] | null {
  if (layer >= network.layers.length) return null;
  const places = placesOf(layer, kind, network);
  if (places.length !== numbers.length) return null;
  return places.map((parameter, i) => ({ parameter, value: valueFrom(numbers[i]!) }));
}

const valueFrom = (text: string): number => numberFrom(KEY, text, messages.wanted.number);

/** What was changed between two updates. */
export const changesField: Field = {
  key: KEY,
  write: changesText,
  read: (text, recipe) => ({ ...recipe, changes: changesFrom(text, recipe) }),
};
