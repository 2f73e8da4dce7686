import type { Component } from 'svelte';
import { bring } from './bring';
import { Coming } from './coming.svelte';

/** Of a dialog: it opens by itself when it comes, and by `open` after that. */
export type Opens = { open: () => void };
export type HandedDialog<Props extends object> = Component<Props, Opens>;

/** One thing that can be handed on; its dialog comes when it is first asked for. */
export class Handed<Props extends object> {
  readonly coming: Coming<{ Dialog: HandedDialog<Props> }>;
  /** Set once it stands on the page. */
  dialog: Opens | undefined = $state();

  constructor(
    /** The button that opens it, and what it is for. */
    readonly words: () => { open: string; hint: string },
    bring: () => Promise<HandedDialog<Props>>,
  ) {
    this.coming = new Coming(async () => ({ Dialog: await bring() }));
  }

  open(): void {
    if (this.dialog) this.dialog.open();
    else void bring(this.coming);
  }
}
