import type { NotationChoice } from '../../catalog/notation';
import { link as messages } from '../../messages/words';
import type { Field } from './field';
import { refuse, wholeFrom } from './values';

/** Each way of writing that is not the usual one, by the word that stands for it. */
const ways: readonly (readonly [string, Partial<NotationChoice>])[] = [
  ['alpha', { rate: 'alpha' }],
  ['lambda', { rate: 'lambda' }],
  ['row', { layout: 'row' }],
  ['aL', { output: 'aL' }],
  ['numbers', { show: 'numbers' }],
  ['article', { words: 'article' }],
];
const wayIsIn = (notation: Readonly<NotationChoice>, way: Partial<NotationChoice>): boolean =>
  Object.entries(way).every(([name, value]) => notation[name as keyof NotationChoice] === value);

function waysFrom(text: string, notation: Readonly<NotationChoice>): NotationChoice {
  const wanted = messages.wanted.words(ways.map(([word]) => word).join(', '));
  return text
    .split(',')
    .map((word) => ways.find(([known]) => known === word)?.[1] ?? refuse('write', text, wanted))
    .reduce<NotationChoice>((written, way) => ({ ...written, ...way }), { ...notation });
}

export const notationFields: readonly Field[] = [
  {
    key: 'write',
    write: ({ notation }) =>
      ways
        .filter(([, way]) => wayIsIn(notation, way))
        .map(([word]) => word)
        .join(','),
    read: (text, recipe) => ({ ...recipe, notation: waysFrom(text, recipe.notation) }),
  },
  {
    key: 'digits',
    write: ({ notation }) => String(notation.digits),
    read: (text, recipe) => ({
      ...recipe,
      notation: { ...recipe.notation, digits: wholeFrom('digits', text, 2, 8) },
    }),
  },
];
