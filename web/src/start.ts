import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/elements.css';
import './ui/layout.css';
import './ui/charts.css';
import './ui/access.css';
import App from './App.svelte';
import { registerColours } from './ui/register-colours';

/** @param links where there is a link or kept work to open */
export function start(links: typeof import('./later/links') | null): void {
  registerColours();
  const target = document.getElementById('app')!;
  target.replaceChildren(); // what was said while this was loading
  mount(App, { target, props: { links } });
}
