import { formula, namesIn, withParts, written, type Formula, type Notation } from '../programs/formula';

const functions: Readonly<Record<string, string>> = { pow: 'POWER', floor: 'INT' };

const notation = (cells: Readonly<Record<string, string>>): Notation => ({
  number: String,
  name: (name) => (name === 'pi' ? 'PI()' : cells[name]!),
  call: (name, of) => `${functions[name] ?? name.toUpperCase()}(${of.join(',')})`,
});

/**
 * A formula of single numbers, as a cell has it.
 * @param cells what each of its names stands for
 */
export function inCell(text: string, cells: Readonly<Record<string, string>>): string {
  const whole = read.get(text) ?? safe(formula(text));
  read.set(text, whole);
  const unknown = namesIn(whole).find((name) => name !== 'pi' && !(name in cells));
  if (unknown !== undefined) throw new Error(`${unknown} of ${text} is in no cell`);
  return written(whole, notation(cells)).replaceAll(/ ([-+*/<>]|<=) /g, '$1');
}

/** Each is asked for in many cells. */
const read = new Map<string, Formula>();

/** EXP is an error above this, a little below where doubles end. */
const MOST_EXPONENT = 700;

const part = (text: string, x: Formula): Formula => withParts(formula(text), (name) => (name === 'x' ? x : undefined));

/** With functions that spreadsheets have, in forms that lose no digits and never are an error. */
function safe(of: Formula): Formula {
  switch (of.kind) {
    case 'number':
    case 'name':
      return of;
    case 'minus':
      return { kind: 'minus', of: safe(of.of) };
    case 'operation':
      if (of.operator === '+' && isNothing(of.right)) return safe(of.left);
      return { ...of, left: safe(of.left), right: safe(of.right) };
    case 'call':
      return safeCall(
        of.name,
        of.of.map((one) => safe(one)),
      );
  }
}

function safeCall(name: string, of: readonly Formula[]): Formula {
  const [x] = of as [Formula];
  if (name === 'exp' && isAnything(x)) return part(`exp(min(x, ${MOST_EXPONENT}))`, x);
  // ln(1 + x) = 2 artanh(x / (2 + x)), which keeps the digits of a small x.
  if (name === 'log1p') return part('2 * atanh(x / (2 + x))', x);
  // e^x - 1 = 2 t / (1 - t) with t = tanh(x / 2), for the same reason.
  if (name === 'expm1') return part('2 * tanh(x / 2) / (1 - tanh(x / 2))', x);
  // Of z alone: it has a cell of its own.
  if (name === 'gSoftplus') return { kind: 'name', name: 'softplus' };
  return { kind: 'call', name, of };
}

/** 0 z, which programs need to have a matrix. */
const isNothing = (of: Formula): boolean =>
  of.kind === 'operation' && of.operator === '*' && of.left.kind === 'number' && of.left.value === 0;

/** Not bounded from above, as -|z| and min(z, 0) are. */
const isAnything = (of: Formula): boolean => of.kind === 'name' || (of.kind === 'minus' && of.of.kind === 'name');
