import type { Sliced } from '../../slices';
import type { Zip } from '../../zip';
import { xmlOf } from './workbook';

/** What a style makes of a number: a day, a time of the day, or both. */
export interface Moment {
  day: boolean;
  time: boolean;
}

/** For each style of cells, by its number; null where it shows a number. */
export function* readStyles(zip: Zip, path: string | null): Sliced<(Moment | null)[]> {
  const styles: (Moment | null)[] = [];
  if (path === null || !zip.has(path)) return styles;
  const own = new Map<string, string>();
  const xml = yield* xmlOf(zip, path);
  let inCells = false;
  while (xml.next()) {
    if (xml.is('open', 'numFmt')) own.set(xml.attribute('numFmtId') ?? '', xml.attribute('formatCode') ?? '');
    if (xml.name === 'cellXfs') inCells = xml.kind === 'open';
    if (!inCells || !xml.is('open', 'xf')) continue;
    const id = xml.attribute('numFmtId') ?? '';
    styles.push(own.has(id) ? momentOf(own.get(id)!) : builtIn(Number(id)));
  }
  return styles;
}

const within = (id: number, from: number, to: number): boolean => id >= from && id <= to;

/** Formats that every program knows by their numbers. */
function builtIn(id: number): Moment | null {
  if (within(id, 14, 17) || within(id, 27, 31) || id === 36 || within(id, 50, 58)) return { day: true, time: false };
  if (within(id, 18, 21) || within(id, 32, 35) || within(id, 45, 47)) return { day: false, time: true };
  return id === 22 ? { day: true, time: true } : null;
}

/** Letters of a format outside of quotes and brackets (a colour, a language): d and y make a day, h and s a time. */
function momentOf(format: string): Moment | null {
  const [positive = ''] = format.split(';');
  const elapsed = /\[[hms]+\]/i.test(positive);
  const letters = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
  const time = elapsed || /[hs]/i.test(letters);
  const day = /[dy]/i.test(letters) || (!time && /m/i.test(letters));
  return day || time ? { day, time } : null;
}

const DAY = 86_400_000;
/** Day 0 of each way of counting; the first takes 1900 for a leap year. */
const START = Date.UTC(1899, 11, 30);
const START_1904 = Date.UTC(1904, 0, 1);
const LEAP_MISTAKE = 60;
/** The year 9999 ends: later ones are numbers. */
const MOST_DAYS = 2_958_466;

/** A count of days as ISO 8601 writes it; what is none stays as it is. */
export function momentText(given: string, { day, time }: Moment, from1904: boolean): string {
  const days = Number(given);
  if (given === '' || !(days >= 0 && days < MOST_DAYS)) return given;
  const start = from1904 ? START_1904 : START + (days < LEAP_MISTAKE ? DAY : 0);
  const iso = new Date(start + Math.round((days * DAY) / 1000) * 1000).toISOString();
  const hasTime = days % 1 !== 0;
  if (!day) return days < 1 ? iso.slice(11, 19) : given;
  return time && hasTime ? iso.slice(0, 19) : iso.slice(0, 10);
}
