import { mount } from 'svelte';
import '@fontsource-variable/inter/wght.css';
import 'katex/dist/katex.min.css';
import './ui/tokens.css';
import './ui/elements.css';
import './ui/layout.css';
import './ui/charts.css';
import './ui/stage.css';
import './ui/access.css';
import './ui/print.css';
import App from './App.svelte';
import { registerColours } from './ui/register-colours';

registerColours();

const target = document.getElementById('app')!;
target.replaceChildren(); // what was said while this was loading
mount(App, { target });
