import type { Command } from './commands';
import { partOfLook, type LookingChoice } from './looking.svelte';
import type { PageOptions, PagePart, PartState } from './page-options.svelte';
import type { Refusal } from './refusal';
import type { Shown } from './shown.svelte';

/**
 * The parts of the page that a command is of. One of them has to be shown, or all; or one not to be locked, where the
 * command can be given elsewhere too while that part is hidden. null: the command is of the page itself.
 */
export type Rule = { any: readonly PagePart[] } | { all: readonly PagePart[] } | { unlocked: PagePart } | null;

const any = (...parts: PagePart[]): Rule => ({ any: parts });

/** Links, the browser's Back and "Start afresh" open recipes, whatever is locked. */
const rules: Readonly<Record<Command['do'], Rule>> = {
  openRecipe: null,
  select: null,
  look: null,
  setLook: null,
  /** Numbers are asked for to be answered, whatever else is locked. */
  tell: null,

  open: any('presets'),
  openLesson: any('lessons'),
  closeLesson: any('lessons'),
  openLab: any('lessons'),
  closeLab: any('lessons'),
  editNetwork: any('network'),
  /** It may need other data. */
  bring: { all: ['network', 'data'] },
  editData: any('data'),
  editRows: any('data'),
  reset: any('transport'),
  newWeights: any('settings'),

  setLearningRate: any('settings'),
  scaleLearningRate: any('settings'),
  setBatchSize: any('settings'),
  configure: any('network'),
  setMember: any('network'),
  freeze: any('network'),
  setParameters: { unlocked: 'sheet' },
  leaveOutAhead: any('curve'),

  play: any('transport'),
  /** All gradients are checked at rest. */
  pause: any('transport', 'explanation'),
  toggle: any('transport'),
  step: any('transport'),
  trainEpoch: any('transport'),
  setPace: any('transport'),
  /** Another chart adds its own part (`from`): it is no way around a lock. */
  goTo: any('transport', 'curve'),
  move: any('beats'),
  goToBeat: any('beats'),
  beforeNextUpdate: { unlocked: 'sheet' },

  chooseExample: { unlocked: 'example' },
  showGradientsOf: any('sheet'),
  setDigits: any('sheet'),
  pin: any('history'),
  unpin: any('history'),
  write: any('notation'),
  askFor: any('explanation'),
};

/** Where each kind of change is made: to leave a change out, too, all of that has to be shown. */
const changed: Readonly<Record<'settings' | 'entries', readonly PagePart[]>> = {
  settings: ['settings', 'network'],
  entries: ['sheet'],
};

const partsOfLooks = (looks: readonly (keyof LookingChoice)[]): PagePart[] =>
  looks.map((look) => partOfLook[look]).filter((part) => part !== null);

/** @param command a name alone stands for any such command */
export function ruleOf(command: Command | Pick<Command, 'do'>, ahead: Shown['ahead']): Rule {
  if ('at' in command) return { all: partsOfLooks(Object.keys(command.at) as (keyof LookingChoice)[]) };
  if (command.do !== 'leaveOutAhead') return rules[command.do];
  return { all: ['curve', ...ahead.flatMap((change) => changed['entries' in change ? 'entries' : 'settings'])] };
}

/**
 * The part whose lock, or whose absence, does not allow a command; null where it is allowed.
 * @param from the part in which it was given, where that is another one: it has to be shown too
 */
export function obstacleTo(rule: Rule, page: Pick<PageOptions, 'stateOf'>, from?: PagePart): PagePart | null {
  const isShown = (part: PagePart): boolean => page.stateOf(part) === 'shown';
  if (from && !isShown(from)) return from;
  if (!rule) return null;
  if ('unlocked' in rule) return page.stateOf(rule.unlocked) === 'locked' ? rule.unlocked : null;
  if ('all' in rule) return rule.all.find((part) => !isShown(part)) ?? null;
  return rule.any.some(isShown) ? null : rule.any[0]!;
}

export const lockedBy = (part: PagePart, state: PartState): Refusal => ({
  code: 'closed',
  path: '',
  given: null,
  wanted: { kind: 'page', reason: state === 'hidden' ? 'hiddenPart' : 'lockedPart', detail: part },
});
