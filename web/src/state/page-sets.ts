import { pageParts, type PagePart, type PartState } from './page-options.svelte';

/** What a link can be for: each is a ready-made set of parts that are hidden or locked. */
export const pageSets = ['everything', 'look', 'walk', 'train'] as const;
export type PageSet = (typeof pageSets)[number];

type Parts = Readonly<Partial<Record<PagePart, PartState>>>;

const closed = (hidden: readonly PagePart[], locked: readonly PagePart[] = []): Parts => ({
  ...Object.fromEntries(hidden.map((part) => [part, 'hidden'])),
  ...Object.fromEntries(locked.map((part) => [part, 'locked'])),
});

const setUp = ['tools', 'presets', 'lessons', 'settings', 'data', 'network'] as const;

const parts: Readonly<Record<PageSet, Parts>> = {
  everything: {},
  /** Nothing can be changed. */
  look: closed([...setUp, 'transport', 'example', 'beats', 'notation'], ['curve', 'sheet']),
  walk: closed([...setUp, 'transport', 'curve', 'learnt', 'history']),
  train: closed([
    'tools',
    'presets',
    'lessons',
    'data',
    'network',
    'example',
    'beats',
    'explanation',
    'notation',
    'history',
    'sheet',
  ]),
};

export const partsOf = (set: PageSet): Parts => parts[set];

/** The set that these parts are; null where they are another choice. */
export const setOf = (chosen: Parts): PageSet | null =>
  pageSets.find((set) => pageParts.every((part) => (chosen[part] ?? 'shown') === (parts[set][part] ?? 'shown'))) ??
  null;
