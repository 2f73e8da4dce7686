import { languages } from '../messages/languages';
import { speakLater, spoken } from '../messages/words';
import { Coming } from './coming.svelte';

/** The words come before the code that says them. */
export const panels = new Coming(async () => {
  speakLater(await languages[spoken]!.laterWords());
  return import('./panels');
});

/** After the panels: what is seen comes before what is opened. */
export const tools = new Coming(async () => {
  await panels.come();
  return import('./tools');
});
