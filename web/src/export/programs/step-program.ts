import type { Activation, Course, FrozenPart, LayerSpec, Matrix } from '../../engine/types';
import { alphaOf, layersOf, takesAll, turned } from './course';
import { formula, withNumbers, type Formula } from './formula';
import { activations, BINARY_CROSS_ENTROPY, clipped, countsUpdates, losses, memories, rateOf, ruleOf } from './kinds';
import type { MemoryLetter, Rule } from './kinds';
import type { Language } from './language';

/** What the comments of a program say, a line each. */
export interface ProgramWords {
  title: (shape: string, activations: string, loss: string) => string;
  /** The examples as columns, and as rows. */
  data: (examples: number) => string;
  rows: (examples: number) => string;
  start: (step: number) => string;
  memory: string;
  forward: string;
  loss: string;
  backward: string;
  shaped: string;
  update: string;
  shown: string;
}

type Activated = Pick<LayerSpec, 'activation' | 'alpha'>;

/** A parameter: its matrix, the gradient of J, what it is. */
interface Part {
  layer: number;
  kind: 'W' | 'b';
  name: string;
  gradient: string;
  /** 1 where it may move; null where all of it may. */
  free: Matrix | null;
}

/**
 * A program that makes the updates of a course from its numbers alone, with plain formulas: the first one with all of
 * its numbers told, and the rest. It prints lines `name = numbers`, matrices row by row.
 */
export function stepProgram(course: Course, language: Language, words: ProgramWords): string {
  return new Writer(course, language, words).file();
}

class Writer {
  readonly #course: Course;
  readonly #to: Language;
  readonly #words: ProgramWords;
  readonly #whole: boolean;
  readonly #parts: readonly Part[];

  constructor(course: Course, language: Language, words: ProgramWords) {
    this.#course = course;
    this.#to = language;
    this.#words = words;
    this.#whole = takesAll(course);
    this.#parts = partsOf(course);
  }

  get #settings() {
    return this.#course.moment.settings;
  }
  get #layers() {
    return this.#settings.network.layers;
  }
  get #last(): number {
    return this.#layers.length;
  }

  file(): string {
    const { step } = this.#course.moment;
    const { network } = this.#settings;
    const shape = [network.inputs, ...network.layers.map(({ units }) => units)].join('-');
    const kinds = network.layers.map(({ activation }) => activation);
    const title = this.#words.title(shape, kinds.join(', '), network.loss);
    const erf = kinds.includes('gelu');
    const end = step + this.#course.batches.length;
    const body = [
      ...this.#data(),
      '',
      ...this.#start(),
      '',
      ...this.#to.loop('t', step, end, this.#update()),
      ...this.#end(end),
    ];
    return this.#to.file(
      { comments: [this.#to.comment(title)], functions: this.#functions(), body },
      { erf, batches: !this.#whole, softmax: kinds.includes('softmax') },
    );
  }

  #data(): string[] {
    const { inputs, targets, batches } = this.#course;
    return [
      this.#to.comment(this.#words.data(inputs.rows)),
      ...this.#to.defineMatrix('X', turned(inputs)),
      ...this.#to.defineMatrix('Y', turned(targets)),
      ...(this.#whole ? [] : this.#to.defineBatches('batches', batches)),
    ];
  }

  #start(): string[] {
    const { moment } = this.#course;
    const lines = [this.#to.comment(this.#words.start(moment.step))];
    const numbers = layersOf(moment.settings, moment.parameters);
    for (const { layer, kind, name } of this.#parts)
      lines.push(...this.#to.defineMatrix(name, numbers[layer - 1]![kind]));
    const kept = this.#remembered();
    if (kept.length > 0) lines.push(this.#to.comment(this.#words.memory));
    for (const letter of kept) {
      const values = layersOf(moment.settings, moment.optimizer[memories[letter]]);
      for (const { layer, kind, name } of this.#moving())
        lines.push(...this.#to.defineMatrix(letter + name, values[layer - 1]![kind]));
    }
    if (countsUpdates(moment.settings.optimizer)) {
      lines.push(this.#to.assignNumber('power1', number(moment.optimizer.beta1Power), true));
      lines.push(this.#to.assignNumber('power2', number(moment.optimizer.beta2Power), true));
    }
    for (const { name, free } of this.#moving()) if (free) lines.push(...this.#to.defineMatrix(`free${name}`, free));
    return lines;
  }

  /** One update, within the loop. */
  #update(): string[] {
    return [
      ...this.#batch(),
      ...this.#rate(),
      '',
      this.#to.comment(this.#words.forward),
      ...this.#forward(),
      '',
      this.#to.comment(this.#words.loss),
      ...this.#loss(),
      '',
      this.#to.comment(this.#words.backward),
      ...this.#backward(),
      ...this.#shaped(),
      '',
      this.#to.comment(this.#words.shown),
      ...this.#to.when('t', this.#course.moment.step, this.#prints()),
      '',
      this.#to.comment(this.#words.update),
      ...this.#moves(),
      ...this.#to.when('t', this.#course.moment.step, this.#newNumbers()),
    ];
  }

  #batch(): string[] {
    const { step } = this.#course.moment;
    const index = step === 0 ? 't' : `t - ${step}`;
    const of = (name: string): string => (this.#whole ? name : this.#to.columnsOf(name, 'batches', index));
    return [this.#to.assign('A0', of('X'), true), this.#to.assign('y', of('Y'), true), this.#to.assignCount('m', 'A0')];
  }

  #rate(): string[] {
    const { schedule, learningRate, optimizer } = this.#settings;
    const numbers = { ...numbersOf(schedule), eta: learningRate };
    const lines = [this.#to.assignNumber('rate', withNumbers(formula(rateOf(schedule)), numbers), true)];
    if (!countsUpdates(optimizer)) return lines;
    return [
      ...lines,
      this.#to.assignNumber('power1', withNumbers(formula('power1 * beta1'), numbersOf(optimizer)), false),
      this.#to.assignNumber('power2', withNumbers(formula('power2 * beta2'), numbersOf(optimizer)), false),
    ];
  }

  #forward(): string[] {
    return this.#layers.flatMap((layer, i) => {
      const l = i + 1;
      const z = this.#to.plusColumn(this.#to.product(`W${l}`, `A${l - 1}`), `b${l}`);
      const a =
        layer.activation === 'softmax'
          ? this.#to.softmax(`Z${l}`)
          : this.#to.applied(this.#nameOf('g', layer, l), [`Z${l}`]);
      return [this.#to.assign(`Z${l}`, z, true), this.#to.assign(`A${l}`, a, true)];
    });
  }

  #loss(): string[] {
    const to = this.#to;
    const { loss } = this.#settings.network;
    const [z, a] = [`Z${this.#last}`, `A${this.#last}`];
    const sum =
      loss === 'softmaxCrossEntropy'
        ? to.softmaxCrossEntropy(z, 'y')
        : to.sumOfAll(to.applied(to.name('lossOf'), [loss === 'binaryCrossEntropy' ? z : a, 'y']));
    const outputs = loss in losses && losses[loss as keyof typeof losses].mean ? this.#layers.at(-1)!.units : 1;
    const mean = outputs === 1 ? `${sum} / m` : `${sum} / m / ${outputs}`;
    return [to.assignTotal('L', mean), ...this.#cost()];
  }

  #cost(): string[] {
    const { l1, l2 } = this.#settings.penalty;
    const weights = this.#layers.map((_, i) => `W${i + 1}`);
    const square = formula('x * x');
    const size = formula('abs(x)');
    const lines: string[] = [];
    const terms = ['L'];
    for (const W of weights) {
      if (l1 > 0) {
        lines.push(this.#to.assignEach(`size${W}`, size, { x: W }, true));
        terms.push(`${l1} * ${this.#to.sumOfAll(`size${W}`)}`);
      }
      if (l2 > 0) {
        lines.push(this.#to.assignEach(`square${W}`, square, { x: W }, true));
        terms.push(`${l2} / 2 * ${this.#to.sumOfAll(`square${W}`)}`);
      }
    }
    return [...lines, this.#to.assignTotal('J', terms.join(' + '))];
  }

  #backward(): string[] {
    const lines: string[] = [];
    for (let l = this.#last; l >= 1; l--) {
      lines.push(...(l === this.#last ? this.#outputDelta() : this.#hiddenDelta(l)));
      const sum = this.#to.product(`D${l}`, this.#to.transposed(`A${l - 1}`));
      lines.push(this.#to.assign(`dW${l}`, this.#to.over(sum, 'm'), true));
      lines.push(this.#to.assign(`db${l}`, this.#to.meanColumn(`D${l}`), true));
    }
    return lines;
  }

  #outputDelta(): string[] {
    const to = this.#to;
    const { loss } = this.#settings.network;
    const l = this.#last;
    if (loss === 'binaryCrossEntropy') return [to.assign(`D${l}`, to.minus(`A${l}`, 'y'), true)];
    if (loss === 'softmaxCrossEntropy') return [to.assign(`D${l}`, to.softmaxCrossEntropyDelta(`A${l}`, 'y'), true)];
    const slope = to.applied(to.name('lossSlope'), [`A${l}`, 'y']);
    const { mean } = losses[loss];
    const units = this.#layers.at(-1)!.units;
    const dA = mean && units > 1 ? to.over(slope, String(units)) : slope;
    return [to.assign(`dA${l}`, dA, true), this.#throughActivation(l)];
  }

  #hiddenDelta(l: number): string[] {
    const dA = this.#to.product(this.#to.transposed(`W${l + 1}`), `D${l + 1}`);
    return [this.#to.assign(`dA${l}`, dA, true), this.#throughActivation(l)];
  }

  /** delta = dL/da g'(z) */
  #throughActivation(l: number): string {
    const to = this.#to;
    if (this.#layers[l - 1]!.activation === 'softmax')
      return to.assign(`D${l}`, to.softmaxBackward(`A${l}`, `dA${l}`), true);
    const slope = to.applied(this.#nameOf('slope', this.#layers[l - 1]!, l), [`Z${l}`, `A${l}`]);
    return to.assign(`D${l}`, to.times(`dA${l}`, slope), true);
  }

  /** The gradient that the optimizer is given: with the penalty's part, 0 where it is frozen, clipped by value. */
  #shaped(): string[] {
    if (!this.#isShaped) return [];
    const { penalty, clipping } = this.#settings;
    const byValue = clipped(clipping);
    const lines = this.#moving().map(({ kind, name, gradient, free }) => {
      let text = 'g';
      if (kind === 'W' && penalty.l1 > 0) text += ' + l1 * (1 * (w > 0) - 1 * (w < 0))';
      if (kind === 'W' && penalty.l2 > 0) text += ' + l2 * w';
      if (free) text = `f * (${text})`;
      if (byValue) text = byValue.replace('g', text);
      const matrices = { g: gradient, w: name, f: `free${name}` };
      return this.#to.assignEach(
        `g${name}`,
        withNumbers(formula(text), { ...penalty, ...numbersOf(clipping) }),
        matrices,
        true,
      );
    });
    return ['', this.#to.comment(this.#words.shaped), ...lines, ...(clipping.kind === 'norm' ? this.#scaled() : [])];
  }

  /** No longer than the limit, over all layers. */
  #scaled(): string[] {
    const to = this.#to;
    const moving = this.#moving();
    const total = moving.map(({ name }) => to.sumOfAll(`squares${name}`)).join(' + ');
    const numbers = { limit: this.#settings.clipping.limit };
    return [
      ...moving.map(({ name }) => to.assignEach(`squares${name}`, formula('g * g'), { g: `g${name}` }, true)),
      to.assignTotal('total', total),
      to.assignNumber('scale', withNumbers(formula('limit / max(sqrt(total), limit)'), numbers), true),
      ...moving.map(({ name }) => to.assignEach(`c${name}`, formula('scale * g'), { g: `g${name}` }, true)),
    ];
  }

  get #isShaped(): boolean {
    const { penalty, clipping } = this.#settings;
    return penalty.l1 > 0 || penalty.l2 > 0 || clipping.kind !== 'none' || this.#moving().some(({ free }) => free);
  }

  /** The name of what the optimizer is given. */
  #descent({ name, gradient }: Part): string {
    if (!this.#isShaped) return gradient;
    return (this.#settings.clipping.kind === 'norm' ? 'c' : 'g') + name;
  }

  #moves(): string[] {
    const { optimizer } = this.#settings;
    return this.#moving().flatMap((part) => {
      const { kind, name, free } = part;
      const matrices = { w: name, g: this.#descent(part), f: `free${name}`, ...memoryNames(name) };
      return ruleOf(optimizer, kind === 'W').map(([to, text]) => {
        const what = free ? `f * (${text}) + (1 - f) * ${to}` : text;
        const target = to === 'w' ? name : to + name;
        return this.#to.assignEach(target, withNumbers(formula(what), numbersOf(optimizer)), matrices, false);
      });
    });
  }

  #prints(): string[] {
    const gradients = this.#parts.map(({ gradient }) => gradient);
    const given = this.#isShaped ? this.#moving().map((part) => this.#descent(part)) : [];
    return [
      this.#to.print('L', 'number'),
      this.#to.print('J', 'number'),
      ...[...gradients, ...given].map((name) => this.#to.print(name, 'matrix')),
    ];
  }

  #newNumbers(): string[] {
    return this.#parts.map(({ name }) => this.#to.print(name, 'matrix'));
  }

  #end(end: number): string[] {
    return ['', this.#to.comment(this.#words.start(end)), ...this.#newNumbers()];
  }

  #functions(): string[] {
    const lines = new Set<string>();
    for (const [i, layer] of this.#layers.entries()) {
      if (layer.activation === 'softmax') continue;
      for (const kind of activations[layer.activation].needs ?? [])
        for (const line of this.#functionsOf({ activation: kind })) lines.add(line);
      for (const line of this.#functionsOf(layer, i + 1)) lines.add(line);
    }
    return [...lines, ...this.#lossFunctions()];
  }

  #functionsOf(layer: Activated, l?: number): string[] {
    const { value, slope } = activations[layer.activation as Exclude<Activation, 'softmax'>];
    const numbers = { alpha: alphaOf(layer) };
    const one = (what: 'g' | 'slope', of: readonly string[], text: string): string =>
      this.#to.defineFunction(this.#nameOf(what, layer, l), of, withNumbers(formula(text), numbers)).join('\n');
    return [one('g', ['z'], value), one('slope', ['z', 'a'], slope)];
  }

  #lossFunctions(): string[] {
    const to = this.#to;
    const { loss } = this.#settings.network;
    if (loss === 'softmaxCrossEntropy') return [];
    if (loss === 'binaryCrossEntropy')
      return [...to.defineFunction(to.name('lossOf'), ['z', 'y'], formula(BINARY_CROSS_ENTROPY))];
    const { value, slope } = losses[loss];
    return [
      ...to.defineFunction(to.name('lossOf'), ['a', 'y'], formula(value)),
      ...to.defineFunction(to.name('lossSlope'), ['a', 'y'], formula(slope)),
    ];
  }

  /** gTanh: tanh alone would hide the language's own. With the layer where others have the same kind with another alpha. */
  #nameOf(what: 'g' | 'slope', layer: Activated, l?: number): string {
    const { activation: kind } = layer;
    const others = this.#layers.some((other) => other.activation === kind && alphaOf(other) !== alphaOf(layer));
    return this.#to.name(`${what}${kind[0]!.toUpperCase()}${kind.slice(1)}${others && l ? l : ''}`);
  }
  #moving(): Part[] {
    return this.#parts.filter(({ free }) => !free?.values.every((one) => one === 0));
  }
  #remembered(): MemoryLetter[] {
    const letters = this.#parts.flatMap(({ kind }) => lettersIn(ruleOf(this.#settings.optimizer, kind === 'W')));
    return [...new Set(letters)];
  }
}

const number = (value: number): Formula => ({ kind: 'number', value });
/** Those of its members that are numbers. */
export const numbersOf = (of: object): Record<string, number> =>
  Object.fromEntries(Object.entries(of).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
const lettersIn = (rule: Rule): MemoryLetter[] => rule.map(([to]) => to).filter((to) => to !== 'w');
const memoryNames = (name: string): Record<string, string> =>
  Object.fromEntries(Object.keys(memories).map((letter) => [letter, letter + name]));

/** For each parameter in its order where it is free to move, as 1; null where all of it is. */
export const frozenWithin = (course: Course): (Matrix | null)[] => partsOf(course).map(({ free }) => free);

/** W1, b1, W2, ... with what of them is free to move. */
function partsOf({ moment }: Course): Part[] {
  const { network, frozen } = moment.settings;
  let cols = network.inputs;
  return network.layers.flatMap(({ units }, i) => {
    const layer = i + 1;
    const one = (kind: 'W' | 'b', cols: number): Part => ({
      ...{ layer, kind },
      ...{ name: `${kind}${layer}`, gradient: `d${kind}${layer}` },
      free: freeOf(
        frozen.filter((part) => part.layer === i && part.kind === kind),
        units,
        cols,
      ),
    });
    const parts = [one('W', cols), one('b', 1)];
    cols = units;
    return parts;
  });
}

function freeOf(frozen: readonly FrozenPart[], rows: number, cols: number): Matrix | null {
  if (frozen.length === 0) return null;
  const values = new Float64Array(rows * cols).fill(1);
  for (const { row, col } of frozen)
    if (row === undefined) values.fill(0);
    else values[row * cols + (col ?? 0)] = 0;
  return { rows, cols, values };
}
