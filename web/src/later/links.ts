import { momentOf } from '../lessons/open-step';
import type { Address } from '../state/address.svelte';
import { createAddress as addressOf } from '../state/create-address';
import type { Run } from '../state/run.svelte';

export { formatLink } from '../state/link/link';
export { default as LinkNotice } from '../views/LinkNotice.svelte';

export const createAddress = (run: Run): Address => addressOf(run, momentOf);
