import type { Encoding } from '../../import/table/encoding';
import { decode } from '../../import/table/encoding';
import { SheetProblem } from '../../import/problem';
import type { Sheet } from '../../import/sheet';
import { inSlices } from '../../import/slices';
import type { ReadAs } from '../../import/table/column';
import { readSheet, readText, type ByHand, type Reading, type Readings } from '../../import/table/readings';
import type { Joined, OwnTable } from './join-tables';
import type { Table } from '../../import/table/table';
import { ownDataFrom, type OwnData } from './own-data';
import { usesOf, withRole, type Role, type Use } from './roles';
import { SecondFile } from './second-file.svelte';
import { heldOutValues } from './which-set';

/** Where rows come from: a text, the bytes of a text file, or what the reader of another format gives. */
export type Source =
  { kind: 'text'; text: string } | { kind: 'bytes'; bytes: Uint8Array } | { kind: 'sheet'; sheet: Sheet };

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
  readings: Readings | null = $state.raw(null);
  /** Which of several readings is right; null: this is still asked for. */
  #answer: number | null = $state(null);
  uses: readonly Use[] = $state.raw([]);
  filled: readonly number[] = $state.raw([]);
  /** Whether rows without an answer are left out, and not predicted. */
  dropsUnanswered = $state(false);
  /** Values of the column that says which set, of rows that are held out, as chosen by hand; null: as it says itself. */
  #heldOut: readonly string[] | null = $state.raw(null);
  readonly second = new SecondFile();
  /** Uses that were chosen by hand, one after the other, by the names of the columns: they stay in another reading. */
  #chosen: readonly { name: string; role: Role }[] = [];
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
  /** The rows with those of a second file below; or why they do not match. */
  readonly #joined: Joined | string | null = $derived.by(() => this.#join());
  readonly joined: Joined | null = $derived(typeof this.#joined === 'string' ? null : this.#joined);
  readonly table: OwnTable | null = $derived(this.joined?.table ?? this.reading?.table ?? null);
  /** Why the second file can't be used. */
  readonly secondProblem = $derived(typeof this.#joined === 'string' ? this.#joined : this.second.problem);
  /** The column that says which set a row belongs to; -1 for none. */
  readonly set = $derived(this.uses.findIndex(({ role }) => role === 'set'));
  /** Its values whose rows are held out; null: this is still asked for. */
  readonly heldOut: readonly string[] | null = $derived(
    this.#heldOut ?? (this.set < 0 || !this.table ? null : heldOutValues(this.table.columns[this.set]!)),
  );
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
    this.encoding = encoding;
    return this.#read();
  }

  /** Say which of the readings is right. */
  settle(answer: number): void {
    this.#answer = answer;
    this.#begin();
  }

  use(col: number, role: Role): void {
    const { set } = this;
    this.#chosen = [...this.#chosen, { name: this.#nameOf(col), role }];
    this.uses = withRole(this.uses, col, role);
    if (this.set !== set) this.#heldOut = null;
  }

  /** Hold out the rows with a value of the column that says which set, or train on them. */
  holdOut(value: string, on: boolean): void {
    const others = (this.heldOut ?? []).filter((one) => one !== value);
    this.#heldOut = on ? [...others, value] : others;
  }

  /** Rows that are held out, from a second file. */
  async openSecond(name: string, source: Source): Promise<void> {
    if (this.reading) await this.second.open(name, source, this.reading);
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
    if (gaps === 'column') this.uses = withRole(this.uses, col, 'none', 'gaps');
    else if (role === 'none') this.use(col, 'input');
    const others = this.filled.filter((one) => one !== col);
    this.filled = gaps === 'fill' ? [...others, col] : others;
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
    this.byHand = {};
    this.#chosen = [];
    this.busy = false;
    this.second.clear();
    this.#unread = why;
  }

  async #read(): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    const read = await this.#attempt();
    if (asked !== this.#asked) return;
    this.busy = false;
    this.readings = typeof read === 'string' ? null : read;
    this.#unread = typeof read === 'string' ? read : null;
    this.#answer = null;
    this.#begin();
  }

  async #attempt(): Promise<Readings | string> {
    try {
      return await inSlices(this.#work());
    } catch (problem) {
      return messageOf(problem);
    }
  }

  #work() {
    const source = this.#source!;
    if (source.kind === 'sheet') return readSheet(source.sheet, this.byHand);
    if (source.kind === 'text') return readText(source.text, this.byHand);
    const { text, encoding } = decode(source.bytes, this.encoding ?? undefined);
    this.encoding = encoding;
    return readText(text, this.byHand);
  }

  #begin(): void {
    this.uses = this.reading ? this.#usesOf(this.reading.table) : [];
    this.filled = [];
    this.dropsUnanswered = false;
    this.#heldOut = null;
  }

  #join(): Joined | string | null {
    try {
      return this.reading && this.second.joinedTo(this.reading);
    } catch (problem) {
      return messageOf(problem);
    }
  }

  #nameOf(col: number): string {
    return this.reading!.table.columns[col]!.name;
  }

  #usesOf(table: Table): readonly Use[] {
    return this.#chosen.reduce<readonly Use[]>((uses, { name, role }) => {
      const col = table.columns.findIndex((column) => column.name === name);
      return col < 0 ? uses : withRole(uses, col, role);
    }, usesOf(table));
  }

  #outcome(): Outcome {
    if (!this.table) return this.#unread === null ? NOTHING : { own: null, problem: this.#unread };
    if (this.secondProblem !== null) return { own: null, problem: this.secondProblem };
    try {
      const roles = this.uses.map(({ role }) => role);
      const { filled, heldOut, dropsUnanswered } = this;
      return { own: ownDataFrom(this.table, roles, { filled, heldOut, dropsUnanswered }), problem: null };
    } catch (problem) {
      return { own: null, problem: messageOf(problem) };
    }
  }
}

const isAnswer = (role: Role): boolean => role === 'class' || role === 'number';

function messageOf(problem: unknown): string {
  if (problem instanceof SheetProblem) return problem.message;
  throw problem;
}
