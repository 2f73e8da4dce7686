import { link as words } from '../messages/words';
import { moveSizes } from '../state/beats';
import type { Command } from '../state/commands';
import { frozenFrom } from '../state/link/frozen';
import { beatNames, partFrom } from '../state/link/moment';
import { optimizerKey, settingKeys } from '../state/link/settings';
import { mostSeed, refuse as refuseText } from '../state/link/values';
import { isPartOf, parameterOf, type Part } from '../state/part';
import { sizes, themes, type PagePart } from '../state/page-options.svelte';
import type { Recipe } from '../state/recipe';
import type { Run } from '../state/run.svelte';
import { completeSettings } from '../state/training-settings';
import { above, atLeast, fieldsOf, flag, isRecord, linkText, maybe, number, oneOf, whole, wholeOrFull, type Read } from './fields'; // prettier-ignore
import { refuse } from './refused';
import type { Command as Asked } from './types';

/** Updates that are made in one go: more are trained to by playing, or by a link, which can be stopped. */
const MOST_STEPS_AT_ONCE = 10_000;
const MOST_BATCH = 1_000_000;
const MOST_EXAMPLES = 1_000_000;
const MOST_VALUES = 1000;

/** Takes a field of a command. */
type Take = <Value>(field: string, read: Read<Value>) => Value;
/** The moment at which it is asked for: what a field can be depends on it. */
export type Now = Recipe & Pick<Run, 'farthest' | 'canMove'>;
type Maker<Do extends Asked['do']> = (take: Take, now: Now) => Extract<Command, { do: Do }>;

/** The commands that may come from outside, and how each field of them is read. Nothing else of the page can be asked to do. */
const makers: { readonly [Do in Asked['do']]: Maker<Do> } = {
  play: () => ({ do: 'play' }),
  pause: () => ({ do: 'pause' }),
  toggle: () => ({ do: 'toggle' }),
  trainEpoch: () => ({ do: 'trainEpoch' }),
  reset: () => ({ do: 'reset' }),
  beforeNextUpdate: () => ({ do: 'beforeNextUpdate' }),
  leaveOutAhead: () => ({ do: 'leaveOutAhead' }),
  closeLesson: () => ({ do: 'closeLesson' }),
  closeLab: () => ({ do: 'closeLab' }),
  step: (take) => ({ do: 'step', count: take('count', whole(1, MOST_STEPS_AT_ONCE)) }),
  goTo: (take, { farthest }) => ({ do: 'goTo', step: take('step', whole(0, farthest)) }),
  move: (take, { canMove }) => {
    const size = take('size', maybe(oneOf(moveSizes)));
    const directions = ([1, -1] as const).filter((direction) => canMove(direction, size));
    return { do: 'move', direction: take('direction', oneOf(directions)), ...given({ size }) };
  },
  goToBeat: (take, now) => ({ do: 'goToBeat', position: take('beat', placeIn(beatNames(now))) }),
  setPace: (take) => ({ do: 'setPace', pace: take('pace', paceOf) }),
  newWeights: (take) => ({ do: 'newWeights', ...given({ seed: take('seed', maybe(whole(0, mostSeed))) }) }),
  setLearningRate: (take) => ({ do: 'setLearningRate', rate: take('rate', atLeast(0)) }),
  scaleLearningRate: (take) => ({ do: 'scaleLearningRate', by: take('by', above(0)) }),
  setBatchSize: (take) => ({ do: 'setBatchSize', size: take('size', wholeOrFull(1, MOST_BATCH)) }),
  configure: (take, now) => ({ do: 'configure', settings: take('settings', settingsOf(now)) }),
  freeze: (take, now) => ({ do: 'freeze', part: take('part', frozenPartOf(now)), on: take('on', flag) }),
  setParameters: (take, now) => ({ do: 'setParameters', entries: take('values', entriesOf(now)) }),
  select: (take, now) => ({ do: 'select', part: take('part', partOf(now)) }),
  chooseExample: (take) => ({ do: 'chooseExample', row: take('example', whole(1, MOST_EXAMPLES)) - 1 }),
  showGradientsOf: (take) => ({
    do: 'showGradientsOf',
    of: take('of', oneOf(['L', 'J'])) === 'L' ? 'example' : 'batch',
  }),
  setDigits: (take) => ({ do: 'setDigits', digits: take('digits', whole(2, 8)) }),
  pin: (take) => ({ do: 'pin', as: take('as', oneOf(['a', 'b'])) }),
  unpin: (take) => ({ do: 'unpin', from: take('from', oneOf(['a', 'b'])) }),
  setLook: (take) => ({
    do: 'setLook',
    look: given({ size: take('size', maybe(oneOf(sizes))), theme: take('theme', maybe(oneOf(themes))) }),
  }),
};

export const commandNames = Object.keys(makers) as Asked['do'][];

/** Where a command is given in the page, if that is not the part that it is of. */
export const placeOf = (command: Command): PagePart | undefined => (command.do === 'setLook' ? 'tools' : undefined);

/** @throws Refused where it is none of the commands, or a field of it is wrong, missing or unknown */
export function commandFrom(asked: unknown, now: Now): Command {
  if (!isRecord(asked)) return refuse('command', asked, { kind: 'sort', sort: 'object' }, 'type');
  const fieldOf = (field: string): unknown => (Object.hasOwn(asked, field) ? asked[field] : undefined);
  const known: string[] = [];
  const take: Take = (field, read) => {
    known.push(field);
    return read(field, fieldOf(field));
  };
  const name = take('do', oneOf(commandNames));
  const command = makers[name](take, now);
  const other = Object.keys(asked).find((field) => !known.includes(field));
  if (other !== undefined) refuse(other, asked[other], { kind: 'members', of: name, names: known }, 'kind');
  return command;
}

// ---- fields of their own -------------------------------------------------------------------------

/** Without what was left out. */
function given<Fields extends object>(fields: Fields): { [Field in keyof Fields]?: NonNullable<Fields[Field]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

const paceOf: Read<number | 'full'> = (path, asked) => (asked === 'full' ? asked : above(0)(path, asked));

const placeIn =
  (names: readonly string[]): Read<number> =>
  (path, asked) =>
    names.indexOf(oneOf(names)(path, asked));

/** A part by the name that links have for it. */
const partOf = ({ choice: { network } }: Recipe): Read<Part | null> =>
  linkText((text, path) => {
    const part = partFrom(text);
    return part !== undefined && isPartOf(part, network) ? part : refuseText(path, text, words.wanted.part);
  });

/** One of what no update moves. */
const frozenPartOf = ({ choice: { network } }: Recipe) =>
  linkText((text, path) => {
    const [part, ...others] = frozenFrom(path, text, network);
    return part && others.length === 0 ? part : refuseText(path, text, words.wanted.frozen);
  });

function entriesOf(now: Recipe) {
  const values = fieldsOf(number, MOST_VALUES);
  return (path: string, asked: unknown) =>
    values(path, asked).map(([name, value]) => {
      const parameter = parameterOf(partOf(now)(`${path}.${name}`, name));
      return parameter ? { parameter, value } : refuse(`${path}.${name}`, name, { kind: 'page', reason: 'parameter' });
    });
}

const settings = [optimizerKey, ...settingKeys];

/** Settings as links have them, each read on top of those before it: what of the whole is another one. */
const settingsOf =
  ({ choice }: Recipe) =>
  (path: string, asked: unknown) => {
    const before = completeSettings(choice);
    const after = fieldsOf((_, value) => value, settings.length)(path, asked).reduce((now, [name, value]) => {
      const key = settings.find(({ key }) => key === name);
      const names = settings.map(({ key }) => key);
      if (!key) return refuse(`${path}.${name}`, value, { kind: 'members', of: path, names }, 'kind');
      const read = linkText((text, at) => key.read(text, now, at, choice.network));
      return completeSettings(read(`${path}.${name}`, value));
    }, before);
    return changed(before, after);
  };

function changed<Whole extends object>(before: Whole, after: Whole): Partial<Whole> {
  const other = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Whole]),
  );
  return Object.fromEntries(other) as Partial<Whole>;
}
