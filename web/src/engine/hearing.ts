/** Milliseconds between two looks. */
const LOOK = 5000;
/** Looks at which a message has not been heard yet, after which nobody is there to hear it. */
const LOOKS = 3;
/** So many times the longest wait for an answer so far is patience too: a network can be so large. */
const PATIENCE = 4;

export interface HearingOptions {
  /** Called once where a message is not heard. */
  onDeaf: () => void;
  now?: () => number;
  after?: (milliseconds: number, task: () => void) => void;
}

/**
 * Whether the worker still hears. It says so of each message before it does what that asks for, so that a message stays
 * unheard only while an earlier one is being answered, which may take as long as it takes, or where the worker is gone.
 * Looks are counted, not time: a page that slept has no fewer messages waiting for it, but may look first.
 */
export class Hearing {
  readonly #onDeaf: () => void;
  readonly #now: () => number;
  readonly #after: (milliseconds: number, task: () => void) => void;
  #sent = 0;
  #heard = 0;
  #answered = 0;
  #looks = 0;
  #looking = false;
  #unheardSince = 0;
  #longest = 0;

  constructor({ onDeaf, now, after }: HearingOptions) {
    this.#onDeaf = onDeaf;
    this.#now = now ?? (() => performance.now());
    this.#after = after ?? ((milliseconds, task) => void setTimeout(task, milliseconds));
  }

  /** A call goes out. @returns to be called when it has been answered */
  send(): () => void {
    const begin = this.#now();
    if (this.#heard === this.#sent) this.#unheardSince = begin;
    this.#sent++;
    this.#look();
    return () => {
      this.#answered++;
      this.#heard = Math.max(this.#heard, this.#answered);
      this.#looks = 0;
      this.#unheardSince = this.#now();
      this.#longest = Math.max(this.#longest, this.#now() - begin);
    };
  }

  /** The worker has begun with the next one. */
  heard(): void {
    this.#heard = Math.min(this.#sent, this.#heard + 1);
    this.#looks = 0;
    this.#unheardSince = this.#now();
  }

  #look(): void {
    if (this.#looking) return;
    this.#looking = true;
    this.#after(LOOK, () => {
      this.#looking = false;
      if (this.#heard === this.#sent) return;
      const busy = this.#heard > this.#answered;
      this.#looks = busy ? 0 : this.#looks + 1;
      const patience = this.#now() - this.#unheardSince > PATIENCE * this.#longest;
      if (this.#looks >= LOOKS && patience) this.#onDeaf();
      else this.#look();
    });
  }
}
