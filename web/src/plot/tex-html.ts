import { Reader, tokensOf, type Tokens } from './tex-reader';

/**
 * The TeX that the page writes as HTML of a few elements, for what sets no formulas: indices as such, fractions on a line,
 * matrices as [1, 2; 3, 4].
 * @throws Error naming a command that is not here
 */
export const texHtml = (tex: string): string =>
  tex
    .split(/\\begin\{pmatrix\}(.*?)\\end\{pmatrix\}/)
    .map((piece, i) => (i % 2 === 0 ? row(new Reader(tokensOf(piece))) : matrix(piece)))
    .join('')
    .trim();

const matrix = (inner: string): string => {
  const cell = (tex: string): string => row(new Reader(tokensOf(tex)));
  const rows = inner.split('\\\\').map((line) => line.split('&').map(cell).join(', '));
  return `[${rows.join('; ')}]`;
};

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPED[character]!);

const LETTERS: Readonly<Record<string, string>> = {
  ...{ alpha: 'α', beta: 'β', delta: 'δ', epsilon: 'ϵ', eta: 'η', kappa: 'κ', lambda: 'λ', mu: 'μ' },
  ...{ pi: 'π', rho: 'ρ', sigma: 'σ', varphi: 'φ', partial: '∂' },
};
const SIGNS: Readonly<Record<string, string>> = {
  ...{ Phi: 'Φ', infty: '∞', dots: '…', cdots: '⋯', sum: '∑', lvert: '|', rvert: '|', lVert: '‖', rVert: '‖' },
  ...{ lfloor: '⌊', rfloor: '⌋', left: '', right: '', displaystyle: '', '!': '', ',': '', ':': ' ', ';': ' ' },
  ...{ quad: ' \u00a0 ', ' ': ' ' },
};
const BETWEEN: Readonly<Record<string, string>> = {
  ...{ '=': '=', '<': '&lt;', '>': '&gt;', '\\le': '≤', '\\ge': '≥', '\\approx': '≈', '\\ne': '≠', '\\sim': '∼' },
  ...{ '\\leftarrow': '←', '\\to': '→', '+': '+', '-': '−', '−': '−', '·': '·', '\\cdot': '·', '\\circ': '∘' },
};
const OPENING = new Set(['(', '[', ',', '\\lvert', '\\lVert', '\\lfloor']);
const FUNCTIONS = new Set(['ln', 'cos', 'cosh', 'sinh', 'tanh', 'max', 'min']);

function row(reader: Reader): string {
  let html = '';
  let before: string | null = null;
  while (reader.peek !== undefined) {
    const token = reader.next();
    const between = BETWEEN[token];
    // At the beginning, and after another one or what opens, it is the sign of a number.
    const isSign = /^[+\-−]$/.test(token) && (before === null || before in BETWEEN || OPENING.has(before));
    const written = between === undefined ? scripted(token, reader) : isSign ? between : ` ${between} `;
    html += written;
    if (written.trim() !== '') before = token;
  }
  return html;
}

function scripted(token: string, reader: Reader): string {
  let html = atom(token, reader);
  while (reader.peek === '_' || reader.peek === '^' || reader.peek === "'") {
    const mark = reader.next();
    if (mark === "'") html += '′';
    else html += mark === '_' ? `<sub>${argument(reader)}</sub>` : `<sup>${argument(reader)}</sup>`;
  }
  return html;
}

const argument = (reader: Reader): string => row(new Reader(reader.argument()));

/** In parentheses, unless it is one thing, such as `w_{12}`, `\partial w` and 0.5. */
function enclosed(tokens: Tokens, also = false): string {
  const html = row(new Reader(tokens));
  return also || !isOneThing(tokens) || /\s/.test(html) ? `(${html})` : html;
}

/** A fraction is two. */
function isOneThing(tokens: Tokens): boolean {
  const reader = new Reader(tokens);
  if (reader.peek === '\\partial') reader.next();
  if (/^\\[dt]?frac$/.test(reader.peek ?? '')) return false;
  if (reader.peek !== undefined) scripted(reader.next(), reader);
  return reader.peek === undefined;
}

function atom(token: string, reader: Reader): string {
  const [, words] = /^\\(?:text|operatorname)\{(.*)\}$/.exec(token) ?? [];
  if (words !== undefined) return escaped(words);
  if (token === '{') return row(new Reader(reader.within(isOpening, isClosing)));
  if (token === ',') return ', ';
  if (token.startsWith('\\')) return command(token.slice(1), reader);
  return /^\p{L}$/u.test(token) ? `<i>${token}</i>` : escaped(token);
}
const isOpening = (token: string): boolean => token === '{';
const isClosing = (token: string): boolean => token === '}';

function command(name: string, reader: Reader): string {
  if (name in LETTERS) return `<i>${LETTERS[name]!}</i>`;
  if (name in SIGNS) return SIGNS[name]!;
  if (FUNCTIONS.has(name)) return `${name} `;
  if (/^[bB]ig[lr]$/.test(name)) return '';
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
      return `${enclosed(reader.argument())}/${enclosed(reader.argument())}`;
    case 'sqrt':
      return rootOf(reader.argument());
    case 'hat':
      return accented(argument(reader), '\u0302');
    case 'bar':
      return accented(argument(reader), '\u0304');
    case 'mathsf':
      return reader.argument().join('');
    default:
      throw new Error(`A formula has \\${name}, which has no HTML here`);
  }
}

/** A power is under it or of it: that is said. */
const rootOf = (tokens: Tokens): string => `√${enclosed(tokens, tokens.includes('^'))}`;
const accented = (html: string, mark: string): string => html.replace(/(<\/i>)?$/, `${mark}$1`).normalize('NFC');
