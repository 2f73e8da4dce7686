import { isMixed } from '../../catalog/activations/mixed';
import { lossLines } from '../../catalog/losses/write';
import { symbols, type Symbols } from '../../catalog/symbols';
import { callTex } from '../../catalog/tex';
import type { Matrix, Moment, NetworkSpec, Slip } from '../../engine/types';
import { quiz, worksheet } from '../../messages/words';
import { showingAll } from '../../plot/hidden-numbers';
import { formatNumber, fullNumber } from '../../plot/number-format';
import { texNumber } from '../../plot/tex-number';
import { blankKinds } from '../../state/blank';
import type { NotationChoice } from '../../state/notation.svelte';
import type { Question } from '../../state/worksheet/questions';
import type { Worksheet } from '../../state/worksheet/worksheets.svelte';
import { inNumbers } from '../explain/written';
import { blankTex, solutionLines, type Solving } from '../quiz/solution';
import { likelySlips } from './likely-slips';

/** An answer as a key has it. */
export interface KeyLine {
  question: Question;
  /** From the symbol to the number, as TeX. */
  tex: string;
  slips: { value: string; name: string }[];
}

export const namesOf = ({ network }: Worksheet, notation: NotationChoice): Symbols =>
  symbols(notation, { layers: network.layers.length, outputs: network.layers.at(-1)!.units });

/** The symbol of what is asked for, on one line: a derivative as dL/dw. */
export const askedTex = (sheet: Worksheet, { blank }: Question, notation: NotationChoice): string =>
  blankTex(blank, namesOf(sheet, notation)).replace(/^\\tfrac\{(.*?)\}\{(\\partial .*)\}$/, '$1/$2');

/** A number that a sheet gives, with all of its few digits. */
export const givenNumber = (value: number): string => showingAll(() => fullNumber(value));

/** Every answer with its calculation in numbers, and what slips would make of it. */
export function keyLines(sheet: Worksheet, notation: NotationChoice): KeyLine[] {
  const writers = sheet.solved.moments.map((moment) => numbersOf(sheet, moment, notation));
  return showingAll(() =>
    sheet.questions.map((question, i) => {
      const { value, slips } = sheet.solved.answers[i]!;
      const { digits } = sheet.wanted;
      const answer = bare(texNumber(value, digits));
      const sum = bare(calculation(sheet, question, writers, notation));
      const named = askedTex(sheet, question, notation);
      const tex = sum === answer ? `${named} = ${answer}` : `${named} = ${sum} = ${answer}`;
      return {
        question,
        tex,
        slips: likelySlips(slips, value, question.blank.layer, digits).map((slip) => saidSlip(slip, question, digits)),
      };
    }),
  );
}

function saidSlip({ code, value, unit, layer }: Slip, { blank }: Question, digits: number): KeyLine['slips'][number] {
  const name = quiz.slips[code].name((unit ?? 0) + 1);
  const elsewhere = blankKinds[blank.kind].of !== 'loss' && layer !== blank.layer;
  return { value: formatNumber(value, digits), name: elsewhere ? worksheet.slipIn(name, layer + 1) : name };
}

/** Without the parentheses of a negative number that stands alone. */
export const bare = (tex: string): string => tex.replace(/^\((-[\d.]+(?:\\cdot 10\^\{-?\d+\})?)\)$/, '$1');

/** As TeX, with a point: a comma would part two numbers. */
export const texGiven = (value: number): string => {
  const text = String(Math.abs(value)).replace(
    /e([+-]?)0*(\d+)$/,
    (_, sign, power) => `\\cdot 10^{${sign === '-' ? '-' : ''}${power}}`,
  );
  return value < 0 ? `(-${text})` : text;
};
const at = ({ values, cols }: Matrix, row: number, col = 0): number => values[row * cols + col]!;

/** The symbols in the numbers of one example; what the sheet gives has its few digits. */
function numbersOf(sheet: Worksheet, moment: Moment, notation: NotationChoice): Symbols {
  const names = namesOf(sheet, notation);
  const numbers = showingAll(() => inNumbers(names, moment, { knows: () => true }, sheet.wanted.digits));
  const { layers, example } = moment;
  const x = (row?: number): string => (row === undefined ? names.x() : texGiven(example.x[row]!));
  return {
    ...numbers,
    x,
    y: (row = 0) => texGiven(example.y[row]!),
    W: (layer, row, col) => (row === undefined ? names.W(layer) : texGiven(at(layers[layer]!.W, row, col))),
    b: (layer, row) => (row === undefined ? names.b(layer) : texGiven(at(layers[layer]!.b, row))),
    input: (layer, row) => (layer === 0 ? x(row) : numbers.input(layer, row)),
  };
}

/** The right-hand side of an answer, in numbers. @param writers one for each example */
function calculation(
  sheet: Worksheet,
  { blank, example }: Question,
  writers: readonly Symbols[],
  notation: NotationChoice,
): string {
  const { network, solved, wanted } = sheet;
  const { kind, layer, row, col } = blank;
  const numbers = writers[example]!;
  const update = solved.moments[example]!.layers[layer]!;
  switch (kind) {
    case 'loss':
      return lossOf(network, numbers);
    case 'cost':
      return meanOf(solved.moments.map(({ example: { loss } }) => texNumber(loss, wanted.digits)));
    case 'dW':
      return meanOf(writers.map((write) => `${write.delta(layer, row)}\\cdot ${write.input(layer, col)}`));
    case 'db':
      return meanOf(writers.map((write) => write.delta(layer, row)));
    case 'newW':
      return updated(sheet, numbers.W(layer, row, col), at(update.dW, row, col));
    case 'newb':
      return updated(sheet, numbers.b(layer, row), at(update.db, row));
    case 'a':
      return isMixed(network.layers[layer]!.activation)
        ? softmaxOf(numbers, layer, row, network.layers[layer]!.units)
        : callTex('g', numbers.z(layer, row));
    default:
      return solutionLines(blank, solvingOf(sheet, example, numbers, notation)).at(-1)!;
  }
}

function solvingOf(sheet: Worksheet, example: number, numbers: Symbols, notation: NotationChoice): Solving {
  const { network, solved, fused, wanted } = sheet;
  const moment = solved.moments[example]!;
  const factors = { lossSlope: null, slope: null };
  const common = { network, moment, fused, digits: wanted.digits, plain: true, penalty: {}, factors };
  return { ...common, names: namesOf(sheet, notation), numbers };
}

function lossOf({ loss, layers }: NetworkSpec, numbers: Symbols): string {
  const outputs = layers.at(-1)!.units;
  const parts = Array.from({ length: outputs }, (_, k) => lossLines(loss, numbers, k, outputs).at(-1)!.tex);
  const sides = parts.map((tex) => tex.slice(tex.indexOf('=') + 1).trim());
  return sides.join(' + ').replaceAll('+ -', '-');
}

const updated = ({ rate, wanted }: Worksheet, old: string, gradient: number): string =>
  `${bare(old)} - ${texGiven(rate)}\\cdot ${texNumber(gradient, wanted.digits)}`;

/** Written out, since it is of all z of the layer. */
function softmaxOf(numbers: Symbols, layer: number, row: number, units: number): string {
  const power = (unit: number): string => `e^{${bare(numbers.z(layer, unit))}}`;
  const all = Array.from({ length: units }, (_, unit) => power(unit)).join(' + ');
  return `${power(row)} / (${all})`;
}

const meanOf = (terms: readonly string[]): string => `\\tfrac1{${terms.length}}\\,(${terms.join(' + ')})`;
