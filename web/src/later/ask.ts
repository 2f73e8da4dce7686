export { default as Asking } from './Asking.svelte';
