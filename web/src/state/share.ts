import { linkOf } from './link/read';
import { LinkProblem } from './link/values';
import { momentFile } from './moment-file';
import type { Memory } from './memory';
import type { PageChoice, PagePart, PartState } from './page-options.svelte';
import type { Recipe } from './recipe';

/** Where a link that is handed on begins. */
export type ShareFrom = 'here' | 'start';

/** The fragment of a moment as it is handed on, without `#`; null where it can't fit in a link. */
export const sharedLink = (recipe: Recipe, from: ShareFrom, page: Readonly<PageChoice>): string | null =>
  linkOf({ ...recipe, ...(from === 'start' && atStart(recipe)), page: withoutHosts(page) });

/** The same as a file; null for a moment that lies beyond what may be asked for. */
export function sharedFile(recipe: Recipe, from: ShareFrom, page: Readonly<PageChoice>): string | null {
  try {
    return momentFile({ ...recipe, ...(from === 'start' && atStart(recipe)), page: withoutHosts(page) });
  } catch (problem) {
    if (problem instanceof LinkProblem) return null;
    throw problem;
  }
}

/** Who may talk with this page is no matter of the page that the link opens. */
const withoutHosts = ({ hosts: _hosts, ...page }: Readonly<PageChoice>): PageChoice => page;

/** Whether it is the rows alone that a link has no room for. */
export function areRowsTooMany(recipe: Recipe, from: ShareFrom, page: Readonly<PageChoice>): boolean {
  const { rows, ...choice } = recipe.choice;
  return rows !== undefined && sharedLink({ ...recipe, choice }, from, page) !== null;
}

/** With what was typed before the first update, and without what was changed later. */
const atStart = ({ changes }: Recipe): Partial<Recipe> => ({
  step: 0,
  beat: null,
  at: null,
  changes: changes.filter(({ step }) => step === 0),
});

/** The same link without the moment that it carries: it trains there first. */
export const withoutMoment = (link: string): string => link.replace(/&at=[\w-]+$/, '');

/** The address of this page without its fragment; null where it is no address for others, such as that of a file. */
export const ownAddress = ({ protocol, href }: Pick<Location, 'protocol' | 'href'>): string | null =>
  /^https?:$/.test(protocol) ? href.replace(/#.*$/, '') : null;

/** A typed address that links can begin with; null where it is none. */
export function addressFrom(text: string): string | null {
  try {
    return ownAddress(new URL(text.trim()));
  } catch {
    return null;
  }
}

const BASE = 'base';

/** For a page without an address of its own: that of a copy, as it was typed before; null for none. */
export const keptBase = (memory: Memory): string | null => addressFrom(memory.read(BASE) ?? '');

/** @param base '' for none */
export function keepBase(base: string, memory: Memory): void {
  if (base) memory.write(BASE, base);
  else memory.remove(BASE);
}

/** With one part in another state. */
export function withPart(page: Readonly<PageChoice>, part: PagePart, state: PartState): PageChoice {
  const { [part]: _before, ...others } = page.parts;
  return { ...page, parts: state === 'shown' ? others : { ...others, [part]: state } };
}

/** HTML that shows the page in another one. */
export const embedCode = (url: string, title: string): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="800" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`;

/**
 * The same by the element, which fits its height and can be talked with (web/README.md). Its script stands beside the page,
 * but not beside the page as one file. @param base where the page stands
 */
export function elementCode(base: string, link: string): string {
  const page = base.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');
  return [
    `<script src="${escaped(page)}backprop-playground.js"></script>`,
    `<backprop-playground src="${escaped(base)}" src-link="${escaped(link)}"></backprop-playground>`,
  ].join('\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
