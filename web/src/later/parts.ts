import { languages } from '../messages/languages';
import { speakLater, spoken } from '../messages/words';
import { bringRestOfEngine } from '../state/create';
import { Coming } from './coming.svelte';

/** They come before the code that says them. */
const words = new Coming(async () => speakLater(await languages[spoken]!.laterWords()));

const afterWords = <Parts>(bring: () => Promise<Parts>): Coming<Parts> => new Coming(() => words.need().then(bring));

/** What opens a link or kept work, and writes the address: before the page where there is one to open. */
export const links = afterWords(() => import('./links'));

/** What shows a lesson, with its steps and words: when it is opened. */
export const lessonOf = (id: string) => {
  const known = lessons.get(id) ?? afterWords(() => bringLesson(id));
  lessons.set(id, known);
  return known;
};

async function bringLesson(id: string) {
  const { LessonPlayer, loadLesson } = await import('./lessons');
  return { LessonPlayer, lesson: await loadLesson(id) };
}

const lessons = new Map<string, Coming<Awaited<ReturnType<typeof bringLesson>>>>();

/** Where the engine has a bug to be found. */
export const lab = afterWords(() => import('./lessons'));

/** Where it does not come, whatever asks the engine for it tells. */
export const restOfEngine = new Coming(bringRestOfEngine);

/** With what they ask of the engine, and with what changes need that are made in them: a change holds up what comes after it. */
export const panels = afterWords(async () => {
  const [parts] = await Promise.all([import('./panels'), import('../state/edits'), restOfEngine.come()]);
  return parts;
});

/** After the panels: what is seen comes before what is opened. */
export const tools = afterWords(async () => {
  await panels.come();
  return import('./tools');
});

/** Where one checks gradients of one's own. */
export const ownGradients = afterWords(() => import('./own-gradients'));

/** Where one is asked for numbers. */
export const quiz = afterWords(() => import('./quiz'));
