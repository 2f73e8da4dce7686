import type { Encoding } from '../../import/table/encoding';
import { inSlices } from '../../import/slices';
import type { ReadAs } from '../../import/table/column';
import type { ByHand, Reading, Readings } from '../../import/table/readings';
import { ByName } from './by-name.svelte';
import type { OwnTable } from './join-tables';
import { ownDataFrom, type OwnData } from './own-data';
import { messageOf, readerOf, type Source } from './read-source';
import type { Role, Use } from './roles';
import { SecondFile, type WithSecond } from './second-file.svelte';
import { heldOutValues } from './which-set';

/** What becomes of the gaps of a column; those of an answer can be predicted. */
export type Gaps = 'rows' | 'column' | 'fill' | 'predict';

export interface Outcome {
  own: OwnData | null;
  problem: string | null;
}

const NOTHING: Outcome = { own: null, problem: null };

/** Rows that are being brought: how they are read, what their columns are for, and what would come of it. */
export class Draft {
  byHand: ByHand = $state.raw({});
  /** Of the bytes of a file; null: it is no file. */
  encoding: Encoding | null = $state(null);
  #encodingByHand: Encoding | undefined;
  readings: Readings | null = $state.raw(null);
  /** Which of several readings is right; null: this is still asked for. */
  #answer: number | null = $state(null);
  readonly #chosen = new ByName();
  /** Whether rows without an answer are left out, and not predicted. */
  dropsUnanswered = $state(false);
  readonly second = new SecondFile();
  /** Why it can't be read. */
  #unread: string | null = $state(null);
  busy = $state(false);
  #source: Source | null = $state.raw(null);
  readonly isGiven = $derived(this.#source !== null);
  readonly isSheet = $derived(this.#source?.kind === 'sheet');
  /** Counts what was asked for: what comes of anything older is not wanted. */
  #asked = 0;

  readonly all: readonly Reading[] = $derived(this.readings ? [this.readings.best, ...this.readings.others] : []);
  readonly asks = $derived(this.all.length > 1);
  readonly answer = $derived(this.#answer);
  /** The reading that stands; null while it is asked for. */
  readonly reading: Reading | null = $derived((this.asks ? this.all[this.#answer ?? -1] : this.all[0]) ?? null);
  readonly uses: readonly Use[] = $derived(this.reading ? this.#chosen.usesIn(this.reading.table) : []);
  readonly filled: readonly number[] = $derived(this.reading ? this.#chosen.filledIn(this.reading.table) : []);
  /** The rows with those of a second file below. */
  readonly joined: WithSecond | null = $derived(this.second.joined);
  readonly table: OwnTable | null = $derived(this.joined?.table ?? this.reading?.table ?? null);
  /** The column that says which set a row belongs to; -1 for none. */
  readonly set = $derived(this.uses.findIndex(({ role }) => role === 'set'));
  /** Its values whose rows are held out; null: this is still asked for. */
  readonly heldOut: readonly string[] | null = $derived.by(() => {
    const column = this.table?.columns[this.set];
    return column ? (this.#chosen.heldOutIn(column) ?? heldOutValues(column)) : null;
  });
  readonly outcome: Outcome = $derived.by(() => this.#outcome());

  /** Read rows anew, with nothing chosen by hand. */
  open(source: Source): Promise<void> {
    this.clear();
    this.#source = source;
    return this.#read();
  }

  /** Read the same rows with something else chosen by hand; undefined: it is found again. */
  choose(byHand: ByHand): Promise<void> {
    this.byHand = { ...this.byHand, ...byHand };
    return this.#read();
  }

  chooseEncoding(encoding: Encoding): Promise<void> {
    this.#encodingByHand = encoding;
    return this.#read();
  }

  /** Say which of the readings is right. */
  settle(answer: number): Promise<void> {
    this.#answer = answer;
    return this.#readSecond();
  }

  use(col: number, role: Role): void {
    const { set } = this;
    this.#chosen.use(this.#nameOf(col), role);
    if (this.set !== set) this.#chosen.forgetHeldOut();
  }

  /** Hold out the rows with a value of the column that says which set, or train on them. */
  holdOut(value: string, on: boolean): void {
    const others = (this.heldOut ?? []).filter((one) => one !== value);
    this.#chosen.holdOut(this.#nameOf(this.set), on ? [...others, value] : others);
  }

  /** Rows that are held out, from a second file. */
  async openSecond(name: string, source: Source): Promise<void> {
    if (this.reading) await this.second.open(name, source, this.reading, this.#encodingByHand);
  }

  /** Read a column as numbers or as words; undefined: it is found again. */
  readAs(col: number, as: ReadAs | undefined): Promise<void> {
    const { [this.#nameOf(col)]: _, ...others } = this.byHand.readAs ?? {};
    return this.choose({ readAs: as ? { ...others, [this.#nameOf(col)]: as } : others });
  }

  /** What becomes of the gaps of a column: the rows or the column are left out, or they are filled. */
  treat(col: number, gaps: Gaps): void {
    const { role } = this.uses[col]!;
    if (isAnswer(role)) return void (this.dropsUnanswered = gaps === 'rows');
    const name = this.#nameOf(col);
    if (gaps === 'column') this.#chosen.use(name, 'none', 'gaps');
    else if (role === 'none') this.#chosen.use(name, 'input');
    this.#chosen.fill(name, gaps === 'fill');
  }

  treatmentOf(col: number): Gaps {
    const { role } = this.uses[col]!;
    if (isAnswer(role)) return this.dropsUnanswered ? 'rows' : 'predict';
    if (role === 'none') return 'column';
    return this.filled.includes(col) ? 'fill' : 'rows';
  }

  /** @param why nothing could be read, where that is so */
  clear(why: string | null = null): void {
    this.#asked++;
    this.#source = this.readings = this.encoding = this.#answer = null;
    this.#encodingByHand = undefined;
    this.byHand = {};
    this.#chosen.clear();
    this.busy = this.dropsUnanswered = false;
    this.second.clear();
    this.#unread = why;
  }

  async #read(): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    const { work, encoding } = readerOf(this.#source!, this.byHand, this.#encodingByHand);
    this.encoding = encoding;
    const read = await inSlices(work).catch(messageOf);
    if (asked !== this.#asked) return;
    this.busy = false;
    this.readings = typeof read === 'string' ? null : read;
    this.#unread = typeof read === 'string' ? read : null;
    this.#answer = null;
    await this.#readSecond();
  }

  /** What the second file says depends on how the first is read. */
  #readSecond(): Promise<void> {
    return this.second.readBeside(this.reading, this.#encodingByHand);
  }

  #nameOf(col: number): string {
    return this.reading!.table.columns[col]!.name;
  }

  #outcome(): Outcome {
    if (!this.table) return this.#unread === null ? NOTHING : { own: null, problem: this.#unread };
    const { uses, second, filled, heldOut, dropsUnanswered } = this;
    if (second.busy) return NOTHING;
    if (second.problem !== null) return { own: null, problem: second.problem };
    try {
      const roles = uses.map(({ role }) => role);
      return { own: ownDataFrom(this.table, roles, { filled, heldOut, dropsUnanswered }), problem: null };
    } catch (problem) {
      return { own: null, problem: messageOf(problem) };
    }
  }
}

const isAnswer = (role: Role): boolean => role === 'class' || role === 'number';
