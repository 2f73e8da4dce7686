import type { Page } from '@playwright/test';

/** What the page says: its texts, and what is said of its parts. Formulas have letters of no language. */
export const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const take = (text: string | null): void => void found.add((text ?? '').trim());
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const parent = node.parentElement!;
      const isFormula = parent.closest('.typeset') && !parent.closest('.typeset .text');
      if (!isFormula && !parent.closest('script, style, noscript, textarea') && parent.checkVisibility())
        take(node.nodeValue);
    }
    for (const name of ['title', 'aria-label', 'placeholder', 'aria-valuetext', 'aria-description', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]`)) take(element.getAttribute(name));
    return [...found];
  });

/** What is cut, or reaches beyond the window. The line under the title gives way, and what is only spoken has no width. */
export const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isText = ({ nodeType, nodeValue }: Node): boolean => nodeType === Node.TEXT_NODE && nodeValue!.trim() !== '';
    const isCut = (element: Element): boolean =>
      [...element.childNodes].some(isText) &&
      element.checkVisibility() &&
      !element.closest('.typeset, svg, .spoken, header > p, textarea') &&
      !/^inline$|^contents$/.test(getComputedStyle(element).display) &&
      element.scrollWidth > element.clientWidth + 1;
    const nameOf = (element: Element): string =>
      `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}: ${element.textContent.trim().slice(0, 60)}`;
    const { scrollWidth } = document.documentElement;
    return [
      ...(scrollWidth > innerWidth ? [`the page, ${scrollWidth}`] : []),
      ...[...document.querySelectorAll('body *')].filter(isCut).map(nameOf),
    ];
  });

/** Unfold what is folded away, within an element or as one. */
export const unfoldAll = (page: Page, within: string): Promise<void> =>
  page.evaluate((within) => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(`${within} details, details${within}`))
      fold.open = true;
  }, within);
