import { isPlain, plainDecimal } from './decimal';
import { byGroup, middleOf, type CourseQuestion, type CourseSet } from './question';
import { paragraphs } from './xml';

/**
 * Questions as GIFT. Exactly # : = { } ~ and the backslash are escaped: a bare \n of \nabla would be a new line, and a
 * backslash before anything else stays in the text.
 */
export const gift = ({ title, questions }: CourseSet): string =>
  byGroup(questions)
    .map(([group, own]) => [`$CATEGORY: $course$/top/${title}/${group}`, ...own.map(giftQuestion)].join('\n\n'))
    .join('\n\n')
    .concat('\n');

/** A blank line would end it. */
function giftQuestion({ title, text, answer, tolerance, right, slips, wrong, solution }: CourseQuestion): string {
  const known = slips.filter(({ low, high }) => isPlain((low + high) / 2));
  return [
    `::${inGift(title)}::[html]${html(...text)}{#`,
    numeric(100, answer, tolerance, right),
    ...known.map((slip) => numeric(0, middleOf(slip).answer, middleOf(slip).tolerance, slip.feedback)),
    `~#${html(wrong)}`,
    `####${html(solution)}`,
    '}',
  ].join('\n');
}

const numeric = (weight: number, answer: number, tolerance: number, feedback: string): string =>
  `=%${weight}%${plainDecimal(answer)}:${plainDecimal(tolerance)}#${html(feedback)}`;

const html = (...texts: readonly string[]): string => inGift(paragraphs(texts));
const inGift = (text: string): string => text.replaceAll(/[\\#:={}~]/g, '\\$&').replaceAll('\n', '\\n');
