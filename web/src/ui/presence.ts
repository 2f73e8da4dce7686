import { onDestroy } from 'svelte';

/**
 * Whether the component that calls this at its start is still on the page. To be asked after whatever was waited for: what a
 * component that has gone knew is not kept up to date, and its elements are no longer there.
 */
export function presence(): { readonly here: boolean } {
  let here = true;
  onDestroy(() => (here = false));
  return {
    get here() {
      return here;
    },
  };
}
