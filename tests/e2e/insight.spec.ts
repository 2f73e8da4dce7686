import type { Locator, Page } from '@playwright/test';
import { axeFindings, CONTRAST } from './axe';
import { cornerOf } from './locks/controls';
import {
  button,
  expect,
  numberIn,
  ofEverySize,
  onThePhoneToo,
  openAtRest,
  shown,
  stepOf,
  test,
  unfold,
} from './support';

const learnt = (page: Page): Locator => page.getByRole('region', { name: 'What the network has learned' });
const history = (page: Page): Locator => page.getByRole('region', { name: 'During training' });

async function open(panel: Locator, name: string): Promise<void> {
  await panel.getByRole('tab', { name, exact: true }).click();
  await expect(panel.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
}

/** The colours of the picture, from the upper left on. */
const pixelsOf = (page: Page): Promise<number[]> =>
  learnt(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!;
      copy.drawImage(canvas, 0, 0);
      return Array.from(copy.getImageData(0, 0, canvas.width, canvas.height).data);
    });

/** A number that the panel shows. */
const numberOf = async (panel: Locator, name: string): Promise<number> =>
  numberIn(await panel.locator(`[data-number="${name}"]`).innerText());

test('the picture of the output follows training and the time machine, and a click on a point chooses it', async ({
  page,
}) => {
  await openAtRest(page, './#data=xor-gate');
  const picture = learnt(page).getByRole('img', { name: /^Picture of the output over x1 and x2/ });
  await learnt(page).scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('data-step', '0');
  const before = await pixelsOf(page);
  await button(page, '10 steps').click();
  await learnt(page).scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('data-step', '10');
  const after = await pixelsOf(page);
  expect(after).not.toEqual(before);
  await page.getByRole('img', { name: /^Loss over the steps/ }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await learnt(page).scrollIntoViewIfNeeded();
  await expect(picture).toHaveAttribute('data-step', '0');
  expect(await pixelsOf(page)).toEqual(before);

  await picture.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(learnt(page).getByRole('status')).toHaveText(/^x1 0\.9\d+, x2 0: ŷ = 0\.\d+, (yes|no)$/);
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Example', { exact: true })).toHaveValue('1');
  await picture.click({ position: await cornerOf(picture) });
  await expect(page.getByLabel('Example', { exact: true })).toHaveValue('4');
});

test('it is computed while it is seen only', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its worker
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { path?: string[] }, ...rest: never[]) {
      asked.push(message.path?.join('.') ?? '');
      return post.call(this, message, ...rest);
    };
  });
  const surfaces = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { asked: string[] }).asked.filter((name) => name === 'surface').length);
  await openAtRest(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await learnt(page).scrollIntoViewIfNeeded();
  await expect(learnt(page).locator('canvas').first()).toBeVisible();
  const seen = await surfaces();
  expect(seen).toBeGreaterThan(0);
  await open(learnt(page), 'Confusion matrix');
  await expect(learnt(page).getByRole('table').first()).toBeVisible();
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await expect(learnt(page).getByRole('table').first()).toBeVisible();
  expect(await surfaces()).toBe(seen);
});

test('the confusion counts every row once, and its right ones are the accuracy', async ({ page }) => {
  await openAtRest(page);
  await button(page, '10 steps').click();
  await open(learnt(page), 'Confusion matrix');
  const table = learnt(page).getByRole('table', { name: /^Training set/ });
  await expect(table.locator('[data-count]')).toHaveCount(4);
  const counts = (await table.locator('[data-count]').all()).map(async (cell) =>
    Number(await cell.getAttribute('data-count')),
  );
  const numbers = await Promise.all(counts);
  expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(164);
  await expect(page.locator('[data-accuracy="training"]')).toContainText(`${numbers[0]! + numbers[3]!} of 164 right`);
  await expect(table.getByRole('columnheader', { name: 'Chinstrap' })).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 'Adelie' })).toBeVisible();
});

test('five classes have five colours, light and dark', async ({ page }) => {
  await openAtRest(page, './#data=five-blobs&net=2-4-5&step=20');
  await learnt(page).scrollIntoViewIfNeeded();
  await expect(learnt(page).getByRole('img').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.learnt .chart')!);
      return [1, 2, 3, 4, 5, 6, 7, 8].map((n) => style.getPropertyValue(`--class-${n}`).trim());
    });
    expect(new Set(colours).size).toBe(8);
    expect(colours.every((colour) => /^rgb\(\d+, \d+, \d+\)$/.test(colour))).toBe(true);
  }
});

test('a hidden unit is selected by its picture', async ({ page }) => {
  await openAtRest(page, './#data=circle&step=30');
  await open(learnt(page), 'Hidden units');
  const second = learnt(page).getByRole('group', { name: 'Layer 2' }).getByRole('button');
  await expect(second).toHaveCount(8);
  await second.nth(4).click();
  await expect(second.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('region', { name: 'Where this number comes from' })).toContainText('Unit 5 of layer 2');
  await expect(learnt(page).locator('figcaption')).toContainText('Unit 5 of layer 2');
});

test('the slope of the valley is the gradient that is shown, of every weight that is selected', async ({ page }) => {
  await openAtRest(page, './#step=10&beat=gradient1');
  for (const [matrix, place] of [
    ['W.0', 0],
    ['W.0', 4],
    ['b.1', 0],
  ] as const) {
    const cell = page.locator(`[data-matrix="${matrix}"] tbody button`).nth(place);
    if ((await cell.getAttribute('aria-pressed')) !== 'true') await cell.click();
    await unfold(page, 'check');
    const analytic = page.locator('#explanation [data-number="analytic"]');
    const gradient = page.locator(`[data-matrix="d${matrix}"] tbody button`).nth(place);
    await history(page).scrollIntoViewIfNeeded();
    await expect(history(page).locator('[data-number="slope"]')).toHaveText(await analytic.innerText());
    expect(await numberOf(history(page), 'slope')).toBe(numberIn(await gradient.innerText()));
    // J now is the loss of the curve: there is no penalty.
    expect(await numberOf(history(page), 'lossNow')).toBe(Number(await shown(page, 'trainingLoss').innerText()));
  }
});

test('a rate that is too large leads up the other side of the valley', async ({ page }) => {
  await openAtRest(page, './#data=sine&net=1-1&act=identity&rate=8&select=w1.1.1');
  await history(page).scrollIntoViewIfNeeded();
  await expect(history(page).locator('[data-outcome]')).toHaveAttribute('data-outcome', 'higher');
  await expect(history(page).getByText('the rate is too large for this slope')).toBeVisible();
  expect(await numberOf(history(page), 'lossNext')).toBeGreaterThan(await numberOf(history(page), 'lossNow'));
  await expect(page.getByRole('list', { name: 'Worth knowing' })).toContainText('The learning rate is too large here');
  await unfold(page, 'training');
  const rate = page.getByLabel('Learning rate η', { exact: true });
  await rate.fill('0.5');
  await rate.press('Enter');
  await expect(history(page).locator('[data-outcome]')).toHaveAttribute('data-outcome', 'down');
});

test('two pinned moments are subtracted; the same moment twice leaves zero', async ({ page }) => {
  await openAtRest(page);
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await open(history(page), 'Two moments');
  const entries = async (): Promise<number[]> => {
    const cells = await history(page).locator('[data-difference]').all();
    return Promise.all(cells.map(async (cell) => Number(await cell.getAttribute('data-difference'))));
  };
  await button(page, 'Pin as A').click();
  await button(page, 'Pin as B').click();
  await expect(history(page).getByRole('heading', { level: 3 })).toHaveText(
    'W of layer 1: step 10 (A) minus step 10 (B)',
  );
  expect(await entries()).toEqual([0, 0, 0, 0, 0, 0]);
  const before = await page.locator('[data-matrix="dW.0"] tbody button').first().innerText();
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('20');
  await button(page, 'Pin as B').click();
  await history(page).getByLabel('Matrix').selectOption('∂J/∂W');
  await expect(history(page).getByRole('heading', { level: 3 })).toHaveText(
    '∂J/∂W of layer 1: step 10 (A) minus step 20 (B)',
  );
  const after = await page.locator('[data-matrix="dW.0"] tbody button').first().innerText();
  expect((await entries())[0]).toBeCloseTo(numberIn(before) - numberIn(after), 4);
  await button(page, 'Go to A').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await expect(page.locator('[data-matrix="dW.0"] tbody button').first()).toHaveText(before);
  await button(page, 'Unpin B').click();
  await expect(history(page).locator('[data-difference]')).toHaveCount(0);
});

test('the history of a weight is that of its link too, and a click goes to its step', async ({ page }) => {
  await openAtRest(page, './#data=penguins&step=60');
  await open(history(page), 'Weight');
  const chart = history(page).getByRole('img', { name: /^Weight 1,1 of layer 1 over the steps/ });
  await expect(chart).toHaveAccessibleName(/at step 60: /);
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(chart).toHaveAccessibleName(/at step 0: 0\.1145$/);
  await page.keyboard.press('Enter');
  await expect(shown(page, 'step')).toHaveText('0');
  await expect(page.locator('[data-matrix="W.0"] tbody button').first()).toHaveText(/0\.1145/);
  await open(history(page), 'Gradients');
  await expect(history(page).getByRole('img', { name: /over the steps/ })).toHaveAccessibleName(
    /layer 1 0\.\d+, layer 2/,
  );
});

test('a dead ReLU is marked on its unit, in words too', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&act=relu,sigmoid&step=50');
  const unit = page.getByRole('button', { name: /^Unit 2 of layer 1/ });
  await expect(unit.locator('[data-finding]')).toBeVisible();
  await expect(unit).toHaveAccessibleName(/Dead ReLU: z is at most 0 for every training example/);
  await expect(page.getByRole('button', { name: /^Unit 1 of layer 1/ }).locator('[data-finding]')).toHaveCount(0);
  await unit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Where this number comes from' })).toContainText('Dead ReLU');
});

test('all of it follows while it trains', async ({ page }) => {
  await openAtRest(page, './#data=circle');
  await learnt(page).scrollIntoViewIfNeeded();
  await expect(learnt(page).locator('[data-step]')).toHaveAttribute('data-step', '0');
  await button(page, 'Train').click();
  await learnt(page).scrollIntoViewIfNeeded();
  const seen = new Set<string>();
  await expect(async () => {
    seen.add((await learnt(page).locator('[data-step]').getAttribute('data-step'))!);
    seen.add((await history(page).locator('[data-step]').getAttribute('data-step'))!);
    expect(seen.size).toBeGreaterThan(5);
  }).toPass();
  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
  await learnt(page).scrollIntoViewIfNeeded();
  const step = String(await stepOf(page));
  await expect(learnt(page).locator('[data-step]')).toHaveAttribute('data-step', step);
  await expect(history(page).locator('[data-step]')).toHaveAttribute('data-step', step);
});

const LEARNT = 'section.learnt';
const HISTORY = 'section.history';

/** Open each of the views in turn. @param look at the view of that name, in the part of the page by that selector */
async function eachView(page: Page, look: (name: string, within: string) => Promise<void>): Promise<void> {
  await openAtRest(page, './#data=penguins-two-outputs&step=20');
  await open(history(page), 'Two moments');
  await button(page, 'Pin as A').click();
  await button(page, 'Pin as B').click();
  for (const [within, name] of [
    [LEARNT, 'Output'],
    [LEARNT, 'Hidden units'],
    [LEARNT, 'Confusion matrix'],
    [LEARNT, 'Ask it'],
    [HISTORY, 'Two moments'],
    [HISTORY, 'Valley'],
    [HISTORY, 'Gradients'],
    [HISTORY, 'Weight'],
  ] as const) {
    const panel = page.locator(within);
    await open(panel, name);
    await panel.scrollIntoViewIfNeeded();
    await expect(panel.getByText('Asking the engine…')).toHaveCount(0);
    await look(name, within);
  }
}

test('none of the views is wider than the window', ofEverySize, async ({ page }) => {
  await eachView(page, async (name) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, name).toBe(0);
  });
});

test('axe finds nothing in any of the views', onThePhoneToo, ({ page }) =>
  eachView(page, async (name, within) => expect(await axeFindings(page, { within: [within] }), name).toEqual([])),
);

test('axe finds the contrast of any of the views enough in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await eachView(page, async (name, within) =>
    expect(await axeFindings(page, { within: [within], rules: CONTRAST }), name).toEqual([]),
  );
});
