export { default as LossMap } from '../views/loss-map/LossMap.svelte';
