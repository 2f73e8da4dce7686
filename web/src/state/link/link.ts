import { link as messages } from '../../messages/words';
import { defaults } from '../defaults';
import type { PageChoice } from '../page-options.svelte';
import { beginningOf, type Recipe } from '../recipe';
import { changesField } from './changes';
import { checkData, dataField, dataFields, presetFor } from './data';
import type { Field } from './field';
import { linkOfPairs, shortened, unlikeName, type Pair, type ShortLink } from './kept';
import { beginningOfCase } from '../lab/beginning';
import { labField } from './lab';
import { hostsField } from './hosts';
import { lessonField } from './lesson';
import { lookingFields } from './looking';
import { momentFields, paceField } from './moment';
import { netField, networkFields } from './network';
import { notationFields } from './notation';
import { isPacked, packed, unpacked } from './pack';
import { pageFields } from './page';
import { trainingFields } from './training';
import { LinkProblem } from './values';

/** How much a link may hold. */
export interface LinkLimits {
  /** Characters of the whole. */
  link: number;
  /** Bytes of one value, unpacked. */
  value: number;
}

/** Of an address, which is handed on and may come from anywhere. */
export const addressLimits: LinkLimits = { link: 32_000, value: 1_000_000 };
/** Of what the browser keeps, for rows that no address has room for. */
export const keptLimits: LinkLimits = { link: 2_000_000, value: 8_000_000 };

/** In the order in which they are written and read: some depend on those before them. */
const fields: readonly Field[] = [
  ...networkFields,
  ...trainingFields,
  ...dataFields,
  paceField,
  changesField,
  ...momentFields,
  ...notationFields,
  ...lookingFields,
  lessonField,
  labField,
  ...pageFields,
  hostsField,
];

/** The moment itself, packed: the last key, where the link has room for it. */
const MOMENT = 'at';

/**
 * Those that say which numbers a moment has and asks for; apart from `step` and `beat`, by which one walks through a step,
 * and `example`, of which some numbers are.
 */
export const numberKeys: readonly string[] = [
  ...['data', 'net', 'blank', lessonField.key, labField.key],
  ...[...networkFields, ...trainingFields, ...dataFields, changesField].map(({ key }) => key),
];

const keys = ['v', 'data', 'net', ...fields.map(({ key }) => key), MOMENT];

// ---- the link -----------------------------------------------------------------------------------

/**
 * The fragment that describes a moment, without `#`: data and network, and what differs from their preset. Numbers are
 * written so that reading them gives the same bits.
 * @throws LinkProblem where the moment lies beyond what a link may ask for or hold
 */
export function formatLink(recipe: Recipe, limits = addressLimits): string {
  const link = linkOfPairs(pairsFor(recipe, limits));
  if (link.length > limits.link) throw new LinkProblem(messages.tooLong(link.length, limits.link));
  return withMoment(link, recipe);
}

/** What a link to a recipe has under a key, also where it leaves that out. */
export const valueOf = (recipe: Recipe, key: string): string =>
  [dataField, netField, ...fields].find((field) => field.key === key)!.write(recipe);

/** Without it a link leads to the same moment, only later. */
function withMoment(link: string, { at }: Recipe): string {
  const whole = `${link}&${MOMENT}=${at}`;
  return at !== null && whole.length <= addressLimits.link ? whole : link;
}

/**
 * The same for an address: it only names the values that it has no room for, which the browser may keep.
 * @throws LinkProblem where the moment lies beyond what may be asked for or kept
 */
export function formatAddress(recipe: Recipe): ShortLink {
  const { link, values } = shortened(pairsFor(recipe, keptLimits), addressLimits.link);
  return { link: withMoment(link, recipe), values };
}

function pairsFor(recipe: Recipe, limits: LinkLimits): Pair[] {
  const begun = netField.read(netField.write(recipe), beginningOf(presetFor(recipe.choice.dataset)));
  const pairs = [dataField, netField].map((field) => pairOf(field.key, field.write(recipe), limits));
  // A key that depends on others is compared where those have been read.
  let read = begun;
  for (const field of fields) {
    const text = field.write(recipe);
    if (text === field.write(read)) continue;
    pairs.push(pairOf(field.key, text, limits));
    read = field.read(text, read);
  }
  return pairs;
}

function pairOf(key: string, text: string, limits: LinkLimits): Pair {
  const value = packed(text);
  const size = sizeOf(text);
  if (size > limits.value) throw new LinkProblem(messages.notUnpacked(key, limits.value));
  return { key, value: value === text ? plain(text) : value, large: size > addressLimits.value };
}

/** Characters that an address takes unchanged, and that no mail or chat takes for its end, stay as they are. */
const plain = (text: string): string =>
  unlikeName(
    encodeURIComponent(text)
      .replace(/%(2C|3A|3B)/g, decodeURIComponent)
      .replace(/^~/, '%7E'),
  );

/**
 * The moment that a fragment describes; an empty one stands for the opening of the page.
 * @param fragment with or without `#`
 * @throws LinkProblem where it is no link of this page; whether data and network fit is the engine's to say
 */
export function parseLink(fragment: string, limits = addressLimits): Recipe {
  const text = fragment.replace(/^#/, '');
  if (text.length > limits.link) throw new LinkProblem(messages.tooLong(text.length, limits.link));
  const given = pairsOf(text, limits);
  const version = given.get('v') ?? '1';
  if (version !== '1') throw new LinkProblem(messages.newer(version));
  const recipe = [dataField, netField, ...fields].reduce((read, field) => {
    const value = given.get(field.key);
    return value === undefined ? read : field.read(value, read);
  }, firstOf(given));
  checkData(recipe.choice);
  return { ...recipe, at: given.get(MOMENT) ?? null };
}

/** What the keys change: the opening of the page, or of the case of the lab that a link names without data. */
function firstOf(given: ReadonlyMap<string, string>): Recipe {
  const beginning = beginningOf(defaults);
  const number = given.get(labField.key);
  if (number === undefined || given.has(dataField.key)) return beginning;
  return beginningOfCase(labField.read(number, beginning).lab!);
}

/** What of the page a fragment says is there, and how it looks: known before the rest of it can be read. */
export const pageIn = (fragment: string): PageChoice => parseLink(partsOf(fragment, pageFields)).page;

/** Who may talk with the page, by the fragment with which its frame is opened; undefined where that does not say it rightly. */
export function hostsIn(fragment: string): PageChoice['hosts'] {
  try {
    return parseLink(partsOf(fragment, [hostsField])).page.hosts;
  } catch (problem) {
    if (!(problem instanceof LinkProblem)) throw problem;
    return undefined;
  }
}

/** The same fragment with these hosts, whichever it names. */
export function withHosts(fragment: string, hosts: PageChoice['hosts']): string {
  const parts = fragment.split('&').filter((part) => part !== '' && !isOf(hostsField, part));
  return [...parts, ...(hosts ? [`${hostsField.key}=${plain(hosts.join())}`] : [])].join('&');
}

const isOf = ({ key }: Field, part: string): boolean => part.startsWith(`${key}=`);

/** The parts of a fragment that have the keys of these fields. */
const partsOf = (fragment: string, of: readonly Field[]): string =>
  fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => of.some((field) => isOf(field, part)))
    .join('&');

/** Bytes as UTF-8; exact where it may matter. */
const sizeOf = (text: string): number =>
  text.length * 3 <= addressLimits.value ? text.length : new TextEncoder().encode(text).length;

function pairsOf(text: string, limits: LinkLimits): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of text === '' ? [] : text.split('&')) {
    const [key, value] = pairFrom(part, limits);
    if (!keys.includes(key)) throw new LinkProblem(messages.unknown(key, keys.join(', ')));
    if (pairs.has(key)) throw new LinkProblem(messages.twice(key));
    pairs.set(key, value);
  }
  return pairs;
}

function pairFrom(part: string, limits: LinkLimits): [key: string, value: string] {
  const at = part.indexOf('=');
  if (at < 1) throw new LinkProblem(messages.unreadable(part));
  const key = decoded(part, part.slice(0, at));
  const value = part.slice(at + 1);
  if (!isPacked(value)) return [key, decoded(part, value)];
  const text = unpacked(value, limits.value);
  if (text === null) throw new LinkProblem(messages.notUnpacked(key, limits.value));
  return [key, text];
}

function decoded(part: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new LinkProblem(messages.unreadable(part));
  }
}
