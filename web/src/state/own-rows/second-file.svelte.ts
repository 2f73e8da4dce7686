import { MOST_ROWS } from '../../import/limits';
import { SheetProblem } from '../../import/problem';
import { inSlices } from '../../import/slices';
import { decode } from '../../import/table/encoding';
import { readSheet, readText, type ByHand, type Reading, type Readings } from '../../import/table/readings';
import type { Sliced } from '../../import/slices';
import { csv as words } from '../../messages/words';
import type { Source } from './draft.svelte';
import { isSameName, joined, type Joined } from './join-tables';

/** A second file, whose rows with an answer are held out. */
export class SecondFile {
  name = $state('');
  busy = $state(false);
  /** Why it can't be read. */
  problem: string | null = $state(null);
  /** Ways to read it: as the first file is written, and as it looks by itself. */
  #readings: readonly Reading[] = $state.raw([]);
  /** Counts what was asked for: what comes of anything older is not wanted. */
  #asked = 0;

  get isGiven(): boolean {
    return this.name !== '';
  }

  /** @param first how the first file is read */
  async open(name: string, source: Source, first: Reading): Promise<void> {
    this.clear();
    const asked = this.#asked;
    this.busy = true;
    const found = await readingsOf(source, first).catch(messageOf);
    if (asked !== this.#asked) return;
    this.busy = false;
    this.name = name;
    if (typeof found === 'string') this.problem = words.second.inIt(found);
    else this.#readings = found;
  }

  clear(): void {
    this.#asked++;
    this.name = '';
    this.busy = false;
    this.problem = null;
    this.#readings = [];
  }

  /** Nothing of it can be read. */
  refuse(name: string, why: string): void {
    this.clear();
    this.name = name;
    this.problem = why;
  }

  /** Its rows below those of the first file; null where none are read. @throws SheetProblem where they do not match */
  joinedTo(first: Reading): Joined | null {
    if (this.#readings.length === 0) return null;
    const worth = (reading: Reading): number => worthBeside(first, reading);
    const best = this.#readings.reduce((most, one) => (worth(one) > worth(most) ? one : most));
    return joined(partOf(first), partOf(best), MOST_ROWS);
  }
}

const partOf = ({ table, header }: Reading) => ({ table, named: header !== 0 });

/** How well a reading goes with the first file: by columns that go together, and by those that are of the same kind. */
function worthBeside(first: Reading, second: Reading): number {
  const byName = first.header !== 0 && second.header !== 0;
  const partners = first.table.columns.map((column, i) => ({
    column,
    partner: second.table.columns.find(({ name }, k) => (byName ? isSameName(name, column.name) : k === i)),
  }));
  const shared = partners.filter(({ partner }) => partner).length;
  const alike = partners.filter(
    ({ column, partner }) => partner?.kind === column.kind && partner.mistakes.length === 0,
  );
  return shared + alike.length / (partners.length + 1);
}

async function readingsOf(source: Source, { delimiter, style: { decimal } }: Reading): Promise<Reading[]> {
  const alike = { decimal, ...(delimiter !== null && { delimiter }) };
  const asFirst = await inSlices(read(source, alike)).catch(() => null);
  const byItself = await inSlices(read(source, {}));
  return [...(asFirst ? [asFirst.best] : []), byItself.best, ...byItself.others];
}

function read(source: Source, byHand: ByHand): Sliced<Readings> {
  if (source.kind === 'sheet') return readSheet(source.sheet, source.sheet.decimal === 'point' ? {} : byHand);
  return readText(source.kind === 'text' ? source.text : decode(source.bytes).text, byHand);
}

function messageOf(problem: unknown): string {
  if (problem instanceof SheetProblem) return problem.message;
  throw problem;
}
