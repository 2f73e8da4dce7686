/** What changes data and network, shares the page and sets its look: it comes last. */
export { default as DataControls } from '../controls/DataControls.svelte';
export { default as LessonList } from '../lessons/LessonList.svelte';
export { default as LookMenu } from '../controls/LookMenu.svelte';
export { default as NetworkEditor } from '../controls/NetworkEditor.svelte';
export { default as Sharing } from './Sharing.svelte';
export { default as PresetCards } from '../controls/PresetCards.svelte';
export { default as SettingsFold } from '../controls/SettingsFold.svelte';
