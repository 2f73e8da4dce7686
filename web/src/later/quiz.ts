export { default as QuizPanel } from '../views/quiz/QuizPanel.svelte';
