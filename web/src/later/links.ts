/** What opens a link or kept work, and writes the address: at once where there is one to open, else after the first view. */
export { createAddress } from '../state/create-address';
export { default as LinkNotice } from '../views/LinkNotice.svelte';
