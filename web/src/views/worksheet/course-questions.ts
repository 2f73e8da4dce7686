import type { CourseQuestion, CourseSet } from '../../export/courses/question';
import { isPlain } from '../../export/courses/decimal';
import { escaped } from '../../export/courses/xml';
import type { Matrix } from '../../engine/types';
import { quiz, spoken, worksheet } from '../../messages/words';
import { texHtml } from '../../plot/tex-html';
import { answerRanges } from '../../state/answer-ranges';
import { blankText } from '../../state/blank';
import type { NotationChoice } from '../../state/notation.svelte';
import { isOfBatch } from '../../state/named-blank';
import type { Question } from '../../state/worksheet/questions';
import type { Worksheet } from '../../state/worksheet/worksheets.svelte';
import { sayVerdict } from '../quiz/verdict-words';
import { formulasOf } from './formulas';
import { askedTex, bare, keyLines, namesOf, texGiven } from './written';

const { courses } = worksheet;
const inLine = (tex: string): string => `\\(${tex}\\)`;

/** A text of a question as HTML, for players that set no formulas. */
export function courseHtml(text: string): string {
  const html = text
    .split(/\\\((.*?)\\\)/)
    .map((piece, i) => (i % 2 === 0 ? escaped(piece) : texHtml(piece)))
    .join('');
  return text.includes('{pmatrix}') ? `${html}. ${courses.matrix}` : html;
}

/** Each number of the sheets as a question, and how many have answers that cannot be written. */
export function courseSet(sheets: readonly Worksheet[], notation: NotationChoice): { set: CourseSet; left: number } {
  const { network, wanted } = sheets[0]!;
  const shape = [network.inputs, ...network.layers.map(({ units }) => units)].join('-');
  const all = sheets.flatMap((sheet) => questionsOf(sheet, notation));
  const questions = all.filter(({ answer, tolerance }) => isPlain(answer) && isPlain(tolerance));
  const title = `${worksheet.heading} (${shape}, ${worksheet.seedOf(wanted.seed)})`;
  return { set: { title, language: spoken, questions }, left: all.length - questions.length };
}

function questionsOf(sheet: Worksheet, notation: NotationChoice): CourseQuestion[] {
  const { number, wanted } = sheet;
  const given = givenText(sheet, notation);
  const lines = keyLines(sheet, notation);
  return sheet.questions.map((question, i) => {
    const { answer, tolerance, wrong } = answerRanges(sheet.solved.answers[i]!, wanted.digits);
    const place = String(i + 1).padStart(2, '0');
    const group = `${place} ${nameOf(question, wanted.examples > 1)}`;
    return {
      ...{ id: `sheet${number}-${place}`, title: `${group}, ${courses.sheet(number)}`, group },
      text: [...given, askedText(sheet, question, notation), worksheet.round(wanted.digits)],
      ...{ answer, tolerance },
      ...{ right: quiz.right, wrong: quiz.wrong, solution: `${quiz.solution}: ${inLine(lines[i]!.tex)}` },
      slips: wrong.map(({ low, high, slips }) => ({
        ...{ low, high },
        feedback: feedbackOf(sayVerdict({ kind: 'slip', slips, near: false }, wanted.digits)),
      })),
    };
  });
}

const nameOf = ({ blank, example }: Question, several: boolean): string =>
  blankText(blank) + (several && !isOfBatch(blank) ? ` (${worksheet.shortExample(example + 1)})` : '');

const feedbackOf = ({ sentence, slips }: ReturnType<typeof sayVerdict>): string =>
  slips.length === 1 ? `${sentence} ${slips[0]!.hint}` : `${sentence} ${slips.map(({ name }) => name).join('; ')}.`;

function askedText(sheet: Worksheet, question: Question, notation: NotationChoice): string {
  const tex = inLine(askedTex(sheet, question, notation));
  const ofOne = sheet.wanted.examples > 1 && !isOfBatch(question.blank);
  return ofOne ? courses.askedOf(tex, question.example + 1) : courses.asked(tex);
}

/** What a sheet gives, so that every question can stand alone. */
function givenText(sheet: Worksheet, notation: NotationChoice): string[] {
  const names = namesOf(sheet, notation);
  const { inputs, targets } = sheet.numbers;
  const turned = notation.layout === 'row';
  const equal = (tex: string, matrix: Matrix): string => inLine(`${tex} = ${matrixTex(matrix, turned)}`);
  const examples = inputs.map((x, i) => {
    const pair = `${equal(names.x(), column(x))}, ${equal(names.y(), column(targets[i]!))}`;
    return inputs.length > 1 ? `${worksheet.example(i + 1)}: ${pair}` : pair;
  });
  const parameters = sheet.solved.moments[0]!.layers.map(
    ({ W, b }, layer) => `${equal(names.W(layer), W)}, ${equal(names.b(layer), b)}`,
  );
  const rate = inLine(`${names.rate} = ${texGiven(sheet.rate)}`);
  const formulas = formulasOf(sheet, notation).map(({ tex, of }) => (of ? `${of}: ${inLine(tex)}` : inLine(tex)));
  return [
    `${worksheet.given}: ${[...examples, ...parameters, rate].join('; ')}`,
    `${worksheet.formulas}: ${formulas.join('; ')}`,
  ];
}

const column = (values: readonly number[]): Matrix => ({
  ...{ rows: values.length, cols: 1 },
  values: Float64Array.from(values),
});

/** In brackets where it has more than one number. */
function matrixTex({ rows, cols, values }: Matrix, turned: boolean): string {
  const write = (value: number): string => bare(texGiven(value));
  if (values.length === 1) return write(values[0]!);
  const [down, across] = turned ? [cols, rows] : [rows, cols];
  const at = (line: number, place: number): number => values[turned ? place * cols + line : line * cols + place]!;
  const lines = Array.from({ length: down }, (_, line) =>
    Array.from({ length: across }, (_, place) => write(at(line, place))).join(' & '),
  );
  return `\\begin{pmatrix} ${lines.join(' \\\\ ')} \\end{pmatrix}`;
}
