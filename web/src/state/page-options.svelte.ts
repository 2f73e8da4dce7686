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

/** Locked: it shows its values and takes no others. */
export type PartState = 'shown' | 'locked' | 'hidden';

export const sizes = ['normal', 'large'] as const;
export const themes = ['system', 'light', 'dark'] as const;

/** How the page looks, whatever it shows. */
export interface PageLook {
  /** Large: for a projector. */
  size: (typeof sizes)[number];
  theme: (typeof themes)[number];
  /** By its name in links; where left out as it was chosen in the menu, or as the browser prefers. */
  language?: string | undefined;
}

/** What of the page is there, and how it looks. */
export interface PageChoice extends PageLook {
  /** Those parts that are not simply shown. */
  parts: Readonly<Partial<Record<PagePart, PartState>>>;
}

export const defaultPage: Readonly<PageChoice> = { parts: {}, size: 'normal', theme: 'system' };

/** What of the page is there and how it looks, as it is chosen now. */
export class PageOptions implements PageChoice {
  parts: PageChoice['parts'] = $state.raw(defaultPage.parts);
  size: PageChoice['size'] = $state(defaultPage.size);
  theme: PageChoice['theme'] = $state(defaultPage.theme);
  language: PageChoice['language'] = $state();

  /** As plain data. */
  get choice(): PageChoice {
    return { parts: this.parts, ...this.look };
  }

  get look(): PageLook {
    const { size, theme, language } = this;
    return { size, theme, ...(language !== undefined && { language }) };
  }

  choose(choice: Readonly<PageChoice>): void {
    Object.assign(this, { language: undefined }, choice);
  }

  stateOf(part: PagePart): PartState {
    return this.parts[part] ?? 'shown';
  }

  /** The parts that are in a state. */
  partsThatAre(state: PartState): PagePart[] {
    return pageParts.filter((part) => this.stateOf(part) === state);
  }
}
