import { withDecimalMark } from '../messages/intl';
import { Reader, tokensOf, type Tokens } from './tex-reader';

/** Formulas kept ready: those with letters stay, those with numbers change with each of them. */
const MOST_KEPT = 2000;
const kept = new Map<string, string>();

/**
 * The TeX that the catalogue writes, as HTML that the style sheet of Tex.svelte sets. Sizes and room are those of TeX.
 * @throws Error naming a command that is not here
 */
export function typeset(tex: string): string {
  const known = kept.get(tex);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const html = inLine(tokensOf(tex));
  kept.set(tex, html);
  return html;
}

/** What stands beside what decides the room between them. */
type Kind = 'ordinary' | 'opening' | 'function' | 'sum' | 'relation' | 'operation' | 'comma' | 'room';

interface Atom {
  kind: Kind;
  html: string;
}

/** - display: of a line of its own; text: within a line; index: no room around operators. */
type Style = 'display' | 'text' | 'index';

const ordinary = (html: string): Atom => ({ kind: 'ordinary', html });
const span = (name: string, html: string): string => `<span class="${name}">${html}</span>`;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => ESCAPED[character]!);

const LETTERS: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', delta: 'δ', epsilon: 'ϵ', eta: 'η', kappa: 'κ', lambda: 'λ', mu: 'μ' },
  ...{ pi: 'π', rho: 'ρ', sigma: 'σ', varphi: 'φ', partial: '∂' },
};
const UPRIGHT: Readonly<Record<string, string>> = { Phi: 'Φ', infty: '∞', square: '□', dots: '⋯', cdots: '⋯' };
const RELATIONS: Readonly<Record<string, string>> = {
  ...{ '=': '=', '<': '&lt;', '>': '&gt;', '\\leftarrow': '←', '\\to': '→' },
  ...{
    '\\le': '≤',
    '\\ge': '≥',
    '\\approx': '≈',
    '\\ne': '<span class="laid"><span>=</span><span>/</span></span>',
    '\\sim': '∼',
  },
};
const OPERATIONS: Readonly<Record<string, string>> = {
  ...{ '+': '+', '-': '−', '−': '−', '·': '⋅', '\\cdot': '⋅', '\\circ': '∘' },
};
const OPENING: Readonly<Record<string, string>> = {
  ...{ '(': '(', '[': '[', '\\lvert': '∣', '\\lVert': '∥', '\\lfloor': '⌊' },
};
const CLOSING: Readonly<Record<string, string>> = {
  ...{ ')': ')', ']': ']', '|': '∣', '\\rvert': '∣', '\\rVert': '∥', '\\rfloor': '⌋' },
};
/** In em. */
const ROOM: Readonly<Record<string, number>> = {
  ',': 1 / 6,
  ';': 5 / 18,
  '!': -1 / 6,
  ' ': 1 / 4,
  ':': 2 / 9,
  quad: 1,
};
const FUNCTIONS = new Set(['ln', 'cos', 'cosh', 'sinh', 'tanh', 'max', 'min']);

const room = (em: number): string => `<span class="room" style="margin-right:${em.toFixed(3)}em"></span>`;
const THIN = room(1 / 6);

/** A formula may break after a relation or an operation. */
function inLine(tokens: Tokens): string {
  const pieces = [''];
  for (const { kind, html } of apart(tokens, 'text')) {
    pieces.push(pieces.pop()! + html);
    if (kind === 'relation' || kind === 'operation') pieces.push('');
  }
  return pieces
    .filter(Boolean)
    .map((piece) => span('piece', piece))
    .join('');
}

const inRow = (tokens: Tokens, style: Style): string =>
  apart(tokens, style)
    .map(({ html }) => html)
    .join('');

/** The parts of a row, with the room that is between them. */
function apart(tokens: Tokens, style: Style): Atom[] {
  const reader = new Reader(tokens);
  const atoms: Atom[] = [];
  let before: Kind = 'opening';
  while (reader.peek !== undefined) {
    const next = scripted(reader, style);
    const isSign: boolean = next.kind === 'operation' && !/^(ordinary|function)$/.test(before);
    const atom: Atom = isSign ? ordinary(next.html) : next;
    if (style !== 'index') atom.html = spaced(atom, before, atoms.length === 0);
    atoms.push(atom);
    if (atom.kind !== 'room') before = atom.kind;
  }
  return atoms;
}

/** Functions and sums stand a little apart from what is beside them, but for parentheses and operators. */
function spaced({ kind, html }: Atom, before: Kind, isFirst: boolean): string {
  if (kind === 'relation' || kind === 'operation' || kind === 'comma')
    return span(isFirst ? `${kind} first` : kind, html);
  const afterName = before === 'function' && kind !== 'opening' && kind !== 'room';
  const afterSum = before === 'sum' && kind !== 'room';
  const isName = (kind === 'function' || kind === 'sum') && before === 'ordinary';
  return (afterName || afterSum || isName ? THIN : '') + html;
}

/** With what stands below and above it. */
function scripted(reader: Reader, style: Style): Atom {
  const { kind, html } = atom(reader, style);
  let below = '';
  let above = '';
  while (reader.peek === '_' || reader.peek === '^' || reader.peek === "'") {
    const mark = reader.next();
    if (mark === "'") above += '′';
    else if (mark === '_') below += inRow(reader.argument(), 'index');
    else above += inRow(reader.argument(), 'index');
  }
  if (kind === 'sum' && style === 'display')
    return { kind, html: span('limits', `<span>${above}</span>${html}<span>${below}</span>`) };
  if (below && above) return { kind, html: html + span('both', `<span>${above}</span><span>${below}</span>`) };
  return { kind, html: html + (below && span('sub', below)) + (above && span('sup', above)) };
}

function atom(reader: Reader, style: Style): Atom {
  const token = reader.next();
  const worded = /^\\(text|operatorname)\{(.*)\}$/.exec(token);
  if (worded) {
    const [, command, words = ''] = worded;
    const html = escaped(words).replaceAll(' ', '\u00a0');
    return command === 'text' ? ordinary(span('text', html)) : { kind: 'function', html };
  }
  if (token in RELATIONS) return { kind: 'relation', html: RELATIONS[token]! };
  if (token in OPERATIONS) return { kind: 'operation', html: OPERATIONS[token]! };
  if (token in OPENING || token in CLOSING) return fence(token);
  if (token === ',') return { kind: 'comma', html: ',' };
  if (token === '{') return ordinary(inRow(group(reader), style));
  if (token.startsWith('\\')) return command(token.slice(1), reader, style);
  return ordinary(/^\p{L}$/u.test(token) ? `<i>${token}</i>` : escaped(withDecimalMark(token)));
}

const group = (reader: Reader): Tokens =>
  reader.within(
    (token) => token === '{',
    (token) => token === '}',
  );

/** @param size its class; else it is as high as a line */
const fence = (token: string, size?: 'big' | 'bigger'): Atom => {
  const html = OPENING[token] ?? CLOSING[token]!;
  return { kind: token in OPENING ? 'opening' : 'ordinary', html: size ? span(size, html) : html };
};

function command(name: string, reader: Reader, style: Style): Atom {
  if (name in LETTERS) return ordinary(`<i>${LETTERS[name]!}</i>`);
  if (name in UPRIGHT) return ordinary(UPRIGHT[name]!);
  if (name in ROOM) return { kind: 'room', html: room(ROOM[name]!) };
  if (FUNCTIONS.has(name)) return { kind: 'function', html: name };
  const argument = (): string => inRow(reader.argument(), style === 'display' ? 'text' : style);
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
      return fraction(name === 'dfrac' || (name === 'frac' && style === 'display'), reader);
    case 'sqrt':
      return ordinary(span('root', `${SIGN}<span>${argument()}</span>`));
    case 'hat':
      return accent('^', reader.argument());
    case 'bar':
      return accent('ˉ', reader.argument());
    case 'cancel':
      return ordinary(span('cancelled', argument()));
    case 'mathsf':
      return ordinary(span('sans', reader.argument().join('')));
    case 'sum':
      return { kind: 'sum', html: span(style === 'display' ? 'bigger' : 'big', '∑') };
    case 'left':
      return enclosed(reader, style);
    case 'displaystyle':
      return { kind: 'sum', html: inRow(rest(reader), 'display') };
  }
  const sized = /^([bB])ig[lr]$/.exec(name);
  if (!sized) throw new Error(`A formula has \\${name}, which is not set here`);
  return fence(reader.next(), sized[1] === 'b' ? 'big' : 'bigger');
}

/** Higher above a capital. */
function accent(mark: string, letter: Tokens): Atom {
  const name = /^[A-Z]$/.test(letter.join('')) ? 'mark high' : 'mark';
  return ordinary(span('laid', `<span>${inRow(letter, 'text')}</span>${span(name, mark)}`));
}

/** As high as what is under it. */
const SIGN = '<svg viewBox="0 0 10 20" preserveAspectRatio="none"><path d="M0.5 12L2.5 10.6L5.5 19.4L10 0.5" /></svg>';

/** @param large as high as two lines; else of indices */
function fraction(large: boolean, reader: Reader): Atom {
  const style = large ? 'text' : 'index';
  const [above, below] = [inRow(reader.argument(), style), inRow(reader.argument(), style)];
  return ordinary(span(large ? 'fraction' : 'fraction low', `<span>${above}</span><span>${below}</span>`));
}

/** Between `\left` and `\right`: larger than a line where powers or fractions are in it. */
function enclosed(reader: Reader, style: Style): Atom {
  const open = reader.next();
  const inner = reader.within(
    (token) => token === '\\left',
    (token) => token === '\\right',
  );
  const size = inner.some((token) => token === '^' || token.endsWith('frac')) ? 'big' : undefined;
  return ordinary(fence(open, size).html + inRow(inner, style) + fence(reader.next(), size).html);
}

function rest(reader: Reader): Tokens {
  const tokens: string[] = [];
  while (reader.peek !== undefined) tokens.push(reader.next());
  return tokens;
}
