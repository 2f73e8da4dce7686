export { default as LabNotice } from '../lessons/LabNotice.svelte';
export { default as LabPanel } from '../lessons/LabPanel.svelte';
export { default as LessonPlayer } from '../lessons/LessonPlayer.svelte';
export { loadLesson } from '../lessons/load';
