export { default as OwnGradientsDialog } from '../views/own-gradients/OwnGradientsDialog.svelte';
