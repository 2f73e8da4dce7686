/** A line of a text that holds something, and where it stands, from 1. */
export interface Line {
  text: string;
  number: number;
}

export const linesOf = (text: string): Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .map((line, i) => ({ text: line, number: i + 1 }))
    .filter(({ text }) => text.trim() !== '');

/** 0, 1, 2 ..., 1, 2, 3 ... or R's [1,] [2,] ...: numbers of rows, which a program prints beside them. */
export function areCounted(words: readonly string[]): boolean {
  const numbers = words.map((word) => word.replace(/^\[(\d+),\]$/, '$1'));
  return /^[01]$/.test(numbers[0] ?? '') && numbers.every((number, i) => number === String(Number(numbers[0]) + i));
}
