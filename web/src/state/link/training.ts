import { initializers } from '../../catalog/initializers';
import { usual } from '../../catalog/usual';
import { link as messages } from '../../messages/words';
import type { InitializerKind } from '../../engine/types';
import { bounds } from '../../catalog/bounds';
import type { Choice } from '../defaults';
import { withInitializer } from '../edit-network';
import { completeSettings, shortInitializer, withSettings } from '../training-settings';
import { setting, type Field } from './field';
import { groupFrom, groupText } from './group';
import { optimizerKey, settingKeys, type SettingKey } from './settings';
import { mostSeed, numberFrom, numberText, refuse, wholeFrom } from './values';

const EXPLICIT = 'explicit:';

/** `uniform:low:-1`, or all numbers: `explicit:0.1,-0.2`. */
function initializerText({ initializer = { kind: usual.initializer } }: Readonly<Choice>): string {
  if (initializer.kind !== 'explicit') return groupText(shortInitializer(initializer));
  return EXPLICIT + Array.from(initializer.numbers ?? [], numberText).join(',');
}

function initializerFrom(text: string, choice: Readonly<Choice>): Readonly<Choice> {
  if (text.startsWith(EXPLICIT))
    return withInitializer(choice, { kind: 'explicit', numbers: numbersFrom(text, choice) });
  const kinds = (Object.keys(initializers) as InitializerKind[]).filter((kind) => !initializers[kind].given);
  return withInitializer(choice, groupFrom('init', text, initializers, kinds));
}

function numbersFrom(text: string, { network }: Readonly<Choice>): number[] {
  const { inputs, layers } = network;
  const sizes = layers.map(({ units }, l) => units * (1 + (l === 0 ? inputs : layers[l - 1]!.units)));
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const texts = text.slice(EXPLICIT.length).split(',');
  const wanted = messages.wanted.numbers(count);
  if (texts.length !== count || count > bounds.numbers) refuse('init', text, wanted);
  return texts.map((number) => numberFrom('init', number, messages.wanted.number));
}

/** A setting as it was at step 0. */
const atStart = ({ key, write, read }: SettingKey): Field =>
  setting(
    key,
    (choice) => write(completeSettings(choice)),
    (text, choice) => withSettings(choice, read(text, choice, key, choice.network)),
  );
const [rateField, batchField, ...otherFields] = settingKeys.map(atStart) as [Field, Field, ...Field[]];

/** How the network begins and learns. */
export const trainingFields: readonly Field[] = [
  atStart(optimizerKey),
  setting('init', initializerText, initializerFrom),
  rateField,
  batchField,
  setting(
    'seed',
    ({ seed }) => String(seed),
    (text, choice) => ({ ...choice, seed: wholeFrom('seed', text, 0, mostSeed) }),
  ),
  ...otherFields,
];
