import type { Page } from '@playwright/test';

export interface ExposedChanges {
  /** How often what assistive technology sees has changed, in a second. */
  perSecond: number;
  /** The most that one element has changed in a second, and which; '' for none. */
  most: number;
  where: string[];
}

/** Count the changes of texts, names, descriptions and values that are not hidden from assistive technology. */
export const exposedChanges = (page: Page, seconds: number): Promise<ExposedChanges> =>
  page.evaluate(async (seconds) => {
    const spoken = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder', 'value'];
    const counts = new Map<Element, number>();
    const observer = new MutationObserver((changes) => {
      const touched = new Set<Element>();
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.isConnected && !element.closest('[aria-hidden="true"]')) touched.add(element);
      }
      for (const element of touched) counts.set(element, (counts.get(element) ?? 0) + 1);
    });
    observer.observe(document.body, {
      ...{ subtree: true, childList: true, characterData: true, attributes: true },
      attributeFilter: spoken,
    });
    await new Promise((done) => setTimeout(done, seconds * 1000));
    observer.disconnect();
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${element.parentElement?.className ?? ''}`;
    const sorted = [...counts].sort(([, one], [, other]) => other - one);
    return {
      perSecond: sorted.reduce((sum, [, count]) => sum + count, 0) / seconds,
      most: (sorted[0]?.[1] ?? 0) / seconds,
      where: sorted.slice(0, 40).map(([element, count]) => `${count}: ${nameOf(element)}`),
    };
  }, seconds);
