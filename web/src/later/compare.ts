export { default as CompareView } from '../views/compare/CompareView.svelte';
