/** Words and signs that programs and people write where a value is not there, in small letters. */
const NOTHING =
  ' na n/a #n/a #nv #na nan -nan null (null) <na> <null> ? . .. … - -- --- – — n.a. n.v. k.a. \\n missing fehlt fehlend';
/** The same among numbers alone: among words they may be words like others. */
const AMONG_NUMBERS =
  'none nil nv unknown unbekannt undefined empty leer keine * #wert! #value! #div/0! #ref! #bezug! #num! #zahl! #name? #null!';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ofAll = setOf(NOTHING);
const ofNumbers = setOf(`${NOTHING} ${AMONG_NUMBERS}`);

const plain = (cell: string): string => cell.toLowerCase().replaceAll(' ', '');

/** Whether a cell says that its value is missing, in a column of words. */
export const isGap = (cell: string): boolean => cell === '' || (cell.length < 12 && ofAll.has(plain(cell)));

/** The same in a column of numbers. */
export const isGapAmongNumbers = (cell: string): boolean =>
  cell === '' || (cell.length < 12 && ofNumbers.has(plain(cell)));

/** So often a word that is no number, and no other one, stands among numbers for none. */
const OFTEN = 3;

/**
 * Words of the file's own for a value that is not there: each comes several times, no other word comes beside them, and
 * they have no digits. Infinity is not one of them.
 */
export function wordsForGaps(words: ReadonlyMap<string, number>): ReadonlySet<string> {
  const all = [...words];
  const alike = all.length <= 2 && all.every(([word, count]) => count >= OFTEN && !/\d|^[-+]?inf/i.test(word));
  return new Set(alike ? words.keys() : []);
}
