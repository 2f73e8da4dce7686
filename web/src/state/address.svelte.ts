import { formatLink, longestLink, parseLink } from './link/link';
import { LinkProblem } from './link/values';
import type { Recipe } from './recipe';
import type { Run } from './run.svelte';

/** What of the browser an address needs: `window`, or a stand-in. */
export interface Place {
  location: Pick<Location, 'hash'>;
  history: Pick<History, 'pushState' | 'replaceState'>;
  setTimeout: (task: () => void, milliseconds: number) => number;
  clearTimeout: (timer: number) => void;
}

/** Milliseconds until a change is written: browsers allow some 100 in 30 seconds. */
const AT_REST = 300;
const RUNNING = 1000;

/** Keeps the address at the present moment, and the moment at the address. */
export class Address {
  /** Why the link was not opened, in one sentence; null where it was. */
  problem: string | null = $state.raw(null);

  readonly #run: Run;
  readonly #place: Place;
  /** The link that the address holds. */
  #held: string;
  /** The link that it will hold when the timer has run down. */
  #next: string | null = null;
  #timer: number | null = null;
  /** Whether the timer runs as it does at rest. */
  #soon = false;
  /** Whether what the address held at first has been opened: nothing is written over it before. */
  #begun = false;
  /** Links that are being opened: until then the moment shown is the one before. */
  #openings = 0;

  constructor(run: Run, place: Place) {
    this.#run = run;
    this.#place = place;
    this.#held = this.#fragment;
  }

  /** Open what the address holds. @returns whether it described a moment, which is shown now */
  open(): Promise<boolean> {
    this.#begun = true;
    return this.#fragment === '' ? Promise.resolve(false) : this.#open();
  }

  /** Call it when the address has changed, by hand or by going back and forward. */
  async follow(): Promise<void> {
    if (this.#fragment !== this.#held) await this.#open();
  }

  /**
   * Call it when the moment has changed. Another network, data or selection makes an entry of its own to go back to; of
   * the rest the newest is written from time to time.
   */
  write(recipe: Recipe, running: boolean): void {
    if (!this.#begun || this.#openings > 0) return;
    const link = linkOf(recipe);
    const before = this.#next ?? this.#held;
    if (link === null || link === before) return;
    if (isDeliberate(before, link)) {
      this.#flush();
      return this.#hold(link, 'pushState');
    }
    this.#next = link;
    this.#wait(running);
  }

  /** The address with the present moment in it, at once. @returns whether it has one: a link can be too long a way */
  settle(): boolean {
    const { recipe } = this.#run;
    const link = recipe && this.#begun && this.#openings === 0 ? linkOf(recipe) : null;
    this.#cancel();
    if (link !== null) this.#hold(link, 'replaceState');
    return link !== null;
  }

  get #fragment(): string {
    return this.#place.location.hash.replace(/^#/, '');
  }

  /** What comes out is written as the page writes it, so that going back never meets the same moment twice. */
  async #open(): Promise<boolean> {
    this.#cancel();
    this.#held = this.#fragment;
    this.problem = null;
    const recipe = this.#read(this.#held);
    if (!recipe) {
      this.settle();
      return false;
    }
    this.#openings += 1;
    this.#run.replay.stop();
    const opened = await this.#run.openRecipe(recipe);
    if (!opened) this.#refuse();
    this.#openings -= 1;
    this.settle();
    return opened;
  }

  #wait(running: boolean): void {
    if (this.#timer !== null && (running || this.#soon)) return;
    if (this.#timer !== null) this.#place.clearTimeout(this.#timer);
    this.#soon = !running;
    this.#timer = this.#place.setTimeout(() => this.#flush(), running ? RUNNING : AT_REST);
  }

  /** Write what waits. */
  #flush(): void {
    const link = this.#next;
    this.#cancel();
    if (link !== null) this.#hold(link, 'replaceState');
  }

  #cancel(): void {
    if (this.#timer !== null) this.#place.clearTimeout(this.#timer);
    this.#timer = null;
    this.#next = null;
  }

  #hold(link: string, by: 'pushState' | 'replaceState'): void {
    if (link === this.#held) return;
    this.#held = link;
    this.#place.history[by](null, '', `#${link}`);
  }

  #read(fragment: string): Recipe | null {
    try {
      return parseLink(fragment);
    } catch (problem) {
      if (!(problem instanceof LinkProblem)) throw problem;
      this.problem = problem.message;
      return null;
    }
  }

  /** The engine's own words; they stand with the link. */
  #refuse(): void {
    this.problem = this.#run.refusal?.message ?? null;
    this.#run.dismissRefusal();
  }
}

/** null for a moment that is too long a way for a link. */
function linkOf(recipe: Recipe): string | null {
  try {
    const link = formatLink(recipe);
    return link.length <= longestLink ? link : null;
  } catch (problem) {
    if (!(problem instanceof LinkProblem)) throw problem;
    return null;
  }
}

const DELIBERATE = ['data', 'net', 'act', 'loss', 'opt', 'init', 'seed', 'heldout', 'split', 'standardize', 'select'];
const OPENING = formatLink(parseLink(''));

/** Whether two links differ in what a user chooses and may want to go back from. An empty one is where the page begins. */
function isDeliberate(from: string, to: string): boolean {
  const chosen = (link: string): string =>
    (link || OPENING)
      .split('&')
      .filter((part) => DELIBERATE.includes(part.split('=')[0]!))
      .join('&');
  return chosen(from) !== chosen(to);
}
