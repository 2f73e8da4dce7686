import { parsePrinted, refusing, withAsciiMinus, type ParsedNumber } from './parse-number';
import type { Refusal } from './refusal';

/** A number without a sign, or one character; what stands before it. */
const TOKEN = /\s*(?:((?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)|(.))/giu;

/** What a reading stops at. */
class Unreadable extends Error {
  readonly problem: Refusal;
  constructor(problem: Refusal) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Read an answer: a number as `parseNumber` reads it, or a calculation of such numbers with + - * / and brackets, such as
 * `0.4583-1` or `-0,5417 * 0,7 * 0,2403`. The signs × · x for times and ÷ : for a division are read too. The page never
 * parts thousands in such numbers, so that a comma is always a decimal comma.
 * @param path of the value that it is for
 */
export function parseExpression(text: string, path = ''): ParsedNumber {
  const plain = parsePrinted(withPoints(text), path);
  const { problem } = plain;
  if (problem?.wanted.kind !== 'readable' || problem.wanted.but !== 'unreadable') return plain;
  try {
    return { value: new Calculation(withPoints(text), path).value, problem: null };
  } catch (stop) {
    if (stop instanceof Unreadable) return { value: null, problem: stop.problem };
    throw stop;
  }
}

const withPoints = (text: string): string => text.replaceAll(',', '.');

/** sum = product {(+|-) product}, product = factor {(*|/) factor}, factor = [+|-] (number | "(" sum ")") */
class Calculation {
  readonly value: number;
  readonly #path: string;
  readonly #refused: ReturnType<typeof refusing>;
  readonly #tokens: string[];
  #at = 0;

  constructor(text: string, path: string) {
    this.#path = path;
    this.#refused = refusing(path, withAsciiMinus(text), 'number');
    this.#tokens = tokensOf(text);
    this.value = this.#sum();
    if (this.#at < this.#tokens.length) this.#stop('unreadable');
  }

  #sum(): number {
    let sum = this.#product();
    for (let sign = this.#take('+-'); sign; sign = this.#take('+-')) {
      const term = this.#product();
      sum = this.#finite(sign === '+' ? sum + term : sum - term);
    }
    return sum;
  }

  #product(): number {
    let product = this.#factor();
    for (let sign = this.#take('*/'); sign; sign = this.#take('*/')) {
      const factor = this.#factor();
      if (sign === '/' && factor === 0) this.#stop('divisionByZero');
      product = this.#finite(sign === '*' ? product * factor : product / factor);
    }
    return product;
  }

  #factor(): number {
    const sign = this.#take('+-') === '-' ? -1 : 1;
    if (!this.#take('(')) return sign * this.#number();
    const inner = this.#sum();
    if (!this.#take(')')) this.#stop('unreadable');
    return sign * inner;
  }

  #number(): number {
    const token = this.#tokens[this.#at++] ?? '';
    const { value, problem } = parsePrinted(token, this.#path);
    if (problem?.wanted.kind === 'readable' && problem.wanted.but !== 'missing') throw new Unreadable(problem);
    return value ?? this.#stop('unreadable');
  }

  /** The next token, where it is one of these. */
  #take(signs: string): string | null {
    const token = this.#tokens[this.#at];
    if (!token || !signs.includes(token)) return null;
    this.#at++;
    return token;
  }

  #finite(value: number): number {
    return Number.isFinite(value) ? value : this.#stop('tooLarge');
  }

  #stop(but: Parameters<ReturnType<typeof refusing>>[0]): never {
    throw new Unreadable(this.#refused(but).problem!);
  }
}

/** Signs that mean the same as another one. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[×·⋅∙x]/giu, '*'],
  [/[÷:∕]/gu, '/'],
  [/–/gu, '-'],
];

function tokensOf(text: string): string[] {
  const plain = ALIKE.reduce((written, [signs, sign]) => written.replace(signs, sign), withAsciiMinus(text));
  return Array.from(plain.matchAll(TOKEN), ([, number, sign]) => number ?? sign!);
}
