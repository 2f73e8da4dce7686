/* global document, location -- what runs in the page */
import { isDeepStrictEqual } from 'node:util';

/** Milliseconds: a page that does not answer for so long is frozen. Generous, since the machine may be busy. */
const FROZEN = 10_000;
/** A long way to a moment may take so long. */
const READY = 60_000;
/** The page is at rest where nothing has changed for so long: longer than a late engine holds an answer back. */
const RESTED = 2500;
const POLLING = 250;

/** What must never stand in the page's text; NaN and infinity may, where a sentence explains them. */
const NEVER = /\bundefined\b|\[object\b|\bnull\b(?! and void)/; // but as a licence says it

/** @returns what is wrong with the page as it stands now, in one sentence; null for nothing */
export async function problemOf(page) {
  const seen = await within(page.evaluate(look), 'The page did not answer.');
  if (typeof seen === 'string') return seen;
  const [wrong] = NEVER.exec(seen.text) ?? [];
  if (wrong) return `The text says "${around(seen.text, wrong)}".`;
  if (seen.empty) return `The page is empty (${seen.state}).`;
  if (seen.unexplained) return `It stands there without its sentence: "${around(seen.text, seen.unexplained)}".`;
  return null;
}

/** Runs in the page. */
function look() {
  const text = document.body.innerText;
  const explained =
    document.querySelector('[data-not-finite]') !== null || /not a number|finite|the largest double/i.test(text);
  const [beyond] = /NaN|∞/.exec(text.replace(/"[^"\n]*"/g, '')) ?? []; // but as a refusal quotes what was typed
  // A page that is just loaded anew has its text in a moment.
  const empty = document.readyState === 'complete' && text.trim().length < 40;
  return { text, state: location.href, empty, unexplained: explained ? undefined : beyond };
}

const around = (text, word) => text.slice(Math.max(0, text.indexOf(word) - 40), text.indexOf(word) + 40);

async function within(answer, otherwise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, FROZEN, otherwise)));
  try {
    return await Promise.race([answer, late]);
  } catch (problem) {
    // It is just going elsewhere.
    if (/context was destroyed|navigation/.test(problem.message)) return { text: '', empty: false };
    return problem.message;
  } finally {
    clearTimeout(timer);
  }
}

/** Bring the page to rest, and open its address in a second page: both must show the same moment. */
export async function addressProblem(page) {
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('dialog[open]')?.close());
  await atRest(page);
  const here = await momentOf(page);
  if (here === null) return null;
  const other = await page.context().newPage();
  try {
    await other.goto(page.url());
    await atRest(other);
    const there = await momentOf(other);
    if (isDeepStrictEqual(here, there)) return null;
    return `The address opens another moment: ${differences(here, there)} (${page.url()})`;
  } finally {
    await other.close();
  }
}

/**
 * Pause, and wait until nothing is under way: for so long that an engine which answers late has answered, the address does not
 * change, no link is being opened, and no progress is shown.
 */
async function atRest(page) {
  await page.evaluate(() => (globalThis.rested = { state: '', times: 0 }));
  const rested = page.waitForFunction(
    (times) => {
      const { rested } = globalThis;
      // Also what an engine that answers late begins only now.
      const train = [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Pause');
      train?.click();
      const busy =
        document.querySelector('progress, main[aria-busy=true]') ||
        !document.querySelector('main section, main [role=alert]');
      const state = `${location.hash} ${document.documentElement.dataset.step}`;
      rested.times = !busy && state === rested.state ? rested.times + 1 : 0;
      rested.state = state;
      return rested.times >= times;
    },
    RESTED / POLLING,
    { polling: POLLING, timeout: READY },
  );
  await rested.catch(async ({ message }) => {
    throw new Error(`It does not come to rest: ${await underWay(page)} (${message.split('\n')[0]})`);
  });
}

/** What keeps the page from its rest. */
const underWay = (page) =>
  page.evaluate(() => {
    const progress = document.querySelector('progress');
    const state = `step ${document.documentElement.dataset.step} of ${location.href}`;
    return progress ? `${progress.parentElement.innerText} ${progress.value} of ${progress.max}, ${state}` : state;
  });

/** What the page shows of its moment, in full digits where it has them; null where no moment is shown. */
const momentOf = (page) =>
  page.evaluate(() => {
    if (!document.querySelector('[data-value="step"]')) return null;
    // A prediction lasts until its beat, and is no part of an address.
    const predicts = !/[#&]blank=/.test(location.hash);
    const plain = (text) => (predicts && /^(asked for|not computed yet: .*)$/.test(text) ? 'not computed yet' : text);
    const values = (selector) =>
      [...document.querySelectorAll(selector)].map((element) =>
        plain(element.dataset.full ?? element.title ?? element.innerText),
      );
    return {
      address: location.hash,
      step: document.querySelector('[data-value="step"]').dataset.full,
      question: document.querySelector('#question')?.innerText,
      matrices: [...document.querySelectorAll('[data-matrix]')].map((matrix) => [
        matrix.dataset.matrix,
        values(`[data-matrix="${matrix.dataset.matrix}"] tbody button`),
      ]),
      parts: values('svg [aria-pressed=true]'),
    };
  });

function differences(here, there) {
  if (there === null) return 'none';
  const keys = Object.keys(here).filter((key) => !isDeepStrictEqual(here[key], there[key]));
  return keys.map((key) => `${key} ${short(here[key], there[key])}`).join('; ');
}

function short(here, there) {
  const [a, b] = [JSON.stringify(here), JSON.stringify(there)];
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return `${a.slice(Math.max(0, at - 30), at + 40)} against ${b.slice(Math.max(0, at - 30), at + 40)}`;
}
