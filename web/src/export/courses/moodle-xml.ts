import { isPlain, plainDecimal } from './decimal';
import { byGroup, middleOf, type CourseQuestion, type CourseSet } from './question';
import { cdata, escaped, paragraphs, XML } from './xml';

/** Questions as Moodle's own XML. An answer counts as the first one that it is near to. */
export const moodleXml = ({ title, questions }: CourseSet): string =>
  [
    XML,
    '<quiz>',
    ...byGroup(questions).flatMap(([group, own]) => [category(`${title}/${group}`), ...own.map(numerical)]),
    '</quiz>',
    '',
  ].join('\n');

const category = (path: string): string =>
  [
    '<question type="category">',
    `<category>${text(`$course$/top/${path}`)}</category>`,
    formatted('info', ''),
    '<idnumber></idnumber>',
    '</question>',
  ].join('\n');

function numerical(question: CourseQuestion): string {
  const known = question.slips.filter(({ low, high }) => isPlain((low + high) / 2));
  return [
    '<question type="numerical">',
    `<name>${text(question.title)}</name>`,
    formatted('questiontext', paragraphs(question.text)),
    formatted('generalfeedback', paragraphs([question.solution])),
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0.3333333</penalty>',
    '<hidden>0</hidden>',
    '<idnumber></idnumber>',
    answer(100, plainDecimal(question.answer), question.tolerance, question.right),
    ...known.map((slip) => {
      const { answer: middle, tolerance } = middleOf(slip);
      return answer(0, plainDecimal(middle), tolerance, slip.feedback);
    }),
    answer(0, '*', 0, question.wrong),
    // Without units.
    '<unitgradingtype>0</unitgradingtype>',
    '<unitpenalty>0.1</unitpenalty>',
    '<showunits>3</showunits>',
    '<unitsleft>0</unitsleft>',
    '</question>',
  ].join('\n');
}

const answer = (fraction: number, value: string, tolerance: number, feedback: string): string =>
  [
    `<answer fraction="${fraction}" format="moodle_auto_format">`,
    text(value),
    formatted('feedback', paragraphs([feedback])),
    `<tolerance>${plainDecimal(tolerance)}</tolerance>`,
    '</answer>',
  ].join('\n');

const text = (plain: string): string => `<text>${escaped(plain)}</text>`;
const formatted = (name: string, html: string): string =>
  `<${name} format="html"><text>${html && cdata(html)}</text></${name}>`;
