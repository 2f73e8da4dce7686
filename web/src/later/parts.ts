import { languages } from '../messages/languages';
import { speakLater, spoken } from '../messages/words';
import { Coming } from './coming.svelte';

/** They come before the code that says them. */
const words = new Coming(async () => speakLater(await languages[spoken]!.laterWords()));

const afterWords = <Parts>(bring: () => Promise<Parts>): Coming<Parts> => new Coming(() => words.come().then(bring));

/** What opens a link or kept work, and writes the address: before the page where there is one to open. */
export const links = afterWords(() => import('./links'));

export const panels = afterWords(() => import('./panels'));

/** After the panels: what is seen comes before what is opened. */
export const tools = new Coming(() => panels.come().then(() => import('./tools')));

/** Where one is asked for numbers. */
export const quiz = afterWords(() => import('./quiz'));
