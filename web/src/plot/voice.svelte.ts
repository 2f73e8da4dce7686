/**
 * What assistive technology is told, and when. A change of a name or of a text costs a screen reader a word or two; those
 * of one trained step are hundreds, and drown it. So while it trains the numbers are drawn only, and what is said of
 * them rests ({@link rested}); and at rest a part of the page that changes as a whole is taken out and put in again,
 * which is one change ({@link quietly}).
 */
class Voice {
  #training: () => boolean = () => false;
  #subject: () => string = () => '';

  /**
   * @param training whether the numbers change by themselves
   * @param subject of what the numbers are: what rests is said anew when it is about something else
   */
  attend(training: () => boolean, subject: () => string): void {
    this.#training = training;
    this.#subject = subject;
  }

  get training(): boolean {
    return this.#training();
  }

  get subject(): string {
    return this.#subject();
  }
}

export const voice = new Voice();

/**
 * What is said of numbers: while it trains it stays as it was, unless it is about something else.
 * @param rests where that is not only so for what is said, when it is so
 */
export function rested<Value>(value: () => Value, rests = () => voice.training): { readonly now: Value } {
  let said: { of: string; value: Value } | null = null;
  const now = $derived.by(() => {
    const of = voice.subject;
    if (rests() && said?.of === of) return said.value;
    said = { of, value: value() };
    return said.value;
  });
  return {
    get now() {
      return now;
    },
  };
}

/** Milliseconds after the last change until what was taken out is put in again: a frame or two of a browser. */
const PAUSE = 100;

// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
const quiet = new Set<HTMLElement | SVGElement>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** An attachment: this part of the page changes for assistive technology as a whole. */
export function quietly(part: HTMLElement | SVGElement): () => void {
  quiet.add(part);
  return () => void quiet.delete(part);
}

/**
 * Before a change of many numbers: take the parts out of what assistive technology sees, until the change is over. One
 * that has the focus stays.
 */
export function hush(): void {
  for (const part of quiet) {
    if (!part.contains(document.activeElement)) part.setAttribute('aria-hidden', 'true');
  }
  clearTimeout(timer);
  timer = setTimeout(unhush, PAUSE);
}

function unhush(): void {
  for (const part of quiet) part.removeAttribute('aria-hidden');
}
