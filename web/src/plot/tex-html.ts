import { Reader, tokensOf } from './tex-reader';

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
const FUNCTIONS = new Set(['ln', 'cos', 'cosh', 'sinh', 'tanh', 'max', 'min']);

function row(reader: Reader): string {
  let html = '';
  let before: string | null = null;
  while (reader.peek !== undefined) {
    const token = reader.next();
    const between = BETWEEN[token];
    // At the beginning, and after another one or what opens, it is the sign of a number.
    const isSign =
      /^[+\-−]$/.test(token) && (before === null || before in BETWEEN || /^([([,]|\\[lb].*)$/.test(before));
    if (between === undefined) html += scripted(token, reader);
    else html += isSign ? between : ` ${between} `;
    before = token;
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
      return `${enclosed(argument(reader))}/${enclosed(argument(reader))}`;
    case 'sqrt':
      return `√${enclosed(argument(reader))}`;
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

/** In parentheses, unless it is one thing. */
const enclosed = (html: string): string => (/[\s−]/.test(html) ? `(${html})` : html);
const accented = (html: string, mark: string): string => html.replace(/(<\/i>)?$/, `${mark}$1`).normalize('NFC');
