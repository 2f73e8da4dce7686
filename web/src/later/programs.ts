export { default as ProgramDialog } from '../views/programs/ProgramDialog.svelte';
