import { withDecimalMark } from '../messages/intl';
import { maths } from '../messages/words';
import { texNumber } from './tex-number';
import { Reader, tokensOf, type Tokens } from './tex-reader';

/**
 * A formula in words that a screen reader says well, such as "dL by dw 1 1 of layer 1". They are read off the TeX itself,
 * so that what is said is what is drawn and no formula is silent. It reads the TeX that the catalogue writes; a command
 * without words is said by its name.
 */
export const sayTex = (tex: string): string =>
  say(tokensOf(tex).filter((token) => !UNSAID.test(token))).replace(/,$/, '');

/** A number in words: minus 1.001, 6.306 times 10 to the minus 4. */
export const sayNumber = (value: number, digits: number): string => sayTex(texNumber(value, digits));

/** What stands at the ends of a part says whether a product is meant between two of them. */
type Kind = 'operand' | 'function' | 'operator' | 'comma' | 'text';

interface Part {
  words: string;
  kind: Kind;
  /** Its ends are heard: a symbol or a number. */
  simple: boolean;
}

const operand = (words: string, simple: boolean): Part => ({ words, kind: 'operand', simple });
const mark = (words: string, kind: Kind): Part => ({ words, kind, simple: false });
const word = (text: string): Part => ({
  words: maths.texts[keyOf(text)] ?? text,
  kind: 'text',
  simple: true,
});

/** The name under which the language has a written word. */
const keyOf = (text: string): string =>
  Object.entries(maths.written).find(([, written]) => written === text)?.[0] ?? text;

/** How large a parenthesis is, a font, and room are not said. */
const UNSAID = /^\\(?:[bB]igg?[lr]?|left|right|displaystyle|mathsf|mathrm|[,;!: ])$/;

const say = (tokens: Tokens): string => joined(partsOf(tokens));

function partsOf(tokens: Tokens): Part[] {
  const reader = new Reader(tokens);
  const parts: Part[] = [];
  while (reader.peek !== undefined) parts.push(withScripts(reader));
  return parts;
}

/** Words in their order, with an "of" behind a function, and "times" where two factors stand side by side. */
function joined(parts: readonly Part[]): string {
  const words = parts.map(({ kind, words }, i) => {
    const after = parts[i + 1]?.kind;
    const leads = after === 'operand' || after === 'function';
    if (kind === 'function') return leads ? `${words} ${maths.of}` : words;
    return kind === 'operand' && leads && words !== '' ? `${words} ${maths.times}` : words;
  });
  return words
    .filter(Boolean)
    .join(' ')
    .replace(/( ?,)+/g, ',');
}

const isSimple = (parts: readonly Part[]): boolean =>
  parts.length === 1 ? parts[0]!.simple : parts.length === 2 && parts[0]!.kind === 'operator' && parts[1]!.simple;

/** A symbol with its indices, its layer and its power, in this order. */
function withScripts(reader: Reader): Part {
  const letter = reader.peek!;
  const base = atom(reader);
  const said = [base.words];
  let layer = '';
  let power = '';
  while (reader.peek === '_' || reader.peek === '^' || reader.peek === "'") {
    const script = reader.next();
    if (script === "'") said.push(maths.prime);
    else if (script === '_') said.push(sayIndex(letter, reader.argument()));
    else {
      const tokens = reader.argument();
      if (tokens[0] === '[') layer = maths.layer(say(tokens.slice(1, -1)));
      else power = sayPower(tokens);
    }
  }
  const words = [...said, layer, power].filter(Boolean).join(' ');
  const called = CALLED.has(letter) && reader.peek !== undefined && opens(reader.peek);
  return { ...base, words, kind: called ? 'function' : base.kind };
}

/** The digits of a weight are two indices. */
function sayIndex(letter: string, tokens: Tokens): string {
  const apart = letter === 'w' && tokens.length === 1 && /^\d+$/.test(tokens[0]!);
  if (apart) return [...tokens[0]!].join(' ');
  return tokens.includes(',') ? tokens.filter((token) => token !== ',').join(' ') : say(tokens);
}

function sayPower(tokens: Tokens): string {
  if (tokens.length === 1 && tokens[0] === '2') return maths.squared;
  if (tokens.length === 1 && tokens[0] === 'T') return maths.transposed;
  const parts = partsOf(tokens);
  return isSimple(parts) ? maths.power(joined(parts)) : maths.longPower(joined(parts));
}

/** Letters that are functions where something in parentheses follows. */
const CALLED = new Set(['g', 'h', 'N', 'R', 'U']);
const FUNCTIONS = new Set(['\\sigma', '\\Phi', '\\varphi', '\\ln', '\\cos', '\\cosh', '\\sinh', '\\tanh']);

function atom(reader: Reader): Part {
  const token = reader.next();
  const text = /^\\(text|operatorname)\{(.*)\}$/.exec(token);
  if (text) return text[1] === 'text' ? word(text[2]!.trim()) : mark(text[2]!, 'function');
  switch (token) {
    case '{': {
      const parts = partsOf(
        reader.within(
          (one) => one === '{',
          (one) => one === '}',
        ),
      );
      return parts.length === 0 ? word('') : operand(joined(parts), isSimple(parts));
    }
    case '(':
    case '[':
      return bracketed(token, reader);
    case '\\frac':
    case '\\dfrac':
    case '\\tfrac':
      return fraction(reader.argument(), reader.argument());
    case '\\bar':
      return operand(maths.bar(say(reader.argument())), true);
    case '\\hat':
      return operand(maths.hat(say(reader.argument())), true);
    case '\\cancel':
      return operand(maths.cancelled(say(reader.argument())), false);
    case '\\sqrt':
      return root(partsOf(reader.argument()));
    case '\\max':
      return extreme(maths.greater, maths.commands.max!, reader);
    case '\\min':
      return extreme(maths.lesser, maths.commands.min!, reader);
    case '\\sum':
      return mark(sum(reader), 'operator');
    case '|':
      return delimited(maths.absolute, reader, '|');
    case '\\lvert':
      return delimited(maths.absolute, reader, '\\rvert');
    case '\\lVert':
      return delimited(maths.length, reader, '\\rVert');
    case '\\lfloor':
      return delimited(maths.floor, reader, '\\rfloor');
    case '\\quad':
    case ',':
      return mark(',', 'comma');
  }
  return symbol(token);
}

function symbol(token: string): Part {
  const words = token.startsWith('\\')
    ? (maths.commands[token.slice(1)] ?? token.slice(1))
    : (maths.characters[token] ?? withDecimalMark(token));
  if (FUNCTIONS.has(token)) return mark(words, 'function');
  return OPERATORS.test(token) ? mark(words, 'operator') : operand(words, true);
}

const OPERATORS = /^(?:[-+\u2212=/<>·]|\\(?:cdot|circ|leftarrow|to|le|ge|ne|sim|partial|c?dots))$/;

const opens = (token: string): boolean => token === '(' || token === '[';
const closes = (token: string): boolean => token === ')' || token === ']';

/** A negative number needs no parentheses to be heard, nor does what a function is taken of. */
function bracketed(open: string, reader: Reader): Part {
  const tokens = reader.within(opens, closes);
  const parts = partsOf(tokens);
  if (isSimple(parts)) return operand(joined(parts), true);
  const [before, after] = open === '(' ? ['(', ')'] : ['[', ']'];
  return operand(`${maths.characters[before]} ${joined(parts)} ${maths.characters[after]}`, false);
}

/** Of two things in parentheses; the comma at its end keeps what follows out of it. */
function extreme(of: (one: string, other: string) => string, name: string, reader: Reader): Part {
  if (reader.peek !== '(') return mark(name, 'function');
  reader.next();
  const tokens = reader.within(opens, closes);
  const comma = tokens.indexOf(',');
  return operand(of(say(tokens.slice(0, comma)), say(tokens.slice(comma + 1))), false);
}

function delimited(words: string, reader: Reader, close: string): Part {
  const parts = partsOf(
    reader.within(
      () => false,
      (token) => token === close,
    ),
  );
  return operand(`${words} ${joined(parts)}${isSimple(parts) ? '' : ` ${maths.endOf}`}`, isSimple(parts));
}

const isDifferential = (tokens: Tokens): boolean =>
  tokens[0] === '\\partial' || (tokens[0] === 'd' && tokens.length > 1);

function fraction(above: Tokens, below: Tokens): Part {
  if (isDifferential(below) && above.length === 1 && above[0] === 'd') {
    return mark(maths.derivativeBy(say(below.slice(1))), 'operator');
  }
  if (isDifferential(above) && isDifferential(below)) {
    return operand(maths.derivative(say(above.slice(1)), say(below.slice(1))), true);
  }
  const [over, under] = [partsOf(above), partsOf(below)];
  const simple = isSimple(over) && isSimple(under);
  const words = simple ? maths.over : maths.longFraction;
  return operand(words(joined(over), joined(under)), simple);
}

const root = (parts: readonly Part[]): Part =>
  operand(isSimple(parts) ? maths.root(joined(parts)) : maths.longRoot(joined(parts)), true);

/** Of what, over what, and from where to where. */
function sum(reader: Reader): string {
  const limits: { _?: Tokens; '^'?: Tokens } = {};
  while (reader.peek === '_' || reader.peek === '^') {
    const script = reader.next() as '_' | '^';
    limits[script] = reader.argument();
  }
  const { _: below, '^': above } = limits;
  if (!below) return maths.sum;
  if (!above) return maths.sumOver(say(below));
  const from = below.indexOf('=');
  return maths.sumFrom(say(below.slice(0, from)), say(below.slice(from + 1)), say(above));
}
