import type { Traced } from '../../engine/types';
import type { Refusal } from '../refusal';
import type { Run } from '../run.svelte';
import { Watch } from '../watch.svelte';
import { columnsOf } from './columns';

/** Milliseconds between two answers while it trains. */
const PAUSE = 100;

/** The row that one asks about, in the units of the data: one's own, or that of the example; and what is answered. */
export class AskedRow {
  readonly #run: Run;
  readonly #watch = new Watch<Traced>({ pause: PAUSE });
  readonly columns = $derived.by(() => columnsOf(this.#run.experiment.dataset, this.#run.opened!.data.training));

  constructor(run: Run) {
    this.#run = run;
  }

  get isOwn(): boolean {
    return this.#run.looking.choice.ask !== null;
  }

  get row(): readonly number[] {
    return this.#run.looking.choice.ask ?? Array.from(this.#run.moment!.example.given);
  }

  /** Whether the page allows to ask about another row. */
  get isOpen(): boolean {
    return this.#run.allows({ do: 'look', at: { ask: null } });
  }

  /** Ask about another row; null: about the example. */
  put(ask: readonly number[] | null): Promise<Refusal | null> {
    return this.#run.send({ do: 'look', at: { ask } });
  }

  putColumn(column: number, value: number): Promise<Refusal | null> {
    return this.put(this.row.map((before, i) => (i === column ? value : before)));
  }

  /** While numbers are asked for, an answer would give them away. */
  get isSilent(): boolean {
    return this.#run.quiz.hidden.names.length > 0;
  }

  /** What was answered last; null before that. */
  get traced(): Traced | null {
    return this.#watch.value;
  }

  /** Have the row answered at the moment that is shown. @param seen whether anybody looks */
  follow(seen: boolean): void {
    void this.#run.frame;
    const { row } = this;
    const { questions, running } = this.#run;
    if (seen && !this.isSilent) this.#watch.ask(() => questions.trace(row), running);
    else this.#watch.stop();
  }

  stop(): void {
    this.#watch.stop();
  }
}
