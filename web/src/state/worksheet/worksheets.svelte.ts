import type { Asked, NetworkSpec, Opening, Solved } from '../../engine/types';
import { mostBlanks } from '../link/moment';
import { numbersFrom } from '../random';
import { clashesOf, type Clash } from './clashes';
import { openingOf } from './experiment';
import { findNumbers } from './find-numbers';
import type { HandNumbers } from './hand-numbers';
import { blanksAsked, questionsOf, type Question } from './questions';
import { bounds, showsNumbers, type Wanted } from './wanted';

/** What sheets are made of. */
export interface Order {
  wanted: Wanted;
  network: NetworkSpec;
  /** Whether its loss and last activation are one function. */
  fused: boolean;
  /** The numbers on the page and their rate, where these are wanted. */
  shown: { numbers: HandNumbers; rate: number };
}

/** A sheet with everything that it and its key say. */
export interface Worksheet extends Omit<Order, 'shown'> {
  /** From 1. */
  number: number;
  numbers: HandNumbers;
  rate: number;
  questions: readonly Question[];
  solved: Solved;
  /** What is wrong with numbers that were not drawn. */
  clashes: readonly Clash[];
}

/** Why there are no sheets, or no more. */
export type Problem =
  | { kind: 'nothing' }
  | { kind: 'many'; count: number; most: number }
  | { kind: 'large'; most: typeof largest }
  | { kind: 'notFinite' }
  /** No numbers were found with which nothing is wrong; this is the least that was. */
  | { kind: 'notFound'; clashes: readonly Clash[] }
  | { kind: 'noEngine' };

/** What has room on a sheet: inputs or units of a layer, layers. */
export const largest = { units: 8, layers: 4 } as const;

export type Solve = (opening: Opening, asked: readonly Asked[], digits: number) => Promise<Solved | null>;

/** Makes the sheets that are wanted, one after another. Those of the same order are always the same. */
export class Worksheets {
  made: readonly Worksheet[] = $state.raw([]);
  problem: Problem | null = $state.raw(null);
  state: 'making' | 'stopped' | 'done' = $state('done');
  /** How many there will be. */
  count = $state(0);
  readonly #solve: Solve;
  /** Number of the order that was given last. */
  #last = 0;

  constructor(solve: Solve) {
    this.#solve = solve;
  }

  /** Make these in place of those before. */
  async make(given: Order): Promise<void> {
    const own = ++this.#last;
    const order = { ...given, wanted: ofOneMoment(given.wanted) };
    const questions = questionsOf(order, order.wanted);
    this.made = [];
    this.count = order.wanted.count;
    this.problem = problemOf(order, questions);
    this.state = this.problem ? 'stopped' : 'making';
    while (this.state === 'making') {
      const made = await this.#next(order, questions, own);
      if (own !== this.#last) return;
      this.#take(made);
    }
  }

  /** Those that are made stay. */
  stop(): void {
    this.#last++;
    if (this.state === 'making') this.state = 'stopped';
  }

  #take(made: Worksheet | Problem): void {
    if ('number' in made) {
      this.made = [...this.made, made];
      if (this.made.length === this.count) this.state = 'done';
    } else {
      this.problem = made;
      this.state = 'stopped';
    }
  }

  #next(order: Order, questions: readonly Question[], own: number): Promise<Worksheet | Problem> {
    return showsNumbers(order.wanted) ? this.#shown(order, questions) : this.#drawn(order, questions, own);
  }

  async #shown(order: Order, questions: readonly Question[]): Promise<Worksheet | Problem> {
    const { shown, ...common } = order;
    const [solved, clashes] = await this.#judged(order, questions, shown.numbers, shown.rate);
    if (!solved) return { kind: 'noEngine' };
    return isFinite(solved) ? { ...common, ...shown, number: 1, questions, solved, clashes } : { kind: 'notFinite' };
  }

  async #drawn(order: Order, questions: readonly Question[], own: number): Promise<Worksheet | Problem> {
    const { shown: _, ...common } = order;
    const { network, wanted } = order;
    const { rate, examples } = wanted;
    const number = this.made.length + 1;
    let best: Solved | null = null;
    const judge = async (numbers: HandNumbers): Promise<readonly Clash[] | null> => {
      if (own !== this.#last) return null;
      if (this.made.some((sheet) => isSame(sheet.numbers, numbers))) return [{ kind: 'again' }];
      const [solved, clashes] = await this.#judged(order, questions, numbers, rate);
      if (clashes.length === 0) best = solved;
      return solved && clashes;
    };
    const found = await findNumbers({ network, examples, random: randomFor(wanted.seed, number), judge });
    if (!found) return { kind: 'noEngine' };
    if (!best) return { kind: 'notFound', clashes: found.clashes };
    return { ...common, number, numbers: found.numbers, rate, questions, solved: best, clashes: [] };
  }

  async #judged(
    { network, wanted }: Order,
    questions: readonly Question[],
    numbers: HandNumbers,
    rate: number,
  ): Promise<[Solved | null, readonly Clash[]]> {
    const asked = questions.map(({ blank, example }) => ({ quantity: blank, example }));
    const solved = await this.#solve(openingOf(network, numbers, rate), asked, wanted.digits);
    return [solved, solved ? clashesOf(network, solved, questions, wanted.digits) : []];
  }
}

/** Of each sheet of each seed its own. */
const randomFor = (seed: number, sheet: number) => numbersFrom(seed * (bounds.count[1] + 1) + sheet);

/** The page shows one example. */
const ofOneMoment = (wanted: Wanted): Wanted => (showsNumbers(wanted) ? { ...wanted, examples: 1, count: 1 } : wanted);

function problemOf({ network, wanted }: Order, questions: readonly Question[]): Problem | null {
  if (wanted.tasks.length === 0) return { kind: 'nothing' };
  const { inputs, layers } = network;
  if (layers.length > largest.layers || [inputs, ...layers.map(({ units }) => units)].some((n) => n > largest.units))
    return { kind: 'large', most: largest };
  const count = blanksAsked(questions).length;
  return count > mostBlanks ? { kind: 'many', count, most: mostBlanks } : null;
}

const isFinite = ({ answers }: Solved): boolean => answers.every(({ value }) => Number.isFinite(value));
const isSame = (one: HandNumbers, other: HandNumbers): boolean => JSON.stringify(one) === JSON.stringify(other);
