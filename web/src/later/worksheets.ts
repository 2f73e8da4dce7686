/** Exercises for paper: when they are asked for. */
export { default as WorksheetPages } from './WorksheetPages.svelte';
