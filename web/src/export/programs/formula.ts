/** A formula of single numbers: each language writes it in its own way. */
export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'minus'; of: Formula }
  | { kind: 'operation'; operator: Operator; left: Formula; right: Formula }
  | { kind: 'call'; name: string; of: readonly Formula[] };

/** A comparison counts as 1 where it holds, else as 0. */
export type Operator = '+' | '-' | '*' | '/' | '>' | '<' | '<=';

const POWER: Readonly<Record<Operator, number>> = { '>': 1, '<': 1, '<=': 1, '+': 2, '-': 2, '*': 3, '/': 3 };
const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?|[A-Za-z]\w*|<=|[-+*/<>(),])/y;

/**
 * Read a formula such as `max(z, 0) + 0.1 * min(z, 0)`: numbers, names, calls, + - * /, and comparisons.
 * @throws Error where it is none
 */
export function formula(text: string): Formula {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const expect = (token: string): void => {
    const found = next();
    if (found !== token) throw new Error(`${token} instead of ${found} in ${text}`);
  };
  const list = (): Formula[] => {
    const members = [sum(0)];
    while (tokens[at] === ',') {
      at += 1;
      members.push(sum(0));
    }
    return members;
  };
  const single = (): Formula => {
    const token = next();
    if (token === '-') return { kind: 'minus', of: sum(POWER['*']) };
    if (token === '(') {
      const inner = sum(0);
      expect(')');
      return inner;
    }
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (!/^[A-Za-z]/.test(token)) throw new Error(`Nothing to compute at ${token || 'the end'} in ${text}`);
    if (tokens[at] !== '(') return { kind: 'name', name: token };
    at += 1;
    const of = list();
    expect(')');
    return { kind: 'call', name: token, of };
  };
  /** All that binds at least as strongly, from the left. */
  const sum = (least: number): Formula => {
    let left = single();
    for (;;) {
      const operator = tokens[at] as Operator;
      const power = POWER[operator];
      if (power === undefined || power < least) return left;
      at += 1;
      left = { kind: 'operation', operator, left, right: sum(power + 1) };
    }
  };
  const whole = sum(0);
  if (at < tokens.length) throw new Error(`${tokens[at]} is too much in ${text}`);
  return whole;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const { lastIndex } = TOKEN;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new Error(`${text.slice(lastIndex)} is not part of a formula`);
    tokens.push(token);
  }
  return tokens;
}

/** With numbers in the place of names. */
export const withNumbers = (of: Formula, numbers: Readonly<Record<string, number>>): Formula =>
  withParts(of, (name) => (numbers[name] === undefined ? undefined : { kind: 'number', value: numbers[name] }));

/** With other formulas in the place of names, where there are such. */
export function withParts(of: Formula, partFor: (name: string) => Formula | undefined): Formula {
  const inner = (part: Formula): Formula => withParts(part, partFor);
  switch (of.kind) {
    case 'number':
      return of;
    case 'name':
      return partFor(of.name) ?? of;
    case 'minus':
      return { kind: 'minus', of: inner(of.of) };
    case 'operation':
      return { ...of, left: inner(of.left), right: inner(of.right) };
    case 'call':
      return { ...of, of: of.of.map(inner) };
  }
}

/** The names in a formula, each once, in their order. */
export function namesIn(of: Formula): string[] {
  const inner = (part: Formula): string[] =>
    part.kind === 'name'
      ? [part.name]
      : part.kind === 'minus'
        ? inner(part.of)
        : part.kind === 'operation'
          ? [...inner(part.left), ...inner(part.right)]
          : part.kind === 'call'
            ? part.of.flatMap(inner)
            : [];
  return [...new Set(inner(of))];
}

/** How a language writes formulas. */
export interface Notation {
  number: (value: number) => string;
  name: (name: string) => string;
  /** Where it differs from the sign in formulas, as `.*` does. */
  operators?: Readonly<Partial<Record<Operator, string>>>;
  call: (name: string, of: readonly string[]) => string;
}

/** The formula as a language writes it, with no more brackets than it needs. */
export function written(of: Formula, notation: Notation): string {
  const write = (part: Formula, least: number): string => {
    switch (part.kind) {
      case 'number':
        return part.value < 0 && least > 0 ? `(${notation.number(part.value)})` : notation.number(part.value);
      case 'name':
        return notation.name(part.name);
      case 'minus':
        return bracketed(`-${write(part.of, POWER['*'] + 1)}`, least > 0);
      case 'operation': {
        const power = POWER[part.operator];
        const sign = notation.operators?.[part.operator] ?? part.operator;
        const text = `${write(part.left, power)} ${sign} ${write(part.right, power + 1)}`;
        // Comparisons are always bracketed: languages differ in what they bind to.
        return bracketed(text, power < least || (power === 1 && least > 0));
      }
      case 'call':
        return notation.call(
          part.name,
          part.of.map((one) => write(one, 0)),
        );
    }
  };
  return write(of, 0);
}

const bracketed = (text: string, needed: boolean): string => (needed ? `(${text})` : text);
