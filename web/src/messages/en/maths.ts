/** How mathematics is spoken. What surrounds the parts of a formula is a function of their words. */
export const maths = {
  /** Of this layer, counted from 1. */
  layer: (layer: string) => `of layer ${layer}`,
  derivative: (of: string, by: string) => `${differential(of)} by ${differential(by)}`,
  derivativeBy: (by: string) => `the derivative with respect to ${by} of`,
  over: (above: string, below: string) => `${above} over ${below}`,
  /** Where its ends can't be heard otherwise. */
  longFraction: (above: string, below: string) => `fraction, ${above}, over ${below}, end of fraction`,
  hat: (of: string) => `${of}-hat`,
  bar: (of: string) => `${of}-bar`,
  root: (of: string) => `the square root of ${of}`,
  longRoot: (of: string) => `the square root of ${of}, end of root`,
  cancelled: (of: string) => `cancelled ${of}, end of what cancels`,
  squared: 'squared',
  power: (exponent: string) => `to the ${exponent}`,
  longPower: (exponent: string) => `to the power of ${exponent}, end of power`,
  transposed: 'transposed',
  prime: 'prime',
  sum: 'the sum of',
  sumOver: (over: string) => `the sum over ${over} of`,
  sumFrom: (over: string, from: string, to: string) => `the sum over ${over} from ${from} to ${to} of`,
  /** Such as `new W`. */
  indexed: (index: string, symbol: string) => `${index} ${symbol}`,
  /** Between a function and what it is taken of. */
  of: 'of',
  times: 'times',
  greater: (one: string, other: string) => `the greater of ${one} and ${other},`,
  lesser: (one: string, other: string) => `the lesser of ${one} and ${other},`,
  absolute: 'the absolute value of',
  length: 'the length of',
  floor: 'the integer part of',
  endOf: 'end of it',
  /** Words in formulas, as they are written. */
  written: { prev: 'prev', next: 'next', new: 'new', sum: 'sum' },
  /** How they are spoken, where that differs. */
  texts: { prev: 'of the layer before', next: 'of the next layer', NaN: 'not a number' } as Readonly<
    Record<string, string>
  >,
  /** Words of commands. */
  commands: {
    alpha: 'alpha',
    beta: 'beta',
    delta: 'delta',
    epsilon: 'epsilon',
    eta: 'eta',
    kappa: 'kappa',
    lambda: 'lambda',
    mu: 'mu',
    pi: 'pi',
    rho: 'rho',
    sigma: 'sigma',
    varphi: 'phi',
    Phi: 'capital phi',
    partial: 'd',
    infty: 'infinity',
    square: 'not computed yet',
    ln: 'ln',
    cos: 'cosine',
    cosh: 'hyperbolic cosine',
    sinh: 'hyperbolic sine',
    tanh: 'tanh',
    max: 'max',
    min: 'min',
    cdot: 'times',
    circ: 'times, entry by entry,',
    leftarrow: 'becomes',
    to: 'to',
    le: 'is at most',
    ge: 'is at least',
    approx: 'is about',
    ne: 'is not',
    sim: 'is drawn from',
    dots: 'and so on',
    cdots: 'and so on',
  } as Readonly<Record<string, string>>,
  /** Words for characters that are not spoken as written. */
  characters: {
    '+': 'plus',
    '-': 'minus',
    '\u2212': 'minus',
    '=': 'equals',
    '/': 'over',
    '<': 'is less than',
    '>': 'is greater than',
    '(': 'open parenthesis',
    ')': 'close parenthesis',
    '[': 'open bracket',
    ']': 'close bracket',
    '·': 'times',
  } as Readonly<Record<string, string>>,
};

/** Of one letter: dL, dw; with a space where that would be read as a word or an index follows a name of several letters. */
function differential(of: string): string {
  return /^[LJWwb](?![\w-])/.test(of) ? `d${of}` : `d ${of}`;
}
