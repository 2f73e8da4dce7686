/** Milliseconds of each of NumPy's units of time that are always as long. */
const UNITS: Readonly<Record<string, number>> = {
  W: 604_800_000,
  D: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 1e-3,
  ns: 1e-6,
};
const NONE = -(2n ** 63n);
/** What a day of JavaScript can be. */
const MOST = 8.64e15;

/** A moment as ISO 8601 writes it, days alone as days; '' for none. @param unit of which `count` have passed since 1970 */
export function momentText(count: bigint, unit: string): string {
  if (count === NONE) return '';
  const passed = Number(count);
  const milliseconds =
    unit === 'Y' ? Date.UTC(1970 + passed, 0) : unit === 'M' ? Date.UTC(1970, passed) : passed * UNITS[unit]!;
  if (!(Math.abs(milliseconds) <= MOST)) return String(count);
  const text = new Date(milliseconds).toISOString();
  return 'YMWD'.includes(unit) ? text.slice(0, -14) : text.slice(0, -5);
}

/** The unit of a type such as `<M8[ns]`; null where it is none. */
export const unitOf = (type: string): string | null => /^[<>]M8\[(Y|M|W|D|h|m|s|ms|us|ns)\]$/.exec(type)?.[1] ?? null;
