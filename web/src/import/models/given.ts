import { modelsOthers as words } from '../../messages/words';
import { ModelProblem } from './model';

/** A value of a file, with its place there for what is refused. */
export class Given {
  readonly #value: unknown;
  readonly #inside: Given | null;
  readonly #name: string | number;

  constructor(value: unknown, name: string | number = '', inside: Given | null = null) {
    this.#value = value;
    this.#inside = inside;
    this.#name = name;
  }

  /** Such as `layers[1].biases`. */
  get place(): string {
    const before = this.#inside?.place ?? '';
    if (typeof this.#name === 'number') return `${before}[${this.#name}]`;
    return before === '' ? this.#name : `${before}.${this.#name}`;
  }

  get isList(): boolean {
    return Array.isArray(this.#value);
  }

  get isMissing(): boolean {
    return this.#value === undefined || this.#value === null;
  }

  is(value: unknown): boolean {
    return this.#value === value;
  }

  /** A member of an object, which may be missing. */
  member(name: string): Given {
    const value = this.#value;
    const has = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return new Given(has ? (value as Record<string, unknown>)[name] : undefined, name, this);
  }

  /** The names of an object's members, in order. */
  names(): string[] {
    if (typeof this.#value !== 'object' || this.#value === null) throw this.#problem(words.noList);
    return Object.keys(this.#value);
  }

  /** The items of a list, or of an object that has the numbers from 0 as names. */
  items(): Given[] {
    return this.#raw().map((value, i) => new Given(value, i, this));
  }

  /** All of a list, as finite numbers. */
  numbers(): number[] {
    const values = this.#raw();
    const wrong = values.findIndex((value) => typeof value !== 'number' || !Number.isFinite(value));
    if (wrong >= 0) throw new Given(values[wrong], wrong, this).#problem(words.noNumber);
    return values as number[];
  }

  /** As many finite numbers as there must be. */
  numbersOf(count: number): number[] {
    const values = this.numbers();
    if (values.length !== count) throw new ModelProblem(words.length(this.place, values.length, count));
    return values;
  }

  number(): number {
    if (typeof this.#value !== 'number' || !Number.isFinite(this.#value)) throw this.#problem(words.noNumber);
    return this.#value;
  }

  whole(least: number, most: number): number {
    const value = this.#value;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw new ModelProblem(words.noWhole(this.place, least, most));
  }

  text(): string {
    if (typeof this.#value !== 'string') throw this.#problem(words.noText);
    return this.#value;
  }

  #raw(): unknown[] {
    if (Array.isArray(this.#value)) return this.#value as unknown[];
    const names = this.names();
    if (!names.every((name, i) => name === String(i))) throw this.#problem(words.noList);
    return Object.values(this.#value as object);
  }

  #problem(sentence: (place: string) => string): ModelProblem {
    return new ModelProblem(this.isMissing ? words.missing(this.place) : sentence(this.place));
  }
}
