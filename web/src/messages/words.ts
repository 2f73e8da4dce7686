import type { en } from './en';
import type { later } from './en/later';
import type { WorksheetWords } from './en/worksheet';
import { countIn } from './intl';

/** The words of the first view in one language, and those of the parts that come later. */
export type Words = typeof en;
export type LaterWords = typeof later;

/**
 * The words in the language that was chosen, one name for each file of it. They are there before any other code of the
 * page runs (main.ts; later/words.ts), so that any file may take from them what it says, at once and for good.
 */
export let catalog: Words['catalog'];
export let data: Words['data'];
export let engine: Words['engine'];
export let narration: Words['narration'];
export let notFinite: Words['notFinite'];
export let page: Words['page'];
export let parts: Words['parts'];

export let about: LaterWords['about'];
export let ask: LaterWords['ask'];
export let compare: LaterWords['compare'];
export let csv: LaterWords['csv'];
export let dataControls: LaterWords['dataControls'];
export let dataDescriptions: LaterWords['dataDescriptions'];
export let editor: LaterWords['editor'];
export let explain: LaterWords['explain'];
export let figures: LaterWords['figures'];
export let files: LaterWords['files'];
export let findings: LaterWords['findings'];
export let insight: LaterWords['insight'];
export let lab: LaterWords['lab'];
export let lessons: LaterWords['lessons'];
export let libraries: LaterWords['libraries'];
export let licences: LaterWords['licences'];
export let link: LaterWords['link'];
export let lossMap: LaterWords['lossMap'];
export let maths: LaterWords['maths'];
export let modelsOthers: LaterWords['modelsOthers'];
export let models: LaterWords['models'];
export let offline: LaterWords['offline'];
export let ownGradients: LaterWords['ownGradients'];
export let pairings: LaterWords['pairings'];
export let panels: LaterWords['panels'];
export let playground: LaterWords['playground'];
export let programs: LaterWords['programs'];
export let quiz: LaterWords['quiz'];
export let refusals: LaterWords['refusals'];
export let share: LaterWords['share'];
export let spreadsheet: LaterWords['spreadsheet'];
export let tools: LaterWords['tools'];

export let worksheet: WorksheetWords;

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
  ({ catalog, data, engine, narration } = words);
  ({ notFinite, page, parts } = words);
}

/** As {@link speak}, before any file runs that takes of these. */
export function speakLater(words: LaterWords): void {
  ({
    about,
    ask,
    compare,
    csv,
    dataControls,
    dataDescriptions,
    editor,
    explain,
    figures,
    files,
    findings,
    insight,
    lab,
    lessons,
    libraries,
    licences,
    link,
    lossMap,
    maths,
  } = words);
  ({ models, modelsOthers, offline, ownGradients, pairings, panels, playground, programs, quiz } = words);
  ({ refusals, share, spreadsheet, tools } = words);
}

/** As {@link speakLater}: what sheets for paper say comes with them. */
export function speakWorksheet(words: WorksheetWords): void {
  worksheet = words;
}
