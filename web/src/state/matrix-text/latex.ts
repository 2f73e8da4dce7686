import type { Reading } from './reading';

const NOT_ROWS = [
  /\\ifx\b|\\endpmatrix|\\undefined|\\else|\\fi\b/g, // Maxima prints it for TeX and LaTeX
  /\\(begin|end)\s*\{[^{}]*\}(\s*\{[lcr|]*\})?/g,
  /\\[pbvV]?matrix\b/g,
  /\\(left|right)\s*(\\?[[\](){}|.])/g,
  /\\(toprule|bottomrule|hline)\b/g,
  /\$|\\[[\]]/g,
];

/** LaTeX's matrices and tables, and TeX's `\cr`. Above a `\midrule` stand heads, below an empty corner names of rows. */
export function readLatex(text: string): Reading {
  const start = text.search(/\\(begin|pmatrix)\b/);
  if (start < 0) return null;
  const matrices = text.match(/\\begin\s*\{(\w*matrix|array|tabular)\*?\}/g) ?? [];
  if (matrices.length > 1) return { cannot: 'severalMatrices' };
  const body = NOT_ROWS.reduce((rest, words) => rest.replace(words, ' '), text.slice(start));
  const parts = body.split('\\midrule').map(rowsOf);
  const rows = parts.at(-1)!;
  const heads = parts.length > 1 ? parts[0]![0] : undefined;
  return { cells: heads?.[0] === '' ? rows.map((row) => row.slice(1)) : rows };
}

const rowsOf = (body: string): string[][] =>
  body
    .split(/\\\\|\\cr\b/)
    .map((row) => row.split('&').map(numberIn))
    .filter((cells) => cells.some((cell) => cell !== ''));

/** `1.2 \cdot 10^{-5}`, `\frac{1}{3}`, `\infty` and `\text{NaN}` as they are typed. */
const numberIn = (cell: string): string =>
  cell
    .replace(/\s+/g, ' ')
    .replace(/\\(cdot|times)\s*10\^\{?\s*([+-]?\d+)\s*\}?/g, 'e$2')
    .replace(/\\[dt]?frac ?\{([^{}]*)\} ?\{([^{}]*)\}/g, '$1/$2')
    .replace(/\\infty\b/g, 'inf')
    .replace(/\\(text|mathrm|mathtt) ?\{([^{}]*)\}/g, '$2')
    .replace(/[{}]|\\[,;!]/g, '')
    .replace(/ ?([e/]) ?/g, '$1')
    .replace(/^ ?([+-]) /, '$1')
    .trim();
