import type { Refusal } from '../engine/refusal';
import type { Wanted } from '../engine/types';
import { beginning, choiceOf, listOf, plainNumber } from './intl';
import { pairingReason } from './pairings';
import { refusals as words, parts } from './words';

type PagePart = keyof typeof parts.names;

/** What a value is called in a sentence about it. @param path of the value, by the engine's names */
export type Label = (path: string) => string;

/** One sentence on what was given and what would be right. */
export function refusalSentence(refusal: Refusal, label: Label = (path) => path): string {
  const { given, wanted, cell } = refusal;
  const name = cell ? words.cell(cell.row, cell.col) : label(refusal.path);
  const listed = listedRows(refusal);
  if (listed) return listed;
  switch (wanted.kind) {
    case 'members':
      return words.members(name, label(wanted.of), listOf(wanted.names));
    case 'someOf':
      return words.someOf(name, choiceOf(wanted.names));
    case 'target':
      return words.target(name, said(given), wanted.loss, targets(wanted));
    case 'pairing':
      return words.pairing(wanted.activation, wanted.loss, pairingReason(wanted));
    case 'count':
      return words.count(name, said(given), howMany(wanted));
    case 'readable':
      return name + words.unreadable[wanted.but](quotedText(given), wanted.as);
    case 'characters':
      return words.characters(name, said(given), wanted.most);
    case 'evenRow':
      return words.evenRow(wanted.row, said(given), wanted.first);
    case 'outputs':
      return words.outputs(said(given), eitherOf(wanted.least, wanted.most));
    case 'example':
      return words.example(numberOf(given), wanted.most);
    case 'page':
      return words.pageRules[wanted.reason](said(given), detailOf(wanted));
    case 'rule':
      return words.rules[wanted.reason](name, said(given), wanted.detail ?? '');
    default:
      return words.mustBe(name, said(given), inWords(wanted, label));
  }
}

/** Of a link's list of rows that are held out, which count from 1 there. */
function listedRows({ path, given, wanted }: Refusal): string | null {
  if (!path.startsWith('data.heldOutRows') || !('most' in wanted) || wanted.most === undefined) return null;
  const { most } = wanted;
  if (given?.kind === 'count') return words.tooManyListed(given.count, most + 1);
  return given?.kind === 'number' && wanted.kind === 'whole' ? words.listedRow(given.value + 1, most + 1) : null;
}

/** Of a part of the page, its name. */
const detailOf = ({ reason, detail = '' }: Extract<Refusal['wanted'], { kind: 'page' }>): string =>
  reason === 'lockedPart' || reason === 'hiddenPart' ? parts.names[detail as PagePart] : detail;

type Given = Refusal['given'];

// ---- what was given, after its name --------------------------------------------------------------

function said(given: Given): string {
  if (given === null) return '';
  switch (given.kind) {
    case 'number':
      return words.given.number(shown(given.value));
    case 'text':
      return words.given.text(beginning(given.text));
    case 'sort':
      return words.given.sort(words.sorts[given.sort]);
    case 'count':
      return words.given.count(words.things[given.of](given.count));
    case 'shape':
      return words.given.shape(given.rows, given.cols);
    case 'instance':
      return words.given.instance(given.of);
  }
}

const shown = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : plainNumber(Number(value.toPrecision(10)));

const numberOf = (given: Given): string => (given?.kind === 'number' ? shown(given.value) : '');

const quotedText = (given: Given): string => (given?.kind === 'text' ? words.quoted(beginning(given.text)) : '');

// ---- what would be right, after "it must be" -----------------------------------------------------

type InWords = Extract<Wanted, { kind: 'whole' | 'number' | 'oneOf' | 'shape' | 'sort' | 'compared' }>;

function inWords(wanted: InWords, label: Label): string {
  switch (wanted.kind) {
    case 'whole':
      return whole(wanted);
    case 'number':
      return number(wanted);
    case 'oneOf':
      return choiceOf(wanted.or ? [...wanted.names, words.sorts[wanted.or]] : wanted.names);
    case 'shape':
      return words.wanted.shape(wanted.rows, wanted.cols);
    case 'sort':
      return words.sorts[wanted.sort];
    case 'compared':
      return words.wanted.compared[wanted.comparison](label(wanted.to), shown(wanted.value));
  }
}

function whole({ least, most, multipleOf, or }: Extract<Wanted, { kind: 'whole' }>): string {
  const { multiple, whole: a } = words.wanted;
  if (multipleOf !== undefined) return multiple(multipleOf, (most ?? Infinity) + 1);
  const range = least === undefined ? a.any : most === undefined ? a.least(least) : a.between(least, most);
  return or ? words.wanted.or(range, or) : range;
}

function number({ least, above, most, below }: Extract<Wanted, { kind: 'number' }>): string {
  const a = words.wanted.number;
  if (above !== undefined && below !== undefined) return a.aboveBelow(above, below);
  if (least !== undefined && below !== undefined) return a.upTo(least, below);
  if (least !== undefined && most !== undefined) return a.between(least, most);
  if (above !== undefined && most !== undefined) return a.aboveUpTo(above, most);
  if (above !== undefined) return a.above(above);
  return least === undefined ? a.any : a.least(least);
}

const targets = ({ least, most, endsOnly }: Extract<Wanted, { kind: 'target' }>): string =>
  endsOnly ? words.targets.ends(least, most) : words.targets.between(least, most);

function howMany({ least, most, because, by = 0 }: Extract<Wanted, { kind: 'count' }>): string {
  const { atMost, between } = words.many;
  const range = least === most ? String(least) : least === 0 ? atMost(most) : between(least, most);
  return range + (because ? words.becauses[because](by) : '');
}

const eitherOf = (least: number, most: number): string =>
  least === most ? String(most) : words.many.either(least, most);
