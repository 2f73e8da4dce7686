import { SvelteMap } from 'svelte/reactivity';
import type { LessonPlace } from './lesson.svelte';
import type { Memory } from './memory';

const NAME = 'lessons';

/** Which steps of the lessons are done, kept in this browser; where it keeps nothing, until the page is left. */
export class LessonProgress {
  readonly #memory: Memory;
  readonly #done: SvelteMap<string, readonly number[]>;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#done = new SvelteMap(read(memory.read(NAME) ?? ''));
  }

  isDone({ id, step }: LessonPlace): boolean {
    return this.#done.get(id)?.includes(step) ?? false;
  }

  /** How many steps of a lesson. */
  count(id: string): number {
    return this.#done.get(id)?.length ?? 0;
  }

  mark({ id, step }: LessonPlace): void {
    if (this.isDone({ id, step })) return;
    this.#done.set(id, [...(this.#done.get(id) ?? []), step]);
    this.#memory.write(NAME, [...this.#done].map(([lesson, steps]) => `${lesson}:${steps.join()}`).join(';'));
  }
}

/** `why-go-back:1,2;the-cost:1`; what can't be read counts as not done. */
const read = (text: string): [string, readonly number[]][] =>
  Array.from(text.matchAll(/([a-z0-9-]+):([\d,]+)/g), ([, id, steps]) => [id!, steps!.split(',').map(Number)]);
