import type { Page } from '@playwright/test';
import { button, expect, numberIn, openAtRest, stepOf, test } from './support';

/** All numbers of W of the first layer, in the sheet and in the drawing, at one instant, with the step that is shown. */
const weightsOf = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
    return {
      step: Number(document.documentElement.dataset.step),
      sheet: texts('[data-matrix="newW.0"] tbody button').map((text) => text.trim()),
      drawing: texts('.drawing [data-quantity^="w_new1."]'),
    };
  });

const isLater = (page: Page, step: number) => expect.poll(() => stepOf(page)).toBeGreaterThan(step);

test('what is off the screen rests while it trains, and is of the present step once it is on it', async ({ page }) => {
  await page.setViewportSize({ width: 1640, height: 720 }); // so wide that the drawing has room for every digit
  await openAtRest(page);
  const sheet = page.locator('[data-matrix="newW.0"]');
  await button(page, 'Train').click();
  await isLater(page, 3);
  await expect(sheet).not.toBeInViewport();
  const before = await weightsOf(page);
  await isLater(page, before.step + 5);
  const later = await weightsOf(page);
  expect(later.sheet).toEqual(before.sheet);
  expect(later.drawing).not.toEqual(before.drawing);

  // From the first frame in which it is there; the drawing above is off the screen then.
  const atOnce = await page.evaluate(async () => {
    const cell = document.querySelector('[data-matrix="newW.0"] tbody button')!;
    const old = cell.textContent;
    cell.scrollIntoView();
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    return { old, now: cell.textContent, step: document.documentElement.dataset.step };
  });
  expect(atOnce.now).not.toBe(atOnce.old);
  await isLater(page, Number(atOnce.step) + 5);
  expect((await weightsOf(page)).sheet).not.toEqual(later.sheet);

  await button(page, 'Pause').click();
  await expect(button(page, 'Train')).toBeVisible();
  const { sheet: written, drawing } = await weightsOf(page);
  const inOrder = (texts: readonly (string | null)[]) =>
    texts.map((text) => text!).sort((one, other) => numberIn(one) - numberIn(other));
  const drawn = inOrder(drawing);
  expect(drawn).toHaveLength(written.length);
  inOrder(written).forEach((text, place) => {
    // Each is rounded to its digits; a drawing gives one less where it has no room.
    expect(Math.abs(numberIn(text) - numberIn(drawn[place]!))).toBeLessThanOrEqual(
      halfDigit(text) + halfDigit(drawn[place]!),
    );
  });
});

/** Half a unit of the last digit that is written. */
const halfDigit = (text: string): number =>
  0.5 * 10 ** -(text.split('.')[1]?.match(/^\d*/)![0].length ?? 0) * (1 + 1e-9);

/** Where the text of a number stands, and how far it reaches beyond its box. */
const placeOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const box = (element.querySelector('.drawn > span') ?? element).getBoundingClientRect();
    return { top: text.top, bottom: text.bottom, beyond: text.right - box.right };
  });

for (const selector of ['[data-number="product"]', '[data-value="trainingLoss"]', '[data-value="step"]']) {
  test(`while it trains a number stands where it stood, in a box that holds it: ${selector}`, async ({ page }) => {
    await openAtRest(page, './#step=3&hide=learnt'); // the explanation stays beside the drawing
    const rest = await placeOf(page, selector);
    await button(page, 'Train').click();
    await isLater(page, 5);
    await expect(page.locator(`${selector} .drawn > span`)).toHaveCount(1);
    const drawn = await placeOf(page, selector);
    expect(Math.abs(drawn.top - rest.top)).toBeLessThan(1.5);
    expect(Math.abs(drawn.bottom - rest.bottom)).toBeLessThan(1.5);
    expect(drawn.beyond).toBeLessThan(4);
  });
}
