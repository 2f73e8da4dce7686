import { link as messages } from '../../messages/words';
import { beatsOf } from '../beats';
import { blankText, type Blank } from '../blank';
import { blankFrom, isBlankOf } from '../named-blank';
import { isPartOf, type Part } from '../part';
import type { Recipe } from '../recipe';
import { setting, type Field } from './field';
import { mostSteps, oneOf, paceFrom, refuse, wholeFrom } from './values';

const mostExample = 1_000_000;

const START = 'start';
/** Of the step that follows the one of the link: that of the next one without a beat. */
const END = 'end';
/** Never written: where one stands without a beat. */
const USUAL = '';

/** Names of the resting places of a step: what was done last, with its layer from 1. */
export function beatNames({ choice }: Recipe): string[] {
  const nameOf = (beat: ReturnType<typeof beatsOf>[number]): string =>
    beat.kind === 'loss' ? 'loss' : `${beat.kind}${beat.layer + 1}`;
  const names = beatsOf(choice.network).map(nameOf);
  return [START, ...names.slice(0, -1), END];
}

/** How many beats are done at a place of a step, by its name; NaN where the network has no such one. */
export function beatNumber(name: string, recipe: Recipe): number {
  const place = beatNames(recipe).indexOf(name);
  return place < 0 ? NaN : place;
}

export function partText(part: Part | null): string {
  if (!part) return 'none';
  switch (part.kind) {
    case 'weight':
      return `w${part.layer + 1}.${part.row + 1}.${part.col + 1}`;
    case 'bias':
      return `b${part.layer + 1}.${part.row + 1}`;
    case 'unit':
      return `u${part.layer + 1}.${part.row + 1}`;
    case 'input':
      return `x${part.row + 1}`;
    case 'loss':
      return 'loss';
  }
}

/** undefined where it is the text of none. */
export function partFrom(text: string): Part | null | undefined {
  if (text === 'none') return null;
  if (text === 'loss') return { kind: 'loss' };
  const [kind, ...numbers] = text.split(/(?<=^[wbux])|\./);
  if (!numbers.every((number) => /^\d{1,9}$/.test(number))) return undefined;
  const [first, second, third] = numbers.map((number) => Number(number) - 1);
  const form = `${kind}${numbers.length}`;
  if (form === 'w3') return { kind: 'weight', layer: first!, row: second!, col: third! };
  if (form === 'b2') return { kind: 'bias', layer: first!, row: second! };
  if (form === 'u2') return { kind: 'unit', layer: first!, row: second! };
  return form === 'x1' ? { kind: 'input', row: first! } : undefined;
}

export const mostBlanks = 40;

function blanksFrom(text: string, { choice }: Recipe): Blank[] {
  const words = text.split(',');
  const blanks = words.map(blankFrom).filter((blank) => blank !== null && isBlankOf(blank, choice.network));
  if (blanks.length < words.length || new Set(words).size < words.length || words.length > mostBlanks)
    refuse('blank', text, messages.wanted.blank(mostBlanks));
  return blanks as Blank[];
}

/** Some of the blanks. */
function toldFrom(text: string, { blanks }: Recipe): Blank[] {
  const told = text.split(',').map((word) => blanks.find((blank) => blankText(blank) === word));
  const known = told.filter((blank) => blank !== undefined);
  if (known.length < told.length || new Set(told).size < told.length) refuse('told', text, messages.wanted.told);
  return known;
}

export const paceField = setting(
  'pace',
  ({ pace }) => String(pace),
  (text, choice) => ({ ...choice, pace: paceFrom('pace', text) }),
);

export const momentFields: readonly Field[] = [
  {
    key: 'step',
    write: ({ step }) => String(step),
    read: (text, recipe) => ({ ...recipe, step: wholeFrom('step', text, 0, mostSteps) }),
  },
  {
    key: 'beat',
    write: (recipe) => (recipe.beat === null ? USUAL : (beatNames(recipe)[recipe.beat] ?? END)),
    read(text, recipe) {
      const names = beatNames(recipe);
      const place = names.indexOf(text);
      if (place < 0) refuse('beat', text, messages.wanted.beat(names.join(', ')));
      return text === END ? { ...recipe, step: recipe.step + 1, beat: null } : { ...recipe, beat: place };
    },
  },
  {
    key: 'select',
    write: ({ selected }) => partText(selected),
    read(text, recipe) {
      const selected = partFrom(text);
      const there = selected !== undefined && isPartOf(selected, recipe.choice.network);
      return there ? { ...recipe, selected } : refuse('select', text, messages.wanted.part);
    },
  },
  {
    key: 'example',
    write: ({ example }) => String(example + 1),
    read: (text, recipe) => ({ ...recipe, example: wholeFrom('example', text, 1, mostExample) - 1 }),
  },
  {
    key: 'of',
    write: ({ of }) => (of === 'batch' ? 'J' : 'L'),
    read: (text, recipe) => ({ ...recipe, of: oneOf('of', text, ['J', 'L']) === 'J' ? 'batch' : 'example' }),
  },
  {
    key: 'blank',
    write: ({ blanks }) => blanks.map(blankText).join(','),
    read: (text, recipe) => ({ ...recipe, blanks: blanksFrom(text, recipe) }),
  },
  {
    // A course package opens again with it, and a page that is loaded again (state/left-moment.ts): the address asks
    // whoever follows it for all of them.
    key: 'told',
    write: () => '',
    read: (text, recipe) => ({ ...recipe, told: toldFrom(text, recipe) }),
  },
];
