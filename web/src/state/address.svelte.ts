import type { OwnColumns } from '../catalog/choice';
import { refusalSentence } from '../messages/refusals';
import { blankText } from './blank';
import { namedIn, type ShortLink } from './link/kept';
import { addressLimits, formatAddress, keptLimits, pageIn, parseLink, withHosts } from './link/link';
import { OPENING, readLink, stepAlone, unlessBeyond, type ReadLink } from './link/read';
import { LinkProblem } from './link/values';
import { KeptValues } from './kept-values';
import { KeptWork } from './kept-work';
import { LeftMoment } from './left-moment';
import { noMemory } from './memory';
import type { PageChoice, PageLook } from './page-options.svelte';
import type { Recipe } from './recipe';
import type { LessonPlace } from './lesson.svelte';
import { noEngine, type Refusal } from './refusal';
import type { Run } from './run.svelte';

/** What of the browser an address needs: `window`, or a stand-in. */
export interface AddressBar {
  location: Pick<Location, 'hash'>;
  history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  setTimeout: (task: () => void, milliseconds: number) => number;
  clearTimeout: (timer: number) => void;
}

/** State of an entry of the history that the page has written: others come from a hand, or another page. */
const WRITTEN = 'written';

/** Milliseconds until a change is written: browsers allow some 100 in 30 seconds. */
const AT_REST = 300;
const RUNNING = 1000;

/** Keeps the address at the present moment, and the moment at the address. */
export class Address {
  /** What was not opened and why, in one sentence; null where it was. */
  problem: { of: 'link' | 'kept'; sentence: string } | null = $state.raw(null);
  /** What a link of TensorFlow Playground has no counterpart for, a sentence for each; null where it was none. */
  notes: readonly string[] | null = $state.raw(null);
  /**
   * Where an address has no room for all of the moment: whether the browser keeps the rest, this page does until a
   * reload, or the moment is beyond what can be kept, and the address stays at the one before.
   */
  tooLarge: 'browser' | 'page' | 'beyond' | null = $state(null);
  /** Whether something that was kept before had to make room. */
  dropped = $state(false);
  /** Whether the moment that was shown first is the one that was kept in the browser. */
  restored = $state(false);
  /** Whether a link is being opened: until then the moment shown is the one before. */
  isOpening = $state(false);
  /** Whether what the address held at first has been opened, or refused. */
  hasOpened = $state(false);
  /** How many links the address has led to: of the last of them the moment, or why it was refused, is shown. */
  followed = $state(0);

  readonly #run: Run;
  readonly #place: AddressBar;
  readonly #kept: KeptWork;
  readonly #values: KeptValues;
  readonly #left: LeftMoment;
  readonly #momentOf: Keeps['momentOf'];
  /** The link that the address holds. */
  #held: string;
  /** Names of the values that it only names and that are kept. */
  #named = '';
  /** Of the moment that was heard of last: rows that are brought have columns of their own, typed ones those before. */
  #columns: OwnColumns | undefined;
  /** What the address had when it was last read or written; another one now is a link that is still to be followed. */
  #seen: string;
  /** What will be written when the timer has run down. */
  #next: ShortLink | null = null;
  #timer: number | null = null;
  /** Whether the timer runs as it does at rest. */
  #soon = false;
  /** Whether what the address held at first has been opened: nothing is written over it before. */
  #begun = false;
  /** How many links are being opened. */
  #openings = 0;
  /** Number of the opening that was begun last: one that has waited for its values gives way to it. */
  #last = 0;

  constructor(run: Run, place: AddressBar, keeps: Partial<Keeps> = {}) {
    this.#run = run;
    this.#place = place;
    this.#kept = keeps.work ?? new KeptWork(noMemory);
    this.#values = keeps.values ?? new KeptValues();
    this.#left = keeps.left ?? new LeftMoment(noMemory, () => 'navigate');
    this.#momentOf = keeps.momentOf ?? (() => Promise.resolve(null));
    this.#held = this.#seen = this.#fragment;
  }

  /** What of the page is there and how it looks, by the link or the work that is kept: before its moment is opened. */
  get page(): PageChoice | null {
    try {
      return pageIn(this.#fragment || (this.#kept.link ?? ''));
    } catch {
      return null;
    }
  }

  /** Open what the address holds, or else the work that is kept. @returns whether it was a moment, which is shown now */
  async open(): Promise<boolean> {
    this.#begun = true;
    const left = this.#left.at(this.#fragment);
    if (left) this.#replace(left);
    this.#left.drop();
    const opened = await (this.#fragment === '' ? this.#restore() : this.#open('link', this.#fragment));
    this.hasOpened = true;
    return opened;
  }

  /**
   * Open a link for the page that holds this one, in the same language. Where it is refused nothing changes, and only
   * that page is told. @returns why it was; null where its moment is shown
   */
  async openFor(link: string): Promise<LinkProblem | Refusal | null> {
    const { language } = this.#run.page;
    const opening = (this.#last += 1);
    this.#cancel();
    const outcome = await this.#tryOpening('link', link, { language }, opening);
    if (outcome && this.#run.refusal === outcome) this.#run.dismissRefusal();
    if (opening !== this.#last) return outcome ?? gaveWay;
    if (outcome === null) this.problem = null;
    return outcome;
  }

  /** Why {@link openFor} would refuse a link; null where it would not. What is shown, or being opened, stays as it is. */
  async judge(link: string): Promise<LinkProblem | Refusal | null> {
    const read = await this.#momentAt('link', link).catch(linkProblem);
    return read instanceof LinkProblem ? read : this.#run.judge(read.recipe);
  }

  /** A link that is being opened gives way: the training to its moment is stopped. */
  stopOpening(): void {
    this.#last += 1;
    this.#run.replay.stop();
  }

  /** Call it when the page is left: the newest moment is in the address, or comes back with it. */
  leave(): void {
    const before = this.#fragment;
    const told = this.settle() ? toldOf(this.#run.quiz) : '';
    const whole = this.#held + told;
    const moment = whole.length > addressLimits.link ? this.#held : whole;
    if (this.#begun && this.#openings === 0) this.#left.keep(before, moment);
  }

  /** Call it before the page is loaded again for what the address holds now: of that nothing but its hosts is written over. */
  giveWay(): void {
    this.#cancel();
    this.#begun = false;
    const link = withHosts(this.#fragment, this.#run.page.hosts);
    if (link !== this.#fragment) this.#replace(link);
  }

  /** Call it when the address has changed, by hand or by going back and forward, which keeps how the page looks. */
  async follow(): Promise<void> {
    if (this.#fragment === this.#held) return;
    await this.#open('link', this.#fragment, this.isOwn ? this.#run.page.look : {});
  }

  /** After a failure: until the moment that is shown has been trained to again, nothing is written. */
  async restart(): Promise<void> {
    const hadMoment = this.#run.recipe !== null;
    if (!hadMoment) this.#begun = false;
    await this.#withoutWriting(() => this.#run.restart());
    if (!hadMoment) await this.open();
  }

  /** The page as at the first visit; how it looks stays, and going back brings back what is left. */
  async startAfresh(): Promise<void> {
    this.settle();
    this.#last += 1;
    this.problem = this.notes = null;
    this.restored = false;
    const { look } = this.#run.page;
    this.#run.replay.stop();
    const recipe = withLook(parseLink(''), look);
    if (await this.#run.send({ do: 'openRecipe', recipe }, 'tools')) return;
    this.#cancel();
    this.#hold(writtenOf(this.#run.recipe!)!, 'pushState');
  }

  /**
   * Call it when the moment has changed. Another network, data or selection makes an entry of its own to go back to; of
   * the rest the newest is written from time to time; a jump makes an entry then (see isJump).
   */
  write(recipe: Recipe, running: boolean): void {
    const areBrought = recipe.choice.columns !== this.#columns;
    this.#columns = recipe.choice.columns;
    if (!this.#begun || this.#openings > 0) return;
    const next = writtenOf(recipe);
    const before = this.#next?.link ?? this.#held;
    if (next === null) {
      this.tooLarge = 'beyond';
      return;
    }
    if (this.tooLarge === 'beyond') this.#keep(next.values);
    if (next.link === before) return;
    if (areBrought || isDeliberate(before, next.link)) {
      this.#flush();
      return this.#hold(next, 'pushState');
    }
    // What waits is where the jump began, unless it is part of it.
    const jumps = isJump(before, next.link);
    if (this.#next && jumps && !isJump(this.#held, before)) this.#flush();
    this.#next = next;
    this.#wait(running, jumps);
  }

  /** The present moment in the address, at once. @returns whether it is there */
  settle(): boolean {
    const { recipe } = this.#run;
    const written = recipe && this.#begun && this.#openings === 0 ? writtenOf(recipe) : null;
    this.#cancel();
    if (written) this.#hold(written, 'replaceState');
    return this.#held === written?.link;
  }

  /** Whether the address is an entry that the page wrote, and no link that was typed or clicked. */
  get isOwn(): boolean {
    return this.#place.history.state === WRITTEN;
  }

  /** Whether the page shows another moment than this one when it is loaded again. */
  get isLostByReload(): boolean {
    return this.tooLarge === 'page' || this.tooLarge === 'beyond';
  }

  get #fragment(): string {
    return this.#place.location.hash.replace(/^#/, '');
  }

  /** @returns whether there was work: how the page looks alone is none */
  async #restore(): Promise<boolean> {
    const { link } = this.#kept;
    if (link === null) return false;
    const opened = await this.#open('kept', link);
    if (!opened && this.problem) this.#kept.drop();
    this.restored = opened && !isOpening(this.#held);
    return this.restored;
  }

  /** What comes out is written as the page writes it, so that going back never meets the same moment twice. */
  async #open(of: 'link' | 'kept', link: string, look: Partial<PageLook> = {}): Promise<boolean> {
    const opening = (this.#last += 1);
    this.#cancel();
    this.#held = this.#seen = this.#fragment;
    this.problem = this.notes = null;
    this.restored = false;
    const outcome = await this.#tryOpening(of, link, look, opening);
    if (outcome instanceof LinkProblem) this.problem = { of, sentence: outcome.message };
    else if (outcome) this.#refuse(of, outcome);
    if (opening === this.#last) this.followed += 1;
    return outcome === null;
  }

  #tryOpening(
    of: 'link' | 'kept',
    link: string,
    look: Partial<PageLook>,
    opening: number,
  ): Promise<LinkProblem | Refusal | null> {
    return this.#withoutWriting(() => this.#openMoment(of, link, look, opening));
  }

  /** The address has the present moment again when the last of the tasks ends: one that gave way may outlast what it gave way to. */
  async #withoutWriting<T>(task: () => Promise<T>): Promise<T> {
    this.#openings += 1;
    this.isOpening = true;
    try {
      return await task();
    } finally {
      this.#openings -= 1;
      this.isOpening = this.#openings > 0;
      if (!this.isOpening) this.settle();
    }
  }

  async #openMoment(
    of: 'link' | 'kept',
    link: string,
    look: Partial<PageLook>,
    opening: number,
  ): Promise<LinkProblem | Refusal | null> {
    const read = await this.#momentAt(of, link).catch(linkProblem);
    if (opening !== this.#last) return gaveWay;
    if (read instanceof LinkProblem) return read;
    this.notes = read.notes;
    this.#run.replay.stop();
    return this.#run.send({ do: 'openRecipe', recipe: withLook(read.recipe, look) });
  }

  /** What a link leads to, with what is kept here of it. @throws LinkProblem */
  async #momentAt(of: 'link' | 'kept', link: string): Promise<ReadLink> {
    const named = namedIn(link);
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
    const found = named.length === 0 ? new Map<string, string>() : await this.#values.find(named);
    const isShort = of === 'link' && found.size === 0;
    const { recipe, notes } = readLink(link, found, isShort ? addressLimits : keptLimits);
    const step = stepAlone(recipe);
    const moment = step && (await this.#momentOf(step).catch(() => null));
    return { recipe: moment ? { ...moment, lesson: step, page: recipe.page } : recipe, notes };
  }

  /** @param again a jump goes on: its end is waited for */
  #wait(running: boolean, again: boolean): void {
    if (this.#timer !== null && !again && (running || this.#soon)) return;
    if (this.#timer !== null) this.#place.clearTimeout(this.#timer);
    this.#soon = !running;
    this.#timer = this.#place.setTimeout(() => this.#flush(), running ? RUNNING : AT_REST);
  }

  /** Write what waits. */
  #flush(): void {
    const next = this.#next;
    this.#cancel();
    if (next) this.#hold(next, isJump(this.#held, next.link) ? 'pushState' : 'replaceState');
  }

  #cancel(): void {
    if (this.#timer !== null) this.#place.clearTimeout(this.#timer);
    this.#timer = null;
    this.#next = null;
  }

  #hold({ link, values }: ShortLink, by: 'pushState' | 'replaceState'): void {
    this.#keep(values);
    if (link === this.#held || this.#fragment !== this.#seen) return;
    this.#held = link;
    this.#kept.keep(link);
    try {
      this.#place.history[by](WRITTEN, '', `#${link}`);
      this.#seen = this.#fragment;
    } catch {
      // Browsers let an address change so many times in some seconds; the next change is written again.
    }
  }

  #replace(link: string): void {
    try {
      this.#place.history.replaceState(this.#place.history.state, '', `#${link}`);
    } catch {
      // As in #hold: what is opened then is what the address has.
    }
  }

  /** Keep what the address only names. */
  #keep(values: ReadonlyMap<string, string>): void {
    const named = [...values.keys()].join();
    if (named === this.#named && this.tooLarge !== 'beyond') return;
    this.#named = named;
    if (values.size === 0) {
      this.tooLarge = null;
      return;
    }
    void this.#values.keep(values).then(({ where, gone }) => {
      this.dropped ||= gone > 0;
      if (named === this.#named) this.tooLarge = where;
    });
  }

  /** The engine's own words; they stand with the link alone. */
  #refuse(of: 'link' | 'kept', refusal: Refusal): void {
    if (refusal !== noEngine && refusal !== gaveWay) this.problem = { of, sentence: refusalSentence(refusal) };
    if (this.#run.refusal === refusal) this.#run.dismissRefusal();
  }
}

/** What outlasts the moment, each where the browser lets it, and the moments of the lessons. */
export interface Keeps {
  work: KeptWork;
  values: KeptValues;
  left: LeftMoment;
  momentOf: (step: LessonPlace) => Promise<Recipe | null>;
}

/** Of a link in whose place another one is opened. */
const gaveWay: Refusal = {
  code: 'range',
  path: '',
  given: null,
  wanted: { kind: 'page', reason: 'presentSession' },
};

function linkProblem(problem: unknown): LinkProblem {
  if (!(problem instanceof LinkProblem)) throw problem;
  return problem;
}

/** null for a moment that can't fit in a link, or has more than can be kept. */
const writtenOf = (recipe: Recipe): ShortLink | null => unlessBeyond(() => formatAddress(recipe));

// Not the rows: each point that is drawn would be an entry.
const DATA = ['data', 'points', 'noise', 'drawn', 'columns', 'classes', 'values', 'features'];
const DELIBERATE = [
  ...DATA,
  'net',
  'act',
  'loss',
  'init',
  'seed',
  'heldout',
  'split',
  'standardize',
  'targets',
  'select',
  'lesson',
  'lab',
];
// What is typed or stepped through is one entry.
const TRAINING = ['opt', 'rate', 'batch', 'order', 'schedule', 'l1', 'l2', 'clip', 'frozen', 'then'];

/** What was answered of what a link asks for: the page comes back with it, and no link that is handed on says it. */
function toldOf(quiz: Run['quiz']): string {
  const told = quiz.lasting.filter((blank) => quiz.isTold(blank)).map(blankText);
  return told.length > 0 ? `&told=${told.join()}` : '';
}

const withLook = (recipe: Recipe, look: Partial<PageLook>): Recipe => ({
  ...recipe,
  page: { ...recipe.page, ...look },
});

/** Whether a link leads to the beginning of the page's opening, however that looks. */
const isOpening = (link: string): boolean =>
  (link || OPENING)
    .split('&')
    .filter((part) => !/^(size|theme|lang)=/.test(part))
    .join('&') === OPENING;

/**
 * Whether one goes far back, on the loss curve or to step 0, or trains otherwise from here on. It is written at rest, so
 * that a drag is one jump, and so are some presses of a button.
 */
const isJump = (from: string, to: string): boolean =>
  stepIn(to) < stepIn(from) - 1 || partsIn(from, TRAINING) !== partsIn(to, TRAINING);
const stepIn = (link: string): number => Number(/(?:^|&)step=(\d+)/.exec(link)?.[1] ?? 0);

/** Whether two links differ in what a user chooses and may want to go back from. */
const isDeliberate = (from: string, to: string): boolean => partsIn(from, DELIBERATE) !== partsIn(to, DELIBERATE);

/** Those parts of a link that have one of these names. An empty link is where the page begins. */
const partsIn = (link: string, names: readonly string[]): string =>
  (link || OPENING)
    .split('&')
    .filter((part) => names.includes(part.split('=')[0]!))
    .join('&');
