import { plainNumber } from '../messages/intl';
import { catalog } from '../messages/words';

/** The square of a letter, or of what needs parentheses; a negative number has its own. */
export const squareTex = (tex: string): string =>
  /^((\\hat )?[a-z]|\(-[\d.]+\))$/.test(tex) ? `${tex}^2` : `\\left(${tex}\\right)^2`;

/** A function of a letter or a number; negative numbers have their parentheses already. */
export const callTex = (name: string, of: string): string => (of.startsWith('(') ? name + of : `${name}(${of})`);

/** A number with all of its digits. */
export const plainTex = (value: number): string =>
  plainNumber(value)
    .replace(',', '{,}')
    .replace(/e\+?(-?\d+)/, '\\cdot 10^{$1}');

/** A word in a formula. */
export const wordTex = (word: keyof typeof catalog.tex): string => `\\text{${catalog.tex[word]}}`;

/** One value under a condition, and else another. */
export const casesTex = (value: string, condition: string, otherwise: string): string =>
  `${value} \\text{ ${catalog.tex.for} } ${condition},\\ \\text{${catalog.tex.else} } ${otherwise}`;
