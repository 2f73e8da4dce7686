import type { GivenLayer, GradientVerdict } from '../../engine/types';
import type { Refusal } from '../refusal';
import { placeMatrices } from './place-matrices';
import { readGradients } from './read-gradients';
import type { Slot } from './slots';

/** Ask for a verdict; null where the engine has failed or another experiment is open. */
export type AskForVerdict = (layers: readonly GivenLayer[]) => Promise<GradientVerdict | null>;

/** Gradients that somebody has pasted, and what there is to say of them. */
export class OwnGradients {
  /** What stands in the field of each matrix, by its name. */
  texts: Readonly<Record<string, string>> = $state.raw({});
  problems: Readonly<Record<string, Refusal>> = $state.raw({});
  /** Of the texts and the moment for which it was asked; null once one of them is another. */
  verdict: GradientVerdict | null = $state.raw(null);
  judging = $state(false);
  #turn = 0;

  get isEmpty(): boolean {
    return Object.values(this.texts).every((text) => text.trim() === '');
  }

  /** Type or paste into the field of one matrix. A text with several is distributed over their fields. */
  type(name: string, text: string, slots: readonly Slot[]): void {
    this.forget();
    const { [name]: _, ...problems } = this.problems;
    this.problems = problems;
    const placed = holdsSeveral(text) ? placeMatrices(text, slots) : null;
    this.texts = placed?.texts ? { ...this.texts, ...placed.texts } : { ...this.texts, [name]: text };
  }

  /** A text with all matrices. @returns why it can't be told which is which; then nothing has changed */
  typeAll(text: string, slots: readonly Slot[]): Refusal | null {
    const { texts, problem } = placeMatrices(text, slots);
    if (problem) return problem;
    this.forget();
    [this.texts, this.problems] = [texts, {}];
    return null;
  }

  clear(): void {
    this.forget();
    [this.texts, this.problems] = [{}, {}];
  }

  /** What was pasted for a larger network belongs to no field. */
  #keepOnly(slots: readonly Slot[]): void {
    const there = slots.flatMap(({ name }) => (name in this.texts ? [[name, this.texts[name]!] as const] : []));
    this.texts = Object.fromEntries(there);
  }

  /** The verdict is of another moment, or of other texts. */
  forget(): void {
    this.#turn++;
    [this.verdict, this.judging] = [null, false];
  }

  /** Hold all that is there against the true ones; nothing is asked while something can't be read. */
  async judge(slots: readonly Slot[], ask: AskForVerdict): Promise<void> {
    this.forget();
    const turn = this.#turn;
    this.#keepOnly(slots);
    const { layers, problems } = readGradients(this.texts, slots);
    this.problems = problems;
    if (this.isEmpty || Object.keys(problems).length > 0) return;
    this.judging = true;
    const verdict = await ask(layers);
    if (turn === this.#turn) [this.verdict, this.judging] = [verdict, false];
  }
}

/** Two names. */
const holdsSeveral = (text: string): boolean =>
  (text.match(/\b(?:d|grad_)?[Wb]_?\d+\b|\.(?:weight|bias)\b/g) ?? []).length > 1;
