export { default as ModelDialog } from '../views/models/ModelDialog.svelte';
