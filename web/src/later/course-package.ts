/** A package for a course system: when it is asked for. */
export { default as PackageDialog } from '../views/courses/PackageDialog.svelte';
