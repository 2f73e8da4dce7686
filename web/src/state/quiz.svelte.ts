import type { Moment } from '../engine/types';
import { blankText, hasCome, nameOnPage, valueIn, type Blank } from './blank';
import type { OfFrame } from './of-frame';

/** What one is asked for at the present moment, and which of it is known by now. */
export class Quiz {
  #asked: readonly Blank[] = $state.raw([]);
  /** The step in which each is asked for until its beat comes; null where they are asked for until they are answered. */
  #until: number | null = $state(null);
  /** What was answered or told, with its number then: at another moment it is another number, and asked for anew. */
  #told: Readonly<Record<string, number>> = $state.raw({});
  /** Whether a link asks for them. */
  #given = $state(false);
  #pressed: Blank | null = $state.raw(null);
  readonly #shown: OfFrame;

  constructor(shown: OfFrame) {
    this.#shown = shown;
  }

  readonly blanks: readonly Blank[] = $derived.by(() => {
    if (this.#until === null) return this.#asked;
    if (this.#shown.moment?.step !== this.#until) return [];
    return this.#asked.filter((blank) => !hasCome(blank, this.#shown));
  });

  /** Whether they are predictions: asked for until their beats come. */
  get ahead(): boolean {
    return this.#until !== null && this.blanks.length > 0;
  }

  /** What a link asks for too. */
  get lasting(): readonly Blank[] {
    return this.#until === null ? this.#asked : [];
  }

  /**
   * Ask for these numbers; none ends it. What is told stays so where those that were asked for still are, as after a
   * restart. @param ahead each only until its beat comes @param given whether a link asks for them
   */
  ask(blanks: readonly Blank[], ahead = false, given = false): void {
    const until = ahead ? this.#shown.moment!.step : null;
    if (until !== this.#until || !this.blanks.every((blank) => blanks.includes(blank))) this.#told = {};
    this.#asked = blanks;
    this.#given = given;
    this.#until = until;
    this.#pressed = ahead ? (blanks.at(-1) ?? null) : null;
  }

  /** The prediction whose box was pressed last, until its field has the focus. */
  get pressed(): Blank | null {
    return this.#pressed;
  }
  reached(): void {
    this.#pressed = null;
  }

  /** From now on a number is shown. */
  tell(blank: Blank, value: number): void {
    this.#told = { ...this.#told, [blankText(blank)]: value };
  }

  isTold(blank: Blank): boolean {
    const told = this.#told[blankText(blank)];
    const value = valueIn(this.#shown, blank);
    return told !== undefined && (value === null || value === told);
  }

  readonly #open: readonly Blank[] = $derived(this.blanks.filter((blank) => !this.isTold(blank)));

  /** Whether some that a link asks for are still to be answered. */
  get isOwed(): boolean {
    return this.#given && this.#open.length > 0;
  }

  /** What the page must not show: numbers by themselves, and by what they are. */
  readonly hidden: { numbers: readonly number[]; names: readonly string[] } = $derived.by(() => {
    const { moment } = this.#shown;
    const hiddenByItself = (blank: Blank): number | null => {
      const value = valueIn(this.#shown, blank);
      return moment && value !== null && Number.isFinite(value) && !stands(value, blank, moment) ? value : null;
    };
    // Before its beat a number stands nowhere: its box alone is marked.
    const numbers = (this.ahead ? [] : this.#open).map(hiddenByItself).filter((value) => value !== null);
    return { numbers, names: this.#open.map(nameOnPage) };
  });
}

/**
 * Whether a number also stands among those that a blank is worked out from, such as yhat as delta where y is 0: they must
 * not be hidden with it. So it is with whole numbers, which stand everywhere.
 */
export function stands(value: number, blank: Blank, { example, layers, rate }: Moment): boolean {
  const all = layers.map((_, layer) => layer);
  const before = (kind: 'z' | 'a' | 'delta', of: readonly number[]) =>
    of.map((layer) => example.layers[layer]![kind].values);
  const { kind, layer } = blank;
  const forward = kind === 'z' || kind === 'a';
  const deltas =
    kind === 'delta' || kind === 'lossSlope' ? all.slice(layer + 1) : forward || kind === 'slope' ? [] : all;
  const sources = [
    ...[example.x, example.y, example.given, example.raw],
    ...layers.flatMap(({ W, b }) => [W.values, b.values]),
    ...before('z', forward ? all.slice(0, kind === 'a' ? layer + 1 : layer) : all),
    ...before('a', forward ? all.slice(0, layer) : all),
    ...before('delta', deltas),
  ];
  return Number.isInteger(value) || value === rate || sources.some((numbers) => numbers.includes(value));
}
