export { createAddress } from '../state/create-address';
export { formatLink } from '../state/link/link';
export { default as LinkNotice } from '../views/LinkNotice.svelte';
