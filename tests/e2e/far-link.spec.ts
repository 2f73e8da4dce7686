import type { Page } from '@playwright/test';
import { loadEngine } from '../../wasm/node.mjs';
import { packed } from '../../web/src/engine/carried';
import type { Checkpoint, Settings } from '../../web/src/engine/types';
import { allMatrices, button, expect, matrixOf, opening, openAtRest, shown, test } from './support';

const LINK = 'data=penguins&net=3-2-1&batch=1';
const MILLION = 1_000_000;

/** The link to a step with its moment, or with what `change` makes of that. @param trained steps that lead to it */
const linkTo = (step: number, change?: (checkpoint: Checkpoint) => Checkpoint, trained = step - 1): Promise<string> =>
  carrying(`${LINK}&step=${step}`, { batchSize: 1 }, trained, change);

/** A link with the moment that so many steps of a network for penguins lead to, or with what `change` makes of that. */
async function carrying(
  link: string,
  own: Partial<Settings>,
  trained: number,
  change: (checkpoint: Checkpoint) => Checkpoint = (all) => all,
): Promise<string> {
  const engine = await loadEngine();
  const { settings, data } = opening();
  const session = new engine.Session({ ...settings, ...own }, data);
  session.step(trained);
  const at = packed(change(session.checkpoint()));
  session.delete();
  return `./#${link}&at=${at}`;
}

const isBeingProved = (page: Page) => page.getByText('To prove it, the page is training there from step 0').last();
const isProved = (page: Page) => page.getByText(/^Proved: training from step 0 has led to the link’s moment/);

test('a link to step 1,000,000 is shown, and then proved', async ({ page }) => {
  test.slow();
  await openAtRest(page, await linkTo(MILLION));
  await expect(shown(page, 'step')).toHaveAttribute('data-full', '1,000,000');
  const numbers = await allMatrices(page);
  await expect(isProved(page)).toBeVisible({ timeout: 120_000 });
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveAttribute('data-full', '1,000,001');
  await expect(page).toHaveURL(/step=1000001&at=[\w-]+$/);
  await page.getByRole('combobox', { name: 'Size of a move' }).selectOption('step');
  await button(page, 'Back by one step').click();
  await expect(shown(page, 'step')).toHaveAttribute('data-full', '1,000,000');
  expect(await allMatrices(page)).toEqual(numbers);
  await goToStart(page);
  await expect(shown(page, 'step')).toHaveText('0');
});

async function goToStart(page: Page): Promise<void> {
  const curve = page.getByRole('img', { name: /^Loss over the steps/ });
  await curve.press('Home');
  await curve.press('Enter');
}

test('until it is proved one can train on, and going back waits; both can be stopped', async ({ page }) => {
  // So far, and each step so long, that it is never proved here: another moment will do.
  const FAR = 10_000_000;
  const hidden = { units: 32, activation: 'sigmoid' } as const;
  const { network } = opening().settings;
  const wide = { network: { ...network, layers: [hidden, hidden, network.layers.at(-1)!] } };
  const link = `data=penguins&net=3-32-32-1&step=${FAR}`;
  await openAtRest(page, await carrying(link, wide, 100, (all) => ({ ...all, step: FAR - 1 })));
  await expect(isBeingProved(page)).toBeVisible();
  await expect(shown(page, 'step')).toHaveAttribute('data-full', '10,000,000');
  await button(page, 'Stop').click();
  await expect(page.getByText('is not proved:')).toBeVisible();
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveAttribute('data-full', '10,000,010');
  await goToStart(page);
  await expect(page.getByText('Going back waits for it.')).toBeVisible();
  await button(page, 'Stop').click();
  await expect(page.getByText('is not proved:')).toBeVisible();
  await expect(shown(page, 'step')).toHaveAttribute('data-full', '10,000,010');
  await button(page, 'Prove it').click();
  await expect(isBeingProved(page)).toBeVisible();
});

test('a moment that its settings do not lead to is told, and the true one is shown', async ({ page }) => {
  const STEP = 40_000;
  await openAtRest(page, `./#${LINK}&step=${STEP}`);
  await expect(shown(page, 'step')).toHaveText('40,000');
  const numbers = await allMatrices(page);
  await openAtRest(page, './');
  await openAtRest(page, await linkTo(STEP, (all) => ({ ...all, parameters: all.parameters.with(0, 0.25) })));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The link’s moment is not the one that its settings lead to.');
  await expect(alert).toContainText(
    /After 39,999 steps the largest difference is in weight 1,1 of layer 1: 0.2500 in the link, /,
  );
  await expect(alert).toContainText('The page now shows the trained one.');
  await expect(shown(page, 'step')).toHaveText('40,000');
  expect(await allMatrices(page)).toEqual(numbers);

  await button(page, 'Use the link’s weights').click();
  await expect(shown(page, 'step')).toHaveText('39,999');
  await expect(alert).toBeHidden();
  expect((await matrixOf(page, 'W', 0))[0]).toBe(0.25);
  await expect(page).toHaveURL(/&then=[^&]+&step=39999$/);
});

test('a moment that can not be used is told, and the link trains to its step', async ({ page }) => {
  await openAtRest(page, `./#${LINK}&step=50&at=${'A'.repeat(178)}`);
  await expect(page.getByText(/^The moment in the link could not be used, .* at has 133 bytes;/)).toBeVisible();
  await expect(shown(page, 'step')).toHaveText('50');
  await button(page, 'OK').click();
  await expect(page.getByText('could not be used')).toBeHidden();
});

test('a link carries its moment far from the start, where it has room for it', async ({ page }) => {
  const digits = './#data=digits-all&net=64-32-10&act=tanh,softmax&batch=full';
  await openAtRest(page, `${digits}&step=20`);
  await expect(page).toHaveURL(/&step=20&at=[\w-]{25000,27000}$/);
  const url = page.url();
  expect(url.length).toBeLessThan(32_000);
  await openAtRest(page, './');
  await openAtRest(page, `./${new URL(url).hash}`);
  await expect(isProved(page)).toBeVisible({ timeout: 60_000 });
  await openAtRest(page, './');
  await openAtRest(page, `${digits}&opt=adam&step=20`);
  await button(page, '1 step').click();
  await expect(page).toHaveURL(/&step=21$/);
});
