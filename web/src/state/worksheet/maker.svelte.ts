import { pairingOf } from '../edit-network';
import type { Memory } from '../memory';
import type { Run } from '../run.svelte';
import { linkOfSheet } from './link';
import { shownNumbers } from './shown-numbers';
import { exerciseOf, fitted, keepWanted, keptWanted, networkOf, usualWanted, type Wanted } from './wanted';
import { Worksheets, type Worksheet } from './worksheets.svelte';

/** The sheets that a teacher chooses, from the page's engine and the browser's memory. */
export class WorksheetMaker {
  wanted: Wanted = $state.raw(usualWanted);
  /** While they are looked at: they are made of the moment at which that began. */
  isOpen = $state(false);
  readonly sheets: Worksheets;
  readonly #run: Run;
  readonly #memory: Memory;

  constructor(run: Run, memory: Memory) {
    this.#run = run;
    this.#memory = memory;
    this.sheets = new Worksheets((...asked) => run.questions.solve(...asked));
  }

  get network() {
    return networkOf(this.wanted, this.#run.experiment.network);
  }

  begin(): void {
    this.wanted = keptWanted(this.#memory);
    this.wanted = fitted(this.wanted, this.network);
    this.isOpen = true;
    this.make();
  }

  end(): void {
    this.sheets.stop();
    this.isOpen = false;
  }

  /** Take another choice. What is only printed otherwise stays as it is made. */
  choose(change: Partial<Wanted>): void {
    const before = JSON.stringify(exerciseOf(this.wanted));
    this.wanted = { ...this.wanted, ...change };
    this.wanted = fitted(this.wanted, this.network);
    keepWanted(this.wanted, this.#memory);
    if (JSON.stringify(exerciseOf(this.wanted)) !== before) this.make();
  }

  make(): void {
    const { network, wanted } = this;
    const { activation } = network.layers.at(-1)!;
    const fused = pairingOf(this.#run.opened!.kinds.pairings, activation, network.loss)?.fused ?? false;
    void this.sheets.make({ wanted, network, fused, shown: shownNumbers(this.#run.moment!) });
  }

  /** @param language of the sheet */
  linkOf(sheet: Worksheet, language: string): string {
    return linkOfSheet(sheet, this.#run.notation.choice, language);
  }
}
