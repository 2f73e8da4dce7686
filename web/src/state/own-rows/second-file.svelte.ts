import { MOST_ROWS } from '../../import/limits';
import { inSlices, type Sliced } from '../../import/slices';
import { columnLike } from '../../import/table/column';
import type { Encoding } from '../../import/table/encoding';
import type { Reading } from '../../import/table/readings';
import { csv as words } from '../../messages/words';
import { joined, type Joined } from './join-tables';
import { partnersOf } from './partners';
import { messageOf, type Source } from './read-source';
import { waysBeside, type First } from './ways-beside';

/** Rows of two files, and how the second was read. */
export interface WithSecond extends Joined {
  reading: Reading;
  encoding: Encoding | null;
  /** Ways to read it that are as good, were it alone. */
  alone: readonly Reading[];
}

/** A second file, whose rows with an answer are held out. */
export class SecondFile {
  name = $state('');
  busy = $state(false);
  /** Why it can't be used. */
  problem: string | null = $state(null);
  joined: WithSecond | null = $state.raw(null);
  /** Whether rows of sums at its end are rows like others. */
  keepsTotals = $state(false);
  #source: Source | null = $state.raw(null);
  #first: First | null = null;
  /** Counts what was asked for: what comes of anything older is not wanted. */
  #asked = 0;

  get isGiven(): boolean {
    return this.name !== '';
  }

  /** What it has beside its rows and the page does not use, in sentences. */
  get told(): readonly string[] {
    return this.#source?.kind === 'sheet' ? (this.#source.sheet.told ?? []) : [];
  }

  open(name: string, source: Source, reading: Reading, encoding?: Encoding): Promise<void> {
    this.clear();
    this.name = name;
    this.#source = source;
    return this.readBeside(reading, encoding);
  }

  /** Read it anew beside another reading of the first file; null: there is none for now. */
  readBeside(reading: Reading | null, encoding?: Encoding): Promise<void> {
    this.#first = reading && { reading, encoding };
    return this.#read();
  }

  keepTotals(keep: boolean): Promise<void> {
    this.keepsTotals = keep;
    return this.#read();
  }

  clear(): void {
    this.#asked++;
    this.name = '';
    this.busy = this.keepsTotals = false;
    this.#source = this.problem = this.joined = null;
  }

  /** Nothing of it can be read. */
  refuse(name: string, why: string): void {
    this.clear();
    this.name = name;
    this.problem = why;
  }

  async #read(): Promise<void> {
    if (!this.#source) return;
    const asked = ++this.#asked;
    this.problem = this.joined = null;
    this.busy = this.#first !== null;
    if (!this.#first) return;
    const read = await besideFirst(this.#source, this.#first, this.keepsTotals);
    if (asked !== this.#asked) return;
    this.busy = false;
    if (typeof read === 'string') this.problem = read;
    else this.joined = read;
  }
}

/** Its rows below those of the first file; or why they don't come there. */
async function besideFirst(source: Source, first: First, keepTotals: boolean): Promise<WithSecond | string> {
  const found = await waysBeside(first, source, keepTotals).catch(messageOf);
  if (typeof found === 'string') return words.second.inIt(found);
  const reading = await inSlices(bestBeside(first.reading, found.ways));
  try {
    return { ...joined(first.reading, reading, MOST_ROWS), ...found, reading };
  } catch (problem) {
    return messageOf(problem);
  }
}

function* bestBeside(first: Reading, ways: readonly Reading[]): Sliced<Reading> {
  let [best, most] = [ways[0]!, -1];
  for (const way of ways) {
    const worth = yield* worthBeside(first, way);
    if (worth > most) [best, most] = [way, worth];
  }
  return best;
}

/** How well a reading goes with the first file: by columns that go together, and by those that can be read as these are. */
function* worthBeside(first: Reading, second: Reading): Sliced<number> {
  const { columns } = first.table;
  let [shared, alike] = [0, 0];
  for (const [i, partner] of partnersOf(first, second).entries()) {
    if (!partner) continue;
    shared++;
    if (columnLike(columns[i]!, partner, second.style).mistakes.length === 0) alike++;
    yield;
  }
  return shared + alike / (columns.length + 1);
}
