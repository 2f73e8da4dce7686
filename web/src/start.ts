import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/elements.css';
import './ui/layout.css';
import './ui/charts.css';
import './ui/stage.css';
import './ui/access.css';
import App from './App.svelte';
import { links, restOfEngine } from './later/parts';
import { isFirstVisit } from './state/first-visit';
import { registerColours } from './ui/register-colours';

export async function start(): Promise<void> {
  if (!isFirstVisit()) {
    void restOfEngine.come(); // what is opened may need it
    await links.come();
  }
  if (links.failed) throw new Error('What opens links has not come');
  registerColours();
  const target = document.getElementById('app')!;
  target.replaceChildren(); // what was said while this was loading
  mount(App, { target });
}
