export { createAddress } from '../state/create-address';
export { default as LinkNotice } from '../views/LinkNotice.svelte';
