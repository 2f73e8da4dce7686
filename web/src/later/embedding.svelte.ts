import { Talk } from '../embedding/talk';
import type { Address } from '../state/address.svelte';
import type { Run } from '../state/run.svelte';

/** In a frame whose link says who may talk with the page: it hears them, and tells what happens. */
export function talk(run: Run, address: Address): void {
  const talk = new Talk(run, address, window);
  talk.begin();
  $effect.root(() => {
    $effect(() => talk.attend());
  });
  const { body } = document;
  new ResizeObserver(() => talk.fit(Math.ceil(body.getBoundingClientRect().height))).observe(body);
}
