import { pageParts, type PagePart } from './page-parts';

export { pageParts, type PagePart };

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
  /** Origins of the pages that may hold this one in a frame and talk with it; left out where there are none. */
  hosts?: readonly string[] | undefined;
}

export const defaultPage: Readonly<PageChoice> = { parts: {}, size: 'normal', theme: 'system' };

/** What of the page is there and how it looks, as it is chosen now. */
export class PageOptions implements PageChoice {
  parts: PageChoice['parts'] = $state.raw(defaultPage.parts);
  size: PageChoice['size'] = $state(defaultPage.size);
  theme: PageChoice['theme'] = $state(defaultPage.theme);
  language: PageChoice['language'] = $state();
  /** Those with which its frame was opened: no link that is opened in it changes them. */
  hosts: PageChoice['hosts'] = undefined;

  /** As plain data. */
  get choice(): PageChoice {
    const { parts, hosts } = this;
    return { parts, ...this.look, ...(hosts && { hosts }) };
  }

  get look(): PageLook {
    const { size, theme, language } = this;
    return { size, theme, ...(language !== undefined && { language }) };
  }

  choose(choice: Readonly<PageChoice>): void {
    const { hosts } = this;
    Object.assign(this, { language: undefined }, choice, { hosts });
  }

  stateOf(part: PagePart): PartState {
    return this.parts[part] ?? 'shown';
  }

  /** The parts that are in a state. */
  partsThatAre(state: PartState): PagePart[] {
    return pageParts.filter((part) => this.stateOf(part) === state);
  }
}
