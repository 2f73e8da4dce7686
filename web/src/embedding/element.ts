import { frameLink, linkIn } from './frame-address';
import type {
  Answer,
  BackpropPlaygroundElement,
  Command,
  Moment,
  Refusal,
  Reply,
  Request,
  RequestId,
  RequestRefused,
  Told,
} from './types';

type Asked = Request extends infer One ? (One extends Request ? Omit<One, 'backpropPlayground' | 'id'> : never) : never;

/** A promise that is settled from outside. */
class Awaited<Value> {
  resolve!: (value: Value) => void;
  reject!: (reason: Error) => void;
  readonly promise = new Promise<Value>((resolve, reject) => Object.assign(this, { resolve, reject }));

  constructor() {
    this.promise.catch(() => undefined); // whoever waits for it is told
  }
}

/** Where this script stands; in a plain script the build puts another expression here. */
const own = import.meta.url;

/** Pixels: before the page has told its height, and the least, since lower frames have another layout. */
const FIRST_HEIGHT = 800;
const LEAST_HEIGHT = 501;

const STYLE = `
  :host { display: block; max-height: 100vh }
  :host([hidden]) { display: none }
  iframe { display: block; width: 100%; max-height: inherit; border: 0 }
`;

/** No policy of the page that the element stands in forbids it, as it would a style element. */
function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}

/** On a server, where pages are written before a browser has them, it can be imported and does nothing. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const GONE = 'The playground was taken out of the page.';

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
  #ready = new Awaited<Moment>();
  readonly #waiting = new Map<RequestId, Awaited<Answer>>();
  #requests = 0;
  /** Whether other attributes wait to be followed: several that are set together are one change. */
  #changes = false;

  get ready(): Promise<Moment> {
    return this.#ready.promise;
  }

  async open(link: string): Promise<void> {
    await this.#ask({ kind: 'open', link: linkIn(String(link)) });
  }

  async do(command: Command): Promise<void> {
    await this.#ask({ kind: 'do', command });
  }

  ask(name: string): Promise<Answer> {
    return this.#ask({ kind: 'ask', name });
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#hear);
    if (location.origin === 'null') return this.#giveUp('A page without an origin can’t talk with the playground.');
    this.#address = this.#wanted();
    this.#frame = this.#makeFrame(this.#address);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    root.replaceChildren(this.#frame);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = null;
    this.#giveUp(GONE);
    this.#ready = new Awaited();
  }

  attributeChangedCallback(): void {
    if (!this.#frame || this.#changes) return;
    this.#changes = true;
    queueMicrotask(() => {
      this.#changes = false;
      this.#follow();
    });
  }

  // ---- the frame ---------------------------------------------------------------------------------

  #wanted(): URL {
    const page = new URL(this.getAttribute('src') ?? new URL('./', own), document.baseURI);
    const [link = '', ...others] = ['src-link', 'parts', 'lang', 'theme'].map((name) => this.getAttribute(name));
    const [parts = null, lang = null, theme = null] = others;
    page.hash = frameLink({ link: link ?? '', parts, lang, theme }, location.origin);
    return page;
  }

  #makeFrame(address: URL): HTMLIFrameElement {
    return Object.assign(document.createElement('iframe'), {
      title: this.title || 'Backprop Playground',
      allow: 'clipboard-write; fullscreen',
      referrerPolicy: 'origin', // it tells the page who holds it
      loading: this.getAttribute('loading') === 'lazy' ? 'lazy' : 'eager',
      height: String(FIRST_HEIGHT),
      src: address.href,
    });
  }

  /** Another link of the same page is opened there; another page is loaded. No entry of the history is made. */
  #follow(): void {
    const before = this.#address;
    if (!this.#frame || !before) return;
    const wanted = this.#wanted();
    if (wanted.href === before.href) return;
    if (withoutHash(wanted) !== withoutHash(before)) {
      this.#giveUp('The playground was loaded anew.');
      this.#ready = new Awaited();
    }
    this.#address = wanted;
    this.#frame.contentWindow!.location.replace(wanted.href);
  }

  #giveUp(reason: string): void {
    this.#ready.reject(new Error(reason));
    this.#forget(reason);
  }

  #forget(reason: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(reason));
    this.#waiting.clear();
  }

  // ---- messages ----------------------------------------------------------------------------------

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#address!.origin) return;
    const told = data as Told | null;
    if (told?.backpropPlayground !== 1) return;
    if (told.kind === 'ready') this.#begin(told.moment);
    else if (told.kind === 'height') this.#frame.height = String(Math.max(LEAST_HEIGHT, told.height));
    else if (told.kind === 'reply') this.#take(told);
    const event = EVENTS[told.kind];
    if (event) this.dispatchEvent(new CustomEvent(event, { detail: told }));
  };

  /** The page in the frame may have been loaded anew, in another language: what it was asked before it has forgotten. */
  #begin(moment: Moment): void {
    this.#forget('The playground was loaded anew.');
    this.#ready.resolve(moment);
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('refusal' in reply) waiting?.reject(refused(reply.sentence, reply.refusal));
    else waiting?.resolve(reply.result);
  }

  async #ask(asked: Asked): Promise<Answer> {
    await this.#ready.promise;
    const page = this.#frame?.contentWindow;
    if (!page) throw new Error(GONE);
    const id = (this.#requests += 1);
    const waiting = new Awaited<Answer>();
    this.#waiting.set(id, waiting);
    page.postMessage({ backpropPlayground: 1, id, ...asked }, this.#address!.origin);
    return waiting.promise;
  }
}

const withoutHash = ({ href }: URL): string => href.replace(/#.*$/, '');

const refused = (sentence: string, refusal: Refusal): RequestRefused =>
  Object.assign(new Error(sentence), { name: 'RequestRefused' as const, refusal });

const { customElements } = globalThis;
if (customElements && !customElements.get('backprop-playground'))
  customElements.define('backprop-playground', PlaygroundElement);
