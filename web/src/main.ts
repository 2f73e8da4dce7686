import { mount } from 'svelte';
import '@fontsource-variable/inter/wght.css';
import 'katex/dist/katex.min.css';
import './app.css';
import App from './App.svelte';

const target = document.getElementById('app')!;
target.replaceChildren(); // what was said while this was loading
mount(App, { target });
