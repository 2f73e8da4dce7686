/** Pixels: before the page has told its height, and the least, since lower frames have another layout. */
const FIRST_HEIGHT = 800;
const LEAST_HEIGHT = 501;

const STYLE = `
  :host { display: block; max-height: 100vh }
  :host([hidden]) { display: none }
  iframe { display: block; width: 100%; max-height: inherit; border: 0 }
`;

/** No policy of the page that the element stands in forbids it, as it would a style element. */
export function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}

/** @param of the element that it stands in @param before the frame in whose place it comes, as high as that */
export function makeFrame(address: URL, of: HTMLElement, before: HTMLIFrameElement | null): HTMLIFrameElement {
  return Object.assign(document.createElement('iframe'), {
    title: of.title || 'Backprop Playground',
    allow: 'clipboard-write; fullscreen',
    referrerPolicy: 'origin', // it tells the page who holds it
    loading: of.getAttribute('loading') === 'lazy' ? 'lazy' : 'eager',
    height: before?.height ?? String(FIRST_HEIGHT),
    src: address.href,
  });
}

export function fit(frame: HTMLIFrameElement, height: number): void {
  frame.height = String(Math.max(LEAST_HEIGHT, height));
}

export const withoutHash = ({ href }: URL): string => href.replace(/#.*$/, '');

/** What is loaded: the page, and its language, which it can't change while it stands. */
export const pageOf = (address: URL): string =>
  `${withoutHash(address)} ${/[#&](lang=[^&]*)/.exec(address.hash)?.[1] ?? ''}`;

/** The origin by which this page is known; null where it has none. Of one from a disk, `location` says `file://`. */
export const ownOrigin = (): string | null => (window.origin === 'null' ? null : window.origin);
