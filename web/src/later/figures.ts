/** The panels of the page as pictures: when they are asked for. */
export { default as FigureDialog } from '../views/figures/FigureDialog.svelte';
