import { earlierParts } from '../state/earlier-parts';
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

/**
 * The link with which a frame is opened that this page may talk with. What the attributes say counts before the link.
 * @param origin of this page; null where it has none that the other one could know
 */
export function frameLink({ link, parts, lang, theme }: FrameChoice, origin: string | null): string {
  const hidden = parts === null ? null : partsBeside(parts);
  const given = { hide: hidden?.join() ?? null, lang, theme, hosts: origin ?? '' };
  const chosen = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null);
  const own = linkIn(link)
    .split('&')
    .filter((pair) => pair !== '' && !chosen.some(([key]) => key === keyOf(pair)))
    .map((pair) => (hidden && keyOf(pair) === 'lock' ? unlocked(pair, hidden) : pair));
  const added = chosen.map(([key, value]) => value && `${key}=${encodeURIComponent(value)}`);
  return [...own, ...added].filter((pair) => pair !== '').join('&');
}

/** What is hidden is locked by that already, and a link can't say both. */
function unlocked(pair: string, hidden: readonly string[]): string {
  const listed = decoded(pair.slice(pair.indexOf('=') + 1)).split(',');
  const left = listed.filter((part) => !hidden.includes(nameNow(part)));
  return left.length === 0 ? '' : `lock=${encodeURIComponent(left.join())}`;
}

/** All parts but these. One that the page does not have is handed on to it: it says so. */
function partsBeside(text: string): string[] {
  const shown = text.split(/[\s,]+/).filter((name) => name !== '');
  const others = pageParts.filter((part) => !shown.map(nameNow).includes(part));
  const unknown = shown.filter((name) => !pageParts.some((part) => part === nameNow(name)));
  return [...others, ...unknown];
}

const nameNow = (part: string): string => earlierParts.get(part) ?? part;

const keyOf = (pair: string): string => decoded(pair.replace(/=.*$/s, ''));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // the page says so
  }
}
