import { refusalSentence, type Label } from '../messages/refusals';
import { isOfItsControl, type Refusal } from './refusal';
import type { Run } from './run.svelte';

/** The answer to a command, or why an input never became one. */
export type Asked = Promise<Refusal | null> | Refusal;

/** What a control was told last. A refusal stays with it until another command is answered, here or elsewhere. */
export class Answer {
  #refusal: Refusal | null = $state.raw(null);
  /** How many commands had been answered then. */
  #answered = $state(0);
  readonly #run: Pick<Run, 'answered'>;
  readonly #label: Label | undefined;

  /** @param label what the values are called that it asks for */
  constructor(run: Pick<Run, 'answered'>, label?: Label) {
    this.#run = run;
    this.#label = label;
  }

  /** Why it was refused, in a sentence; null where it was not. */
  get problem(): string | null {
    const isNew = this.#refusal !== null && this.#answered === this.#run.answered;
    return isNew ? refusalSentence(this.#refusal!, this.#label) : null;
  }

  /** Wait for an answer. @returns the same answer */
  async to(asked: Asked): Promise<Refusal | null> {
    const refusal = await asked;
    this.refuse(refusal && isOfItsControl(refusal) ? refusal : null);
    return refusal;
  }

  refuse(refusal: Refusal | null): void {
    this.#refusal = refusal;
    this.#answered = this.#run.answered;
  }
}
