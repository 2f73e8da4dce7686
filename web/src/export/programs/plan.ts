import type { Course, LayerSpec } from '../../engine/types';
import { takesAll } from './course';
import { memories, remembers, type MemoryLetter } from './kinds';
import type { EntryWriting, Language } from './language';
import { isFrozen, partsOf, type Part } from './parts';

/** What the comments of a program say, a line each. */
export interface ProgramWords {
  title: (shape: string, activations: string, loss: string) => string;
  /** The examples as columns, and as rows. */
  data: (examples: number) => string;
  rows: (examples: number) => string;
  start: (step: number) => string;
  memory: string;
  forward: string;
  loss: string;
  backward: string;
  shaped: string;
  update: string;
  shown: string;
  /** How exactly a program in numbers of 32 bits agrees. */
  singlePrecision: string;
  /** Of scikit-learn: its arrays come with a first call, and are filled then. */
  filled: string;
  /** Of scikit-learn: where its loss comes from. */
  unclipped: string;
  /** Of a notebook. */
  headings: {
    about: string;
    data: string;
    start: string;
    forward: string;
    loss: string;
    backward: string;
    update: string;
    on: string;
    next: (updates: number) => string;
    /** What the plot counts. */
    step: string;
  };
}

export type Activated = Pick<LayerSpec, 'activation' | 'alpha'>;

/** What a program is made of: a course, the language it is written in, and what is called how. */
export class Plan<To extends EntryWriting = Language> {
  readonly course: Course;
  readonly to: To;
  readonly words: ProgramWords;
  /** Whether all updates take all rows in their order. */
  readonly whole: boolean;
  readonly parts: readonly Part[];
  /** Those of which something moves. */
  readonly moving: readonly Part[];

  constructor(course: Course, language: To, words: ProgramWords) {
    [this.course, this.to, this.words] = [course, language, words];
    this.whole = takesAll(course);
    this.parts = partsOf(course);
    this.moving = this.parts.filter(({ free }) => !isFrozen(free));
  }

  get settings() {
    return this.course.moment.settings;
  }
  get layers() {
    return this.settings.network.layers;
  }
  /** The number of the last layer. */
  get last(): number {
    return this.layers.length;
  }

  /** What it is of, in a line. */
  get title(): string {
    const { inputs, loss } = this.settings.network;
    const shape = [inputs, ...this.layers.map(({ units }) => units)].join('-');
    return this.words.title(shape, this.layers.map(({ activation }) => activation).join(', '), loss);
  }

  /** Letters of what the optimizer remembers. */
  get remembered(): MemoryLetter[] {
    return remembers(this.settings.optimizer, true);
  }

  /** Whether the optimizer is given something else than the gradient of the mean of L. */
  get isShaped(): boolean {
    const { penalty, clipping } = this.settings;
    return penalty.l1 > 0 || penalty.l2 > 0 || clipping.kind !== 'none' || this.moving.some(({ free }) => free);
  }

  /** The name of what the optimizer is given. */
  descent({ name, gradient }: Part): string {
    if (!this.isShaped) return gradient;
    return (this.settings.clipping.kind === 'norm' ? 'c' : 'g') + name;
  }

  /** gTanh: tanh alone would hide the language's own. With the layer where others have the same kind with another alpha. */
  nameOf(what: 'g' | 'slope', { activation, alpha }: Activated, l?: number): string {
    const others = this.layers.some((other) => other.activation === activation && other.alpha !== alpha);
    return this.to.name(`${what}${activation[0]!.toUpperCase()}${activation.slice(1)}${others && l ? l : ''}`);
  }
}

/** Those of its members that are numbers. */
export const numbersOf = (of: object): Record<string, number> =>
  Object.fromEntries(Object.entries(of).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** The matrices that a rule calls by letters. */
export const memoryNames = (name: string): Record<string, string> =>
  Object.fromEntries(Object.keys(memories).map((letter) => [letter, letter + name]));
