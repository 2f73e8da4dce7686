import { Requests, type Asked } from './asked';
import { Awaited } from './awaited';
import { fit, makeFrame, ownOrigin, pageOf, styleSheet, withoutHash } from './frame';
import { frameLink } from './frame-address';
import type { Answer, BackpropPlaygroundElement, Command, Moment, Ready, Told } from './types';

/** Where this script stands; in a plain script the build puts another expression here. */
const own = import.meta.url;

/** Seconds after the frame has loaded until it is said that nothing answers. What answers later is heard. */
const PATIENCE = 10;

/** On a server, where pages are written before a browser has them, it can be imported and does nothing. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const GONE = 'The playground was taken out of the page.';
const ANEW = 'The playground was loaded anew.';
const NO_ORIGIN =
  'A page without an origin, from a disk or in a sandbox, can’t talk with the playground; it can only show it.';

/** Events of the element, by the kinds of messages that they are of. */
const EVENTS: Partial<Record<Told['kind'], string>> = {
  moment: 'moment',
  selection: 'selection',
  answer: 'answer',
  step: 'lesson',
  end: 'end',
};

/** The page in a frame; see `BackpropPlaygroundElement` in types.ts. */
class PlaygroundElement extends Base implements BackpropPlaygroundElement {
  static readonly observedAttributes = ['src', 'src-link', 'parts', 'lang', 'theme'];

  #frame: HTMLIFrameElement | null = null;
  /** The address of the page in the frame. */
  #address: URL | null = null;
  /** Whether a playground has said that it is there; that it hears, too, and the moment that it told then. */
  #isThere = false;
  #hears = false;
  #moment: Moment | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #ready = new Awaited<Moment>();
  readonly #requests = new Requests();
  /** Whether other attributes wait to be followed: several that are set together are one change. */
  #changes = false;
  /** Number of the last link that was followed, or frame that was begun with: what comes of those before counts no longer. */
  #change = 0;

  get ready(): Promise<Moment> {
    return this.#ready.promise;
  }

  async open(link: string): Promise<void> {
    await this.#askWhenReady({ kind: 'open', link: this.#linkTo(String(link)) });
  }

  async do(command: Command): Promise<void> {
    await this.#askWhenReady({ kind: 'do', command });
  }

  ask(name: string): Promise<Answer> {
    return this.#askWhenReady({ kind: 'ask', name });
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#hear);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    this.#changes = false;
    this.#load(this.#wanted());
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    this.#clear(GONE);
    this.#ready.reject(new Error(GONE));
    this.#ready = new Awaited();
  }

  attributeChangedCallback(): void {
    if (!this.isConnected || !this.shadowRoot || this.#changes) return;
    this.#changes = true;
    const [before, frame] = [this.#ready, this.#frame];
    this.#renew();
    queueMicrotask(() => {
      if (this.#frame !== frame) return; // another one has begun, with all that was said until then
      this.#changes = false;
      if (this.isConnected) this.#follow(before);
    });
  }

  // ---- the frame ---------------------------------------------------------------------------------

  /** The address that the attributes ask for; null where `src` is none. */
  #wanted(): URL | null {
    const src = this.getAttribute('src');
    const [address, base] = src === null ? ['./', own] : [src, document.baseURI];
    if (!URL.canParse(address, base)) return null;
    const page = new URL(address, base);
    page.hash = this.#linkTo(this.getAttribute('src-link') ?? '');
    return page;
  }

  #linkTo(link: string): string {
    const [parts = null, lang = null, theme = null] = ['parts', 'lang', 'theme'].map((name) => this.getAttribute(name));
    return frameLink({ link, parts, lang, theme }, ownOrigin());
  }

  /** Begin with a frame of its own: nothing that the one before still says is heard. No entry of the history is made. */
  #load(address: URL | null): void {
    const before = this.#frame;
    this.#clear(ANEW);
    this.#address = address;
    if (!address) return this.#giveUp(`src is “${this.getAttribute('src') ?? own}”; it must be an address.`);
    const frame = makeFrame(address, this, before);
    if (ownOrigin() === null) this.#giveUp(NO_ORIGIN);
    else frame.addEventListener('load', () => this.#expect(frame));
    this.#frame = frame;
    this.shadowRoot!.replaceChildren(frame);
  }

  /** Browsers do not say whether a page came, or which. */
  #expect(frame: HTMLIFrameElement): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      if (this.#frame !== frame || this.#isThere) return;
      this.#giveUp(
        `src is “${withoutHash(this.#address!)}”; no playground has answered there for ${PATIENCE} seconds.`,
      );
    }, PATIENCE * 1000);
  }

  /** Another link is opened in the page that is there; another page, or another language of it, is loaded. */
  #follow(before: Awaited<Moment>): void {
    const [was, wanted, ready] = [this.#address, this.#wanted(), this.#ready];
    if (wanted?.href === was?.href) return void before.promise.then(ready.resolve, ready.reject);
    if (!this.#hears || !wanted || pageOf(wanted) !== pageOf(was!)) return this.#load(wanted);
    this.#address = wanted;
    const change = (this.#change += 1);
    this.#ask({ kind: 'open', link: wanted.hash.slice(1) }).then(
      () => change === this.#change && ready.resolve(this.#moment!),
      (problem: Error) => change === this.#change && ready.reject(problem),
    );
  }

  /** Whoever asks for it from now on waits for what comes now. */
  #renew(): void {
    if (this.#ready.isSettled) this.#ready = new Awaited();
  }

  #giveUp(reason: string): void {
    this.#renew();
    this.#ready.reject(new Error(reason));
    this.#requests.forget(reason);
  }

  #clear(reason: string): void {
    this.#change += 1;
    this.#requests.forget(reason);
    clearTimeout(this.#patience);
    this.#frame?.remove();
    this.#frame = null;
    this.#isThere = this.#hears = false;
  }

  // ---- messages ----------------------------------------------------------------------------------

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#address!.origin) return;
    const told = data as Told | null;
    if (told?.backpropPlayground !== 1) return;
    this.#isThere = true;
    if (told.kind === 'ready') this.#begin(told);
    else if (told.kind === 'height') fit(this.#frame, told.height);
    else if (told.kind === 'reply') this.#requests.take(told);
    const event = EVENTS[told.kind];
    if (event) this.dispatchEvent(new CustomEvent(event, { detail: told }));
  };

  /**
   * The page in the frame may have been loaded anew: what it was asked before it has forgotten. A link that was opened in
   * it later makes it ready where it was not; one that was refused leaves the moment that is there.
   */
  #begin({ loaded, moment, problem }: Ready): void {
    this.#hears = true;
    this.#moment = moment;
    if (loaded) this.#requests.forget(ANEW);
    else if (problem !== null || !this.#ready.isSettled) return;
    this.#renew();
    if (moment && problem === null) this.#ready.resolve(moment);
    else this.#ready.reject(new Error(problem ?? ''));
  }

  /** Where its link was refused, another one can still be opened. */
  async #askWhenReady(asked: Asked): Promise<Answer> {
    await this.#ready.promise.catch((problem: unknown) => {
      if (asked.kind !== 'open' || !this.#hears) throw problem;
    });
    return this.#ask(asked);
  }

  #ask(asked: Asked): Promise<Answer> {
    const page = this.#frame?.contentWindow;
    return page ? this.#requests.ask(page, this.#address!.origin, asked) : Promise.reject(new Error(GONE));
  }
}

const { customElements } = globalThis;
if (customElements && !customElements.get('backprop-playground'))
  customElements.define('backprop-playground', PlaygroundElement);
