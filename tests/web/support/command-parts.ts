import type { Command } from '../../../web/src/state/commands';
import type { LookingChoice } from '../../../web/src/state/looking.svelte';
import type { PagePart, PartState } from '../../../web/src/state/page-options.svelte';

/** What has to be so of the parts of the page: one of them shown, all of them, or one not locked, there or not. */
export type Needs =
  | { any: readonly PagePart[] }
  | { all: readonly PagePart[] }
  | { unlocked: PagePart }
  /** The page never forbids it. */
  | 'nothing';

const any = (...parts: PagePart[]): Needs => ({ any: parts });
const all = (...parts: PagePart[]): Needs => ({ all: parts });
const unlocked = (part: PagePart): Needs => ({ unlocked: part });

/** Written by hand, as the page's rules are meant: what each command that there is needs. */
export const needsOf: Readonly<Record<Exclude<Command['do'], 'look'>, Needs>> = {
  open: any('presets'),
  openRecipe: 'nothing',
  openLesson: any('lessons'),
  closeLesson: any('lessons'),
  openLab: any('lessons'),
  closeLab: any('lessons'),
  editNetwork: any('network'),
  bring: all('network', 'data'),
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
  setParameters: unlocked('sheet'),
  leaveOutAhead: all('curve'),

  play: any('transport'),
  pause: any('transport', 'explanation'),
  toggle: any('transport'),
  step: any('transport'),
  trainEpoch: any('transport'),
  setPace: any('transport'),
  goTo: any('transport', 'curve'),
  move: any('beats'),
  goToBeat: any('beats'),
  beforeNextUpdate: unlocked('sheet'),

  select: 'nothing',
  chooseExample: unlocked('example'),
  showGradientsOf: any('sheet'),
  write: any('notation'),
  setDigits: any('sheet'),
  pin: any('history'),
  unpin: any('history'),
  askFor: any('explanation'),
  tell: 'nothing',
  setLook: 'nothing',
};

/** Where each thing that one looks at is chosen: a command to look at some of them needs all of these. */
export const needsOfLook: Readonly<Record<keyof LookingChoice, Needs>> = {
  learnt: all('learnt'),
  history: all('history'),
  product: all('sheet'),
  curve: all('curve'),
  zoom: all('history'),
  second: all('history'),
  order: all('explanation'),
  axes: all('learnt'),
  heldAt: all('learnt'),
  output: all('learnt'),
  ask: all('learnt'),
  move: all('beats'),
  difference: all('history'),
  compare: all('history'),
  work: 'nothing',
  unfolded: 'nothing',
};

/** To leave out what lies ahead, what was changed has to be open to changes too. */
export const needsToLeaveOut = {
  settings: all('curve', 'settings', 'network'),
  numbers: all('curve', 'sheet'),
} as const;

export const both = (one: Needs, other: Needs): Needs => ({ all: [...partsOf(one), ...partsOf(other)] });

export function partsOf(needs: Needs): readonly PagePart[] {
  if (needs === 'nothing') return [];
  if ('unlocked' in needs) return [needs.unlocked];
  return 'any' in needs ? needs.any : needs.all;
}

/** Whether parts in these states leave what is needed. */
export function areMet(needs: Needs, stateOf: (part: PagePart) => PartState): boolean {
  const isShown = (part: PagePart): boolean => stateOf(part) === 'shown';
  if (needs === 'nothing') return true;
  if ('unlocked' in needs) return stateOf(needs.unlocked) !== 'locked';
  return 'any' in needs ? needs.any.some(isShown) : needs.all.every(isShown);
}
