import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { DataSource, Settings } from '../../wasm/engine.mjs';

interface Fixtures {
  /** Console messages that a test expects, as patterns; any other one fails it. */
  expectedMessages: RegExp[];
}

/** A page on which nothing may be said in the console and nothing may be asked of another origin. */
export const test = base.extend<Fixtures>({
  expectedMessages: [[], { option: true }],
  page: async ({ page, baseURL, expectedMessages }, use) => {
    const unexpected: string[] = [];
    const note = (text: string): void => {
      if (!expectedMessages.some((pattern) => pattern.test(text))) unexpected.push(text);
    };
    page.on('console', (message) => note(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => note(`error: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.hostname !== new URL(baseURL!).hostname) note(`asked ${url.href}`);
    });
    await use(page);
    expect(unexpected, 'console messages, errors and foreign requests').toEqual([]);
  },
});

export { expect };

/** Of a test that depends on the size of the window: it runs at all four (playwright.config.ts). */
export const ofEverySize = { tag: '@every-size' };

/** Of a test for which the phone stands for all narrow windows: it runs at a laptop's size and at a phone's. */
export const onThePhoneToo = { tag: '@phone-too' };

/** Open the page, which rests until something is done; without animations. */
export async function openAtRest(page: Page, path = './'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goTo(page, path);
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  // Until the drawing and the typefaces are there, things move away from under a pointer.
  await expect(page.getByRole('group', { name: /^Drawing/ })).toBeVisible();
  await expect(page.locator('[aria-busy]')).toHaveCount(0); // parts that come later
  await page.evaluate(() => document.body.offsetHeight && document.fonts.ready.then(() => undefined));
}

/** To an address. Where only its part behind the # is another, the open page follows it: then it says that it is busy. */
async function goTo(page: Page, path: string): Promise<void> {
  const before = page.url();
  const followed = page
    .evaluate(() => new Promise<void>((resolve) => addEventListener('hashchange', () => resolve(), { once: true })))
    .catch(() => null); // the page was another one
  const loaded = await page.goto(path);
  if (loaded === null && page.url() !== before) await followed;
}

/** Unfold what is folded away at first, by its class. */
export async function unfold(
  page: Page,
  fold: 'presets' | 'training' | 'data-controls' | 'editor' | 'check',
): Promise<void> {
  const details = page.locator(`details.${fold}`);
  if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
}

/** The end of the first step: all of it is there, computed with the starting weights. */
export const FIRST_STEP = './#step=1';

/** A whole number that the page shows, such as the step. */
export const shown = (page: Page, value: string): Locator => page.locator(`[data-value="${value}"]`);

export const stepOf = async (page: Page): Promise<number> =>
  Number((await shown(page, 'step').innerText()).replaceAll(',', ''));

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** The numbers of a matrix as they are written on the page, row by row; layers count from 0. Waits
 *  for them: after a press the frame with its numbers may still be on its way. */
export async function matrixOf(page: Page, name: string, layer: number): Promise<number[]> {
  const cells = page.locator(`[data-matrix="${name}.${layer}"] tbody button`);
  await expect(cells.first()).not.toHaveText('\u00b7');
  return (await cells.allInnerTexts()).map(numberIn);
}

/** All matrices of the page, by name. */
export async function allMatrices(page: Page): Promise<Record<string, number[]>> {
  const all: Record<string, number[]> = {};
  for (const layer of [0, 1]) {
    for (const name of ['W', 'b', 'dW', 'db', 'z', 'a', 'delta'])
      all[`${name}.${layer}`] = await matrixOf(page, name, layer);
  }
  return all;
}

/** A number as the page writes it: with a true minus sign, and spaces that set it in line. */
export function numberIn(text: string): number {
  const value = Number(text.replaceAll('\u2212', '-').replace(/[\s\u2007\u2008]/g, ''));
  if (text.trim() === '' || Number.isNaN(value)) throw new Error(`"${text}" is no number`);
  return value;
}

/** The page's opening experiment, read from the data anew. */
export function opening(): { settings: Settings; data: DataSource } {
  const csv = readFileSync(new URL('../../web/src/catalog/datasets/penguins.csv', import.meta.url), 'utf8');
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter(([species, , ...measures]) => species !== 'Gentoo' && !measures.slice(0, 3).includes('NA'));
  return {
    settings: {
      network: {
        inputs: 3,
        layers: [
          { units: 2, activation: 'sigmoid' },
          { units: 1, activation: 'sigmoid' },
        ],
        loss: 'binaryCrossEntropy',
      },
      seed: 1,
      learningRate: 0.3,
      batchSize: 'full',
    },
    data: {
      inputs: rows.map((row) => row.slice(2, 5).map(Number)),
      targets: rows.map(([species]) => [species === 'Chinstrap' ? 1 : 0]),
      heldOut: 0.25,
      splitSeed: 1,
      standardize: true,
    },
  };
}
