import type { Page } from '@playwright/test';
import { expect, openAtRest, shown, test, unfold, button } from './support';

const next = (page: Page) => page.getByRole('button', { name: /^Next/ });
const drawing = (page: Page) => page.getByRole('group', { name: /^Drawing/ });
const whole = { ratio: 0.99 };

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
] as const)
  test(`at ${width}x${height} three presses of Next tell why a weight moves, and nothing has to be scrolled`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openAtRest(page);
    await expect(shown(page, 'step')).toHaveText('0');
    await expect(page.getByText('Watch a small network learn')).toBeInViewport(whole);
    for (let press = 0; press < 3; press++) await next(page).click();
    const panel = page.locator('#explanation');
    await expect(panel.locator('[data-number="gradient"]')).not.toHaveText('not computed yet');
    for (const seen of [
      next(page),
      button(page, 'Train'),
      drawing(page),
      panel.locator('.paths'),
      panel.locator('[data-number="mean"]'),
      panel.locator('[data-number="old"]'),
      panel.locator('[data-number="gradient"]'),
      ...['W.0', 'dW.0', 'W.1', 'dW.1'].map((name) => page.locator(`[data-matrix="${name}"]`)),
      page.locator('section.curve .plot'),
    ])
      await expect(seen).toBeInViewport(whole);
    for (const name of ['W.0', 'dW.0'])
      await expect(page.locator(`[data-matrix="${name}"] tbody button`).first()).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await next(page).click();
    await expect(shown(page, 'step')).toHaveText('1');
    await expect(panel.locator('[data-number="new"]')).toBeInViewport(whole);
  });

for (const link of ['#data=circle&net=2-8-8-1', '#lang=de&data=circle&net=2-8-8-1'])
  test(`at 1280x720 the drawing, the picture and the curve are in the window while it trains: ${link}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`./${link}`);
    await page.locator('.play').click();
    await expect(page.locator('.learnt .chart')).toBeInViewport(whole);
    await expect(page.locator('.drawing svg')).toBeInViewport(whole);
    await expect(page.locator('section.curve .plot')).toBeInViewport({ ratio: 0.6 });
  });

test('at 1280x720 German words leave room for the update and the matrices too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./#lang=de');
  for (const number of ['mean', 'old', 'gradient'])
    await expect(page.locator(`#explanation [data-number="${number}"]`)).toBeInViewport(whole);
  for (const name of ['W.0', 'dW.0', 'W.1', 'dW.1'])
    await expect(page.locator(`[data-matrix="${name}"]`)).toBeInViewport(whole);
});

for (const link of ['#lang=en', '#lang=de', '#size=large'])
  test(`at 1280x720 what leads through a step is one row, at full speed too: ${link}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`./${link}&pace=full`);
    const bar = page.locator('.bar');
    const parts = bar.locator('button, select');
    await page.locator('.play').click();
    await expect
      .poll(() => page.evaluate(() => Number(document.documentElement.dataset['step'])))
      .toBeGreaterThan(1000);
    const tops = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect()).map(({ top, height }) => top + height / 2)); // prettier-ignore
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(2);
    expect(await bar.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });

test('to train brings the picture beside the drawing, to walk the explanation; the drawing stays where it is', async ({
  page,
}) => {
  await openAtRest(page, './#data=circle&net=2-8-8-1&act=tanh,tanh,sigmoid');
  const picture = page.getByRole('img', { name: /^Picture of the output/ });
  const before = (await drawing(page).boundingBox())!;
  await button(page, 'Train').click();
  await expect(picture).toBeInViewport(whole);
  await expect(page.locator('section.curve .plot')).toBeInViewport(whole);
  expect(await drawing(page).boundingBox()).toEqual(before);
  await button(page, 'Pause').click();
  await expect(picture).toBeInViewport(whole);
  // Equal units: the disc is a disc.
  const [across, up] = await picture
    .locator('canvas')
    .first()
    .evaluate((canvas) => [canvas.clientWidth, canvas.clientHeight]);
  expect(Math.abs(across / up - 1)).toBeLessThan(0.02);
  await next(page).click();
  await expect(page.locator('#explanation .paths')).toBeInViewport();
  expect(await drawing(page).boundingBox()).toEqual(before);
});

test('what was unfolded last stays so, and the examples are cards', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'presets');
  const cards = page.locator('details.presets li button');
  await expect(cards).toHaveCount(10);
  await cards.filter({ hasText: 'XOR' }).click();
  await expect(page.getByRole('heading', { name: 'Is one input 1 and the other 0?' })).toBeVisible();
  await expect(cards.filter({ hasText: 'XOR' })).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => new URL(page.url()).hash).toContain('open=presets');
  await page.reload();
  await expect(cards.first()).toBeVisible();
  await page.locator('details.presets > summary').click();
  await expect.poll(() => new URL(page.url()).hash).not.toContain('open=');
  await expect(cards.first()).toBeHidden();
});

for (const [width, height] of [
  [600, 400],
  [320, 480],
] as const)
  test(`in a frame of ${width}x${height} the hidden units and Next are in view`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openAtRest(page);
    await expect(next(page)).toBeInViewport(whole);
    for (const unit of [1, 2])
      await expect(
        page.getByRole('button', { name: new RegExp(`^Unit ${unit} of layer 1`) }).locator('.outline'),
      ).toBeInViewport(whole);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

test('for a projector the drawing is in the window, with four digits of 22 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openAtRest(page, './#size=large&step=1');
  for (const seen of [drawing(page), next(page), page.getByRole('slider')]) await expect(seen).toBeInViewport(whole);
  await expect(drawing(page)).toContainText('−0.6743');
  const sizes = await drawing(page)
    .locator('.part text:not(.small)')
    .evaluateAll((all) =>
      all.map((text) => parseFloat(getComputedStyle(text).fontSize) * (text as SVGTextElement).getScreenCTM()!.a),
    );
  expect(sizes.filter((size) => size >= 22).length).toBeGreaterThan(sizes.length / 2);
  const smallest = await page
    .locator('main')
    .evaluate((main) => parseFloat(getComputedStyle(main.querySelector('.note')!).fontSize));
  expect(smallest).toBeGreaterThanOrEqual(22);
});

test('on paper are the drawing, the explanation, the matrices and the pictures, and no controls', async ({ page }) => {
  await openAtRest(page, './#step=3&theme=dark');
  // At rest what was never scrolled to is filled too.
  await expect(page.getByRole('img', { name: /^Picture of the output/ })).toBeAttached();
  await expect(page.locator('section.history [data-number="slope"]')).not.toHaveText('not computed yet');
  await page.setViewportSize({ width: 733, height: 1000 });
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  for (const gone of [next(page), button(page, 'Train'), button(page, 'Share'), page.locator('.set-up')])
    await expect(gone).toBeHidden();
  for (const there of [drawing(page), page.locator('#explanation .paths'), page.locator('[data-matrix="dW.1"]')])
    await expect(there).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(733);
  const inks = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]); // prettier-ignore
  expect(await inks()).toEqual(['rgb(255, 255, 255)', 'rgb(32, 38, 47)']);
  for (const name of ['Check yours', 'J mean of 164 examples', 'Hidden units'])
    await expect(page.getByText(name, { exact: true }).first()).toBeHidden();
});

test('on paper a wide matrix is whole, and a curve is no wider than its panel', async ({ page }) => {
  await page.setViewportSize({ width: 1640, height: 900 });
  await openAtRest(page, './#data=circle&net=2-8-8-1&step=5&work=train');
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 733, height: 1000 });
  const beyond = (selector: string, frame: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (all, around) =>
          all.map((one) => one.getBoundingClientRect().right - one.closest(around)!.getBoundingClientRect().right),
        frame,
      );
  for (const over of await beyond('.weights table', '.panel')) expect(over).toBeLessThanOrEqual(0);
  // As it was drawn for the screen: the paper waits for no drawing.
  await page.evaluate(() =>
    document.querySelectorAll('section.curve svg.over').forEach((svg) => svg.setAttribute('width', '900')),
  );
  for (const over of await beyond('section.curve svg.over', '.panel')) expect(over).toBeLessThanOrEqual(0);
});

test('what is drawn on a canvas has dark ink on paper, and its own again after that', async ({ page }) => {
  await openAtRest(page, './#step=3&theme=dark');
  /** Red of the line's darkest and lightest point. */
  const reds = () =>
    page.locator('section.curve canvas').evaluate((canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!;
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      const inked = data.filter((_, i) => i % 4 === 0 && data[i + 3]! > 200);
      return [Math.min(...inked), Math.max(...inked)];
    });
  await expect.poll(async () => (await reds())[0]).toBeGreaterThan(200);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect((await reds())[1]).toBeLessThan(60);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect((await reds())[0]).toBeGreaterThan(200);
});

for (const name of ['Licences', 'Check yours', 'Share'])
  test(`what is open over the page is not on the paper: ${name}`, async ({ page }) => {
    await openAtRest(page, './#step=3');
    await button(page, name).focus();
    const onPaper = async (): Promise<string> => {
      await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
      const picture = await page.screenshot();
      await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
      return picture.toString('base64');
    };
    const before = await onPaper();
    await button(page, name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect((await onPaper()) === before).toBe(true);
    await expect(page.getByRole('dialog')).toBeVisible();
  });

test('a link is made ready for a purpose, and its page has just that', async ({ page, context }) => {
  await openAtRest(page);
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share this moment' });
  await dialog.getByText('For a class').click();
  await dialog.getByRole('radio', { name: /^Walk a step/ }).check();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  const other = await context.newPage();
  await openAtRestWithout(other, link);
  await expect(next(other)).toBeVisible();
  for (const gone of ['Train', 'Share', 'View']) await expect(button(other, gone)).toHaveCount(0);
  await other.close();
  await dialog.getByRole('radio', { name: /^Train and watch/ }).check();
  const watching = await context.newPage();
  await openAtRest(watching, await dialog.getByRole('textbox', { name: 'Link' }).inputValue());
  await expect(next(watching)).toHaveCount(0);
  await expect(watching.getByRole('img', { name: /^Picture of the output/ })).toBeInViewport(whole);
});

/** A page without “Train”. */
async function openAtRestWithout(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  await expect(drawing(page)).toBeVisible();
}

test('three matrices of 8x8 stand side by side, and each number is whole', async ({ page }) => {
  await openAtRest(page, './#data=circle&net=2-8-8-1&step=5');
  const boxes = await page.evaluate(() =>
    ['W', 'dW', 'newW'].map((name) => {
      const table = document.querySelector(`[data-matrix="${name}.1"]`)!;
      const cells = [...table.querySelectorAll('tbody button')];
      const { top, right } = table.getBoundingClientRect();
      const range = document.createRange();
      const beyond = cells.map((cell) => {
        range.selectNodeContents(cell);
        return cell.getBoundingClientRect().left - range.getBoundingClientRect().left;
      });
      const frame = table.closest('.scroll')!.getBoundingClientRect();
      return { top, cells: cells.length, cut: Math.max(...beyond), hidden: right - frame.right };
    }),
  );
  for (const { top, cells, cut, hidden } of boxes) {
    expect(top).toBe(boxes[0]!.top);
    expect(cells).toBe(64);
    expect(cut).toBeLessThan(1.5); // into the gap between cells
    expect(hidden).toBeLessThanOrEqual(0);
  }
});
