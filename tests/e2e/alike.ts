/** The value of a text, and that of one in its last digit. */
function read(text: string): { value: number; last: number } {
  const plain = text.replaceAll('\u2212', '-').replace(/[\s\u2007\u2008%]/g, '').replace('∞', 'Infinity'); // prettier-ignore
  const parts = /^-?\d+(?:\.(\d*))?(?:e(-?\d+))?$/.exec(plain);
  if (!parts && !/^(NaN|-?Infinity)$/.test(plain)) throw new Error(`"${text}" is no number`);
  return { value: Number(plain), last: 10 ** (Number(parts?.[2] ?? 0) - (parts?.[1]?.length ?? 0)) };
}

/** Whether two texts can stand for one number: as long as each other the same, else the shorter rounds the longer. */
export function agree(one: string, other: string): boolean {
  const [a, b] = [read(one), read(other)];
  if (Object.is(a.value, b.value) || a.value === b.value) return true;
  return a.last !== b.last && Math.abs(a.value - b.value) <= 0.5001 * (a.last + b.last);
}
