export { default as LibraryDialog } from '../views/libraries/LibraryDialog.svelte';
