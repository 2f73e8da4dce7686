import { pageParts } from '../state/page-parts';

/** What the attributes of the element say of its frame; null where one is left out. */
export interface FrameChoice {
  /** A link to a moment, with or without `#` and what is before it. */
  link: string;
  parts: string | null;
  lang: string | null;
  theme: string | null;
}

/** The text of a link, whatever stands before it. */
export const linkIn = (text: string): string => text.trim().replace(/^[^#]*#/, '');

/** The link with which a frame is opened that this page may talk with. What the attributes say counts before the link. */
export function frameLink({ link, parts, lang, theme }: FrameChoice, origin: string): string {
  const hide = parts === null ? null : partsBeside(parts);
  const chosen = Object.entries({ hide, lang, theme, hosts: origin }).filter(([, value]) => value !== null);
  const own = linkIn(link)
    .split('&')
    .filter((part) => part !== '' && !chosen.some(([key]) => part.startsWith(`${key}=`)));
  const added = chosen
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value!)}`);
  return [...own, ...added].join('&');
}

/** All parts but these. One that the page does not have is handed on to it: it says so. */
function partsBeside(text: string): string {
  const shown = text.split(/[\s,]+/).filter((name) => name !== '');
  const others = pageParts.filter((part) => !shown.includes(part));
  const unknown = shown.filter((name) => !pageParts.some((part) => part === name));
  return [...others, ...unknown].join(',');
}
