import { clippings } from '../../catalog/clippings';
import { withRate } from '../../catalog/kind-entry';
import { optimizers } from '../../catalog/optimizers';
import { meanLoss, partial } from '../../catalog/symbols';
import type { Explanation, Parameter } from '../../engine/types';
import { latexText } from '../../export/latex';
import { about, explain, programs } from '../../messages/words';
import { formatNumber } from '../../plot/number-format';
import { isFrozen } from '../../state/frozen';
import { factorsOf, type FactorGroup } from '../explain/path-factors';
import { parameterName } from '../quantity-name';
import { sayParameter } from '../say-parameter';
import { bare, chained, displayed, type PaperWriting } from './paper-writing';

/** So many gradients of examples are written out. */
const MOST_TERMS = 6;

interface Derived {
  writing: PaperWriting;
  explanation: Explanation;
  parameter: Required<Parameter>;
  /** Its symbol. */
  w: string;
}

/** Where the gradient of the selected weight or bias comes from: path by path, over the batch, and its update. */
export function derivation(writing: PaperWriting, explanation: Explanation): string[] {
  const parameter = explanation.parameter as Required<Parameter>;
  const { layer, kind, row, col } = parameter;
  const w = kind === 'W' ? writing.names.W(layer, row, col) : writing.names.b(layer, row);
  const derived = { writing, explanation, parameter, w };
  const title = `\\section*{${latexText(sayParameter(writing.step.notation, parameter))}}`;
  return [title, ...paths(derived), ...mean(derived), ...update(derived)];
}

const heading = (text: string): string => `\\subsection*{${latexText(text)}}`;

function paths({ writing, explanation, parameter, w }: Derived): string[] {
  const { paths } = explanation;
  const symbol = partial('L', w);
  const isSingle = paths.count === '1';
  const { path } = explain;
  const example = writing.step.moment.example.index + 1;
  const rows = paths.largest.flatMap(({ factors, product }, place) => [
    ...chained(
      isSingle ? symbol : `\\text{${latexText(path.number(place + 1))}}`,
      factorLines(writing, parameter, factors, product),
    ),
  ]);
  const others = (BigInt(paths.count) - BigInt(paths.largest.length)).toString();
  const name = parameterName(parameter, { before: 'dL/d' });
  const sums = [
    ...paths.largest.map(({ product }) => writing.number(product)),
    ...(others === '0' ? [] : [writing.number(paths.remainder)]),
  ];
  return [
    heading(path.title(example)),
    latexText(`${path.count(paths.count)}. ${isSingle ? path.hint : path.severalHint}`),
    ...rows,
    ...(others === '0' ? [] : [latexText(programs.paper.remainder(path.remainder(others)))]),
    ...(isSingle ? [] : chained(symbol, [sums, [writing.alone(paths.sum, name)]], '+ ')),
  ];
}

/** In derivatives, in letters, in numbers, and each factor's number. */
function factorLines(
  writing: PaperWriting,
  parameter: Required<Parameter>,
  factors: Explanation['paths']['largest'][number]['factors'],
  product: number,
): string[][] {
  const { network, termsOf } = writing.step;
  const common = { network, parameter, names: writing.names, knowledge: { knows: () => true }, termsOf };
  const letters = factorsOf(factors, { ...common, write: writing.names });
  const numbers = factorsOf(factors, { ...common, write: writing.numbers });
  const name = parameterName(parameter, { before: 'dL/d' });
  const lines = [
    letters.map(derivatives),
    letters.map(({ factors, cancels }) => within(cancels?.meaning ?? factors[0]!.meaning)),
    numbers.map(({ factors, cancels }) => within(cancels?.meaning ?? factors[0]!.meaning)),
    letters.map(({ factors, cancels }) => {
      const { value, quantity } = cancels ?? factors[0]!;
      return writing.number(value, quantity);
    }),
    [writing.alone(product, name)],
  ];
  return lines.filter((line, i) => i === 0 || line.join() !== lines[i - 1]!.join());
}

/** Two that cancel stand over what they come to. */
const derivatives = ({ factors, cancels }: FactorGroup): string => {
  const product = factors.map(({ symbol }) => symbol).join('\\cdot ');
  return cancels ? `\\underbrace{${product}}_{${cancels.meaning}}` : product;
};

/** A sum as a factor. */
const within = (tex: string): string => {
  let outside = tex.replace(/[_^]\{[^{}]*\}/g, '');
  while (/\([^()]*\)/.test(outside)) outside = outside.replace(/\([^()]*\)/g, '');
  return /[-+]/.test(outside) ? `\\left(${tex}\\right)` : tex;
};

/** Of the loss of each example by its number on the page. */
function mean({ writing, explanation, parameter, w }: Derived): string[] {
  const { examples, gradients } = explanation.examples;
  const m = examples.length;
  const isPenalised = writing.step.moment.layers[0]!.penalised !== null;
  const symbol = partial(isPenalised ? meanLoss.tex : 'J', w);
  const name = parameterName(parameter, { before: isPenalised ? 'dLbar/d' : 'dJ/d' });
  const first = Array.from(gradients.slice(0, m > MOST_TERMS ? MOST_TERMS - 2 : m), (one) => writing.number(one));
  const terms = m > MOST_TERMS ? [...first, '\\dots', writing.number(gradients.at(-1)!)] : first;
  const of = (row: number): string => partial(`L_{${row + 1}}`, w);
  const letters =
    m > 3 ? [of(examples[0]!), of(examples[1]!), '\\dots', of(examples.at(-1)!)] : Array.from(examples, of);
  const sides = [[`\\dfrac1{${m}}\\,\\bigl(${letters.join(' + ')}\\bigr)`]];
  const sum = terms.map((term, i) => (i === 0 ? `\\dfrac1{${m}}\\,\\bigl(${term}` : term));
  return [
    heading(explain.mean.title),
    ...chained(
      symbol,
      [...sides, [...sum.slice(0, -1), `${sum.at(-1)!}\\bigr)`], [writing.alone(explanation.gradient.mean, name)]],
      '+ ',
    ),
  ];
}

function update(derived: Derived): string[] {
  const { writing, parameter } = derived;
  const isHeld = isFrozen(writing.step.used.frozen, parameter);
  return [
    heading(explain.update.title),
    ...penalised(derived),
    ...(isHeld ? [latexText(explain.update.frozen)] : [...clipped(derived), ...moved(derived)]),
    latexText(writing.step.moment.stopped ? explain.update.notMade : explain.update.oldWeights),
  ];
}

function penalised({ writing, explanation, parameter, w }: Derived): string[] {
  const { moment, used } = writing.step;
  if (moment.layers[parameter.layer]!.penalised === null) return [];
  if (parameter.kind === 'b') return [latexText(explain.update.noPenalty)];
  const { l1 = 0, l2 = 0 } = used.penalty;
  const terms = explanation.gradient;
  const letters = [
    partial(meanLoss.tex, w),
    ...(l1 > 0 ? [`l_1\\,\\text{sign}(${w})`] : []),
    ...(l2 > 0 ? [`l_2\\,${w}`] : []),
  ];
  const named = (before: string): string => parameterName(parameter, { before });
  const numbers = [
    writing.number(terms.mean, named('dLbar/d')),
    ...(l1 > 0 ? [writing.number(terms.l1)] : []),
    ...(l2 > 0 ? [writing.number(terms.l2)] : []),
  ];
  return [
    latexText(explain.update.penalty),
    ...chained(partial('J', w), [letters, numbers, [writing.alone(terms.cost, named('dJ/d'))]], '+ '),
  ];
}

function clipped({ writing, explanation, parameter, w }: Derived): string[] {
  const clipping = clippings[writing.step.used.clipping.kind];
  if (clipping.idle) return [];
  const { cost, descent, norm } = explanation.gradient;
  const { digits } = writing.step.notation;
  const length = clipping.byNorm ? ` ${latexText(explain.update.length(formatNumber(norm, digits)))}.` : '';
  return [
    latexText(explain.update.clipping) + length,
    ...displayed([
      clipping.tex,
      `${partial('J', w)} = ${writing.alone(cost, parameterName(parameter, { before: 'dJ/d' }))}`,
      `g = ${writing.alone(descent, parameterName(parameter, { before: 'g.' }))}`,
    ]),
  ];
}

/** In numbers where the rule is plain, else line by line with what the optimizer keeps. */
function moved({ writing, explanation, parameter, w }: Derived): string[] {
  const { moment, used } = writing.step;
  const { layer, kind, row, col } = parameter;
  const { W, b, newW, newb } = moment.layers[layer]!;
  const place = kind === 'W' ? row * W.cols + col : row;
  const old = writing.number((kind === 'W' ? W : b).values[place]!, parameterName(parameter));
  const made = writing.alone((kind === 'W' ? newW : newb).values[place]!, parameterName(parameter, { after: '_new' }));
  const isClipped = !clippings[used.clipping.kind].idle;
  const { cost, descent } = explanation.gradient;
  const gradient = isClipped ? 'g' : partial('J', w);
  const value = writing.number(
    isClipped ? descent : cost,
    parameterName(parameter, { before: isClipped ? 'g.' : 'dJ/d' }),
  );
  const rate = writing.number(moment.rate, 'rate');
  const after = `${w}{}_{\\,\\text{${explain.update.new}}}`;
  const entry = optimizers[used.optimizer.kind];
  const { names } = writing;
  if (entry.plain)
    return chained(after, [[`${w} - ${names.rate}\\,${gradient}`], [`${old} - ${rate}\\cdot ${value}`], [made]]);
  const steps = entry.steps(used.optimizer).filter(({ weightsOnly }) => kind === 'W' || !weightsOnly);
  return [
    latexText(explain.update.optimizer(entry.words.label, about.optimizers[used.optimizer.kind].kept(used.optimizer))),
    ...displayed(
      [isClipped ? `g = ${bare(value)}` : `g = ${gradient} = ${bare(value)}`, `${names.rate} = ${rate}`],
      ...steps.map(({ tex, keeps }) => {
        const kept = keeps && explanation.memory[keeps];
        const numbers = kept ? [`${writing.alone(kept.before)} \\to ${writing.alone(kept.after)}`] : [];
        return [withRate(tex, names.rate), ...numbers];
      }),
      [`${w} = ${bare(old)} \\to ${made}`],
    ),
  ];
}
