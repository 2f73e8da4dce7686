import { untrack } from 'svelte';
import { page as words } from '../messages/words';
import { Paced } from '../plot/paced';
import type { Address } from '../state/address.svelte';
import { tellBy, tellOwnOrigin, type Done, type Right } from '../state/host';
import type { Run } from '../state/run.svelte';
import { answer, opensLink } from './answer';
import { accepted, incomingFrom, MOST_WAITING, refusalBy, refused, tooMany, type Incoming } from './requests';
import { statementOf } from './statement';
import { momentOf, selectionOf } from './told';
import type { Moment, Told, Versioned } from './types';

/** What of the browser it needs: `window`, or a stand-in. */
export interface Place extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  parent: Pick<Window, 'postMessage'>;
  location: Pick<Location, 'origin' | 'pathname' | 'ancestorOrigins'>;
  document: Pick<Document, 'referrer'>;
}

type Message = Told extends infer One ? (One extends Versioned ? Omit<One, keyof Versioned> : never) : never;

/** Milliseconds between two messages of one kind. */
const PAUSE = 250;
const PACED = ['moment', 'selection', 'height'] as const;

/** What is told again when it is another one. */
class Repeated {
  readonly pace = new Paced(PAUSE);
  make: (() => Message) | null = null;
  /** As text. */
  last = '';
}

/**
 * The page's side of the interface (types.ts). It hears the page that holds this one, if that is of one of the hosts with
 * which the frame was opened, and tells only that page.
 */
export class Talk {
  readonly #run: Run;
  readonly #address: Address;
  readonly #place: Place;
  /** Requests, of which the first is answered next. */
  readonly #waiting: Incoming[] = [];
  /** The one that is being answered. */
  #answered: Incoming | null = null;
  /** Origin of the page that holds this one; null as long as it is not known, or where it is none of the hosts. */
  #host: string | null;
  #isReady = false;
  /** Whether it was told that it hears: what is told later is of the same page. */
  #hasBegun = false;
  /** How many links the address had led to when it was told last. */
  #followed = 0;
  /** The failure of the engine that was told. */
  #failure: Error | null = null;
  /** What is told when it changes. */
  readonly #paced = { moment: new Repeated(), selection: new Repeated(), height: new Repeated() };

  constructor(run: Run, address: Address, place: Place) {
    this.#run = run;
    this.#address = address;
    this.#place = place;
    const holder = holderOf(place);
    this.#host = holder !== null && this.#isHost(holder) ? holder : null;
  }

  /** Hear and tell from now on. @returns what ends it */
  begin(): () => void {
    const hear = (event: Event): void => this.#hear(event as MessageEvent);
    this.#place.addEventListener('message', hear);
    tellBy((done, right) => this.#tellDone(done, right));
    this.#say({ kind: 'opening' });
    return () => {
      this.#place.removeEventListener('message', hear);
      tellBy(tellOwnOrigin);
      for (const { pace } of Object.values(this.#paced)) pace.stop();
    };
  }

  /** Call it when the moment, or what is selected in it, has changed. */
  attend(): void {
    const [run, address] = [this.#run, this.#address];
    if (!address.hasOpened) return;
    const { isOpening, followed } = address;
    untrack(() => void this.#answerAll());
    if (isOpening) return;
    if (run.phase === 'failed') return this.#tellFailure(run.failure!);
    if (!run.recipe || run.phase !== 'ready') return;
    if (!this.#isReady || followed !== this.#followed) this.#tellReady();
    void [run.recipe, run.moment, run.cursor.position, run.quiz.hidden, run.selection.selected];
    this.#tellPaced('moment', () => ({ kind: 'moment', ...momentOf(run) }));
    this.#tellPaced('selection', () => selectionOf(run));
  }

  /** The height of the page, when it changes. */
  fit(height: number): void {
    this.#tellPaced('height', () => ({ kind: 'height', height }));
  }

  // ---- hearing -----------------------------------------------------------------------------------

  #isHost(origin: string): boolean {
    return this.#run.page.hosts?.includes(origin) ?? false;
  }

  #hear(event: MessageEvent): void {
    if (event.source !== this.#place.parent || !this.#isHost(event.origin)) return;
    const request = incomingFrom(event.data);
    if (!request) return;
    this.#meet(event.origin);
    if (this.#waiting.length >= MOST_WAITING) return this.#tell(refused(request.id, tooMany));
    this.#waiting.push(request);
    if (this.#address.isOpening) void this.#makeWayFor(request);
    if (this.#address.hasOpened) void this.#answerAll();
  }

  /** What is being opened, maybe by a long training, gives way to another link, if that can be opened. */
  async #makeWayFor(request: Incoming): Promise<void> {
    const opens = await opensLink(request, this.#address);
    const waits = this.#waiting.includes(request) && request !== this.#answered;
    if (opens && waits && this.#address.isOpening) this.#address.stopOpening();
  }

  /** A link that is opened only now gives way, too, to those that have come meanwhile. */
  async #makeWayFrom(opened: Incoming): Promise<void> {
    for (const request of this.#waiting.slice(1)) if (this.#answered === opened) await this.#makeWayFor(request);
  }

  /** One after another: what is asked for after something was done is asked of what came of it. */
  async #answerAll(): Promise<void> {
    if (this.#answered) return;
    for (let request = this.#next; request; request = this.#next) {
      this.#answered = request;
      const { id } = request;
      const answered = answer(request, this.#run, this.#address).then(
        (result) => accepted(id, result),
        (problem: unknown) => refused(id, refusalBy(problem)),
      );
      if (this.#address.isOpening) void this.#makeWayFrom(request);
      const reply = await answered;
      this.#waiting.shift();
      if (request.kind === 'open' && 'result' in reply) this.#tellReady();
      this.#tell(reply);
    }
    this.#answered = null;
  }

  /** While a link is being opened it waits: it would be answered of the moment before. */
  get #next(): Incoming | undefined {
    return this.#address.isOpening ? undefined : this.#waiting[0];
  }

  // ---- telling -----------------------------------------------------------------------------------

  /** Where the browser does not say who holds this page, the first request does. */
  #meet(origin: string): void {
    if (this.#host === origin) return;
    this.#host = origin;
    if (!this.#isReady) return;
    this.#tellReady();
  }

  #tellReady(): void {
    this.#isReady = true;
    this.#followed = this.#address.followed;
    this.#sayReady(momentOf(this.#run), this.#address.problem?.sentence ?? null);
    for (const kind of PACED) this.#repeat(kind);
  }

  /** Where there never was an engine nothing else would be told; later each request is refused. */
  #tellFailure(failure: Error): void {
    if (this.#isReady || this.#failure === failure) return;
    this.#failure = failure;
    this.#sayReady(null, `${words.failed} ${failure.message}`);
  }

  #sayReady(moment: Moment | null, problem: string | null): void {
    this.#say({ kind: 'ready', loaded: !this.#hasBegun, moment, problem });
    this.#hasBegun ||= this.#host !== null;
  }

  #tellDone(done: Done, right: Right | null): void {
    if (this.#host === null) return tellOwnOrigin(done);
    if (done.kind !== 'answer') return this.#say(done);
    const { origin, pathname } = this.#place.location;
    const { recipe, made } = this.#run;
    const known = { now: recipe!, isMade: made, page: origin + pathname, at: new Date() };
    this.#say({ ...done, statement: statementOf(done, right, known) });
  }

  /** Not too often, and only what is another one than before. */
  #tellPaced(kind: (typeof PACED)[number], make: () => Message): void {
    this.#paced[kind].make = make;
    this.#repeat(kind);
  }

  #repeat(kind: (typeof PACED)[number]): void {
    const of = this.#paced[kind];
    of.pace.ask(() => {
      const message = this.#host !== null && this.#isReady ? (of.make?.() ?? null) : null;
      const text = JSON.stringify(message);
      if (!message || text === of.last) return;
      of.last = text;
      this.#say(message);
    }, false);
  }

  #say(message: Message): void {
    this.#tell({ backpropPlayground: 1, ...message });
  }

  #tell(message: Told): void {
    if (this.#host !== null) this.#place.parent.postMessage(message, this.#host);
  }
}

/** The origin of the page that holds this one, where the browser says it. */
function holderOf({ location, document }: Place): string | null {
  const [holder] = location.ancestorOrigins ?? [];
  if (holder !== undefined) return holder;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
}
