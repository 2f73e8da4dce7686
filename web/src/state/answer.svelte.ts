import { isOfItsControl, type Refusal } from './refusal';
import type { Run } from './run.svelte';

/** What a control was told last. A refusal stays with it until another command is answered, here or elsewhere. */
export class Answer {
  #problem: string | null = $state.raw(null);
  /** How many commands had been answered then. */
  #answered = $state(0);
  readonly #run: Pick<Run, 'answered'>;

  constructor(run: Pick<Run, 'answered'>) {
    this.#run = run;
  }

  /** Why it was refused, in a sentence; null where it was not. */
  get problem(): string | null {
    return this.#answered === this.#run.answered ? this.#problem : null;
  }

  /** Wait for the answer to a command. @returns the same answer */
  async to(asked: Promise<Refusal | null>): Promise<Refusal | null> {
    const refusal = await asked;
    this.refuse(refusal && isOfItsControl(refusal) ? refusal.message : null);
    return refusal;
  }

  /** @param problem with an input that never became a command; null for none */
  refuse(problem: string | null): void {
    this.#problem = problem;
    this.#answered = this.#run.answered;
  }
}
