import type { EngineClient, Proof } from '../engine/types';
import type { Refusal } from './refusal';

/** Milliseconds between two looks of a command that waits. */
const LOOK = 20;

/** A moment that was taken from a link, and the training to it that proves it: see {@link Proof}. */
export class ProofOfMoment {
  /** How it goes, or how it has ended until that has been read; null for nothing to prove. */
  told: Proof | null = $state.raw(null);
  /** Why what the link carries was not used. */
  refused: Refusal | null = $state.raw(null);
  /** Whether going back waits for it. */
  awaited = $state(false);
  /** What the engine is still to be told: to train on, or to stop. */
  #goesOn: boolean | null = null;

  /** Another moment is open, or another run has begun. The proof begins when the moment is shown. */
  begin(told: Proof | null = null, refused: Refusal | null = null): void {
    this.told = told && { ...told, state: 'running' };
    this.refused = refused;
    this.#goesOn = told && true;
  }

  get isOpen(): boolean {
    return this.told?.state === 'running' || this.told?.state === 'stopped';
  }

  /** Stop on the way, or go on; the engine hears it with the next look. */
  set goesOn(goesOn: boolean) {
    this.#goesOn = goesOn;
  }

  /** Ask the engine how it goes. */
  async look(engine: EngineClient): Promise<Proof | null> {
    if (this.#goesOn !== null) await engine.prove(this.#goesOn);
    this.#goesOn = null;
    return (this.told = await engine.proof());
  }

  /**
   * Wait until an earlier step than the moment is there, and go on with the training to it.
   * @returns how it has ended; null where there was nothing to wait for, or it was stopped
   */
  async wait(engine: EngineClient): Promise<Proof | null> {
    this.awaited = true;
    try {
      for (await engine.prove(true); ; await later()) {
        const told = await this.look(engine);
        if (told?.state !== 'running') return told;
      }
    } finally {
      this.awaited = false;
    }
  }
}

const later = (): Promise<void> => new Promise((done) => setTimeout(done, LOOK));
