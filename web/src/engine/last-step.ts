import type { Session } from './types';

/**
 * Looks at a session as it was before its last update. It stays there, so that more can be asked, until the session is
 * wanted as it is: then the update is made again, bit for bit, with what was changed by hand after it.
 */
export class LastStep {
  readonly #session: Session;
  readonly #stepsPerCall: number;
  #isBefore = false;

  /** @param stepsPerCall updates that the session makes in one call, at most */
  constructor(session: Session, stepsPerCall: number) {
    this.#session = session;
    this.#stepsPerCall = stepsPerCall;
  }

  /** The session before its last update; at step 0 as it is. */
  before(): Session {
    const { step } = this.#session.progress();
    if (!this.#isBefore && step > 0) {
      rewind(this.#session, step - 1, this.#stepsPerCall);
      this.#isBefore = true;
    }
    return this.#session;
  }

  /** The session as it is. */
  present(): Session {
    if (this.#isBefore) this.#session.step(1);
    this.#isBefore = false;
    return this.#session;
  }
}

/** Back to a step, bit for bit: to the latest one kept before it, and on by training again. */
export function rewind(session: Session, step: number, stepsPerCall: number): void {
  const { left } = session.rewind(step);
  for (let missing = left; missing > 0; missing -= stepsPerCall) session.step(Math.min(missing, stepsPerCall));
}
