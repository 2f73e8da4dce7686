import { momentOf } from '../lessons/open-step';
import type { Address } from '../state/address.svelte';
import { createAddress as addressOf } from '../state/create-address';
import type { Run } from '../state/run.svelte';

export { formatLink } from '../state/link/link';
export { default as LinkNotice } from '../views/LinkNotice.svelte';

export function createAddress(run: Run): Address {
  const address = addressOf(run, momentOf);
  if (run.page.hosts) void import('./embedding.svelte').then(({ talk }) => talk(run, address));
  return address;
}
