import type { en } from './en';
import { countIn } from './intl';

/** Every word of the page, in one language. */
export type Words = typeof en;

/**
 * The words in the language that was chosen, one name for each file of it. They are there before any other code of the
 * page runs (main.ts), so that any file may take from them what it says, at once and for good.
 */
export let catalog: Words['catalog'];
export let csv: Words['csv'];
export let data: Words['data'];
export let editor: Words['editor'];
export let engine: Words['engine'];
export let explain: Words['explain'];
export let insight: Words['insight'];
export let licences: Words['licences'];
export let link: Words['link'];
export let maths: Words['maths'];
export let narration: Words['narration'];
export let notFinite: Words['notFinite'];
export let page: Words['page'];
export let pairings: Words['pairings'];
export let playground: Words['playground'];
export let refusals: Words['refusals'];
export let share: Words['share'];

/** The language of the words, by its name in links. */
export let spoken: string;

/**
 * @param language by its name in links
 * @param tag by which numbers, lists and plurals are written; it is not looked up here, since the worker of the engine, which
 * says nothing, would then carry the words of every language
 */
export function speak(language: string, tag: string, words: Words): void {
  spoken = language;
  countIn(tag);
  ({ catalog, csv, data, editor, engine, explain, insight, licences, link } = words);
  ({ maths, narration, notFinite, page, pairings, playground, refusals, share } = words);
}
