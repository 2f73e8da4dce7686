/** The parts of the page that a link can lock or hide, in the order in which they stand on it. */
export const pageParts = [
  'tools',
  'presets',
  'lessons',
  'transport',
  'settings',
  'data',
  'network',
  'example',
  'beats',
  'explanation',
  'notation',
  'curve',
  'learnt',
  'history',
  'sheet',
] as const;

export type PagePart = (typeof pageParts)[number];
