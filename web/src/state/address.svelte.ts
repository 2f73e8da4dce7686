import { formatLink, LinkProblem, parseLink } from './link';
import type { Recipe } from './recipe';
import type { Run } from './run.svelte';

/** What of the browser an address needs: `window`, or a stand-in. */
export interface Place {
  location: Pick<Location, 'hash'>;
  history: Pick<History, 'pushState' | 'replaceState'>;
  setTimeout: (task: () => void, milliseconds: number) => number;
  clearTimeout: (timer: number) => void;
}

/** Milliseconds between two changes of the address: browsers allow some 100 in 30 seconds. */
const AT_REST = 300;
const RUNNING = 1000;

/** Keeps the address at the present moment, and the moment at the address. */
export class Address {
  /** Why the link was not opened, in one sentence; null where it was. */
  problem: string | null = $state.raw(null);

  readonly #run: Run;
  readonly #place: Place;
  /** The link that the address holds, as far as it is known here. */
  #held = '';
  #timer: number | null = null;
  /** Whether a link is being opened: until then the moment shown is the one before. */
  #opening = false;

  constructor(run: Run, place: Place) {
    this.#run = run;
    this.#place = place;
  }

  /** Open what the address holds. @returns whether it described a moment */
  async open(): Promise<boolean> {
    const fragment = this.#place.location.hash.replace(/^#/, '');
    this.#forget();
    this.#held = fragment;
    this.problem = null;
    if (fragment === '') return false;
    const recipe = this.#read(fragment);
    if (!recipe) return false;
    this.#opening = true;
    const opened = await this.#run.openRecipe(recipe);
    this.#opening = false;
    if (!opened) this.#refuse();
    return opened;
  }

  /** Call it when the address has changed, by hand or by going back and forward. */
  async follow(): Promise<void> {
    const fragment = this.#place.location.hash.replace(/^#/, '');
    if (fragment === this.#held) return;
    if (fragment !== '') return void (await this.open());
    this.#held = fragment;
    await this.#run.openRecipe(parseLink(''));
  }

  /** Call it when the moment has changed. Another network, data or selection makes an entry of its own to go back to. */
  write(recipe: Recipe, running: boolean): void {
    this.#forget();
    const link = formatLink(recipe);
    if (link === this.#held) return;
    if (isDeliberate(this.#held, link)) return this.#hold(link, 'pushState');
    this.#timer = this.#place.setTimeout(() => this.#hold(link, 'replaceState'), running ? RUNNING : AT_REST);
  }

  /** The address with the present moment in it, at once. */
  settle(): void {
    const { recipe } = this.#run;
    if (recipe && !this.#opening) this.#hold(formatLink(recipe), 'replaceState');
  }

  #hold(link: string, by: 'pushState' | 'replaceState'): void {
    this.#forget();
    if (link === this.#held) return;
    this.#held = link;
    this.#place.history[by](null, '', `#${link}`);
  }

  #forget(): void {
    if (this.#timer !== null) this.#place.clearTimeout(this.#timer);
    this.#timer = null;
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

const DELIBERATE = ['data', 'net', 'act', 'loss', 'select'];

/** Whether two links differ in what a user chooses and may want to go back from. An empty one is where the page begins. */
function isDeliberate(from: string, to: string): boolean {
  const chosen = (link: string): string =>
    link
      .split('&')
      .filter((part) => DELIBERATE.includes(part.split('=')[0]!))
      .join('&');
  return from !== '' && chosen(from) !== chosen(to);
}
