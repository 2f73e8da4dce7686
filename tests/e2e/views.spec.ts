import type { Page } from '@playwright/test';
import { axeFindings, CONTRAST } from './axe';
import {
  allMatrices,
  button,
  expect,
  FIRST_STEP,
  ofEverySize,
  onThePhoneToo,
  openAtRest,
  shown,
  test,
  unfold,
} from './support';

test('hovering a weight in one view lights it up in the others; a click keeps it', onThePhoneToo, async ({ page }) => {
  await openAtRest(page, FIRST_STEP); // a second click on an empty cell would ask for its number
  const cell = page.locator('[data-matrix="W.0"] tbody button').nth(4);
  const gradient = page.locator('[data-matrix="dW.0"] tbody button').nth(4);
  const edge = page.getByRole('button', { name: /^Weight 2,2 of layer 1/ });
  await cell.hover();
  await expect(edge).toHaveClass(/lit/);
  await expect(gradient).toHaveClass(/lit/);
  await cell.click();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(edge).toHaveClass(/lit/);
  await expect(edge).toHaveAttribute('aria-pressed', 'true');
  await gradient.click();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(edge).not.toHaveClass(/lit/);
});

test('clicking an edge of the drawing selects its weight', onThePhoneToo, async ({ page }) => {
  await openAtRest(page);
  const edge = page.getByRole('button', { name: /^Weight 1,1 of layer 2/ });
  await edge.scrollIntoViewIfNeeded();
  // Clear of the bar at the top and of the readout at the bottom of small windows.
  await edge.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = (await edge.locator('.stroke').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.75, box.y + box.height * 0.75);
  await expect(edge).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-matrix="W.1"] tbody button').first()).toHaveAttribute('aria-pressed', 'true');
});

test('the keyboard plays, steps, and walks through drawing and matrices', async ({ page }) => {
  await openAtRest(page);
  const drawing = page.getByRole('group', { name: /^Drawing/ });
  await page.keyboard.press('Tab');
  await expect(button(page, 'To the network')).toBeFocused();
  await expect(button(page, 'To the network')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(drawing.locator('[data-roving][tabindex="0"]')).toBeFocused();
  await button(page, 'To the network').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Network and data')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByText('View', { exact: true })).toBeFocused();
  for (const name of ['Share', 'Worksheets', 'Start afresh']) {
    await page.keyboard.press('Tab');
    await expect(button(page, name)).toBeFocused();
  }
  for (const [role, name] of [
    ['combobox', 'Size of a move'],
    ['button', /^Next/],
    ['slider', 'Place in the step'],
    ['button', 'Train'],
  ] as const) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole(role, { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(shown(page, 'step')).toHaveText('1');

  await drawing.locator('[data-roving][tabindex="0"]').focus();
  await expect(drawing.locator('[data-roving][tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('End');
  const last = drawing.locator('[data-roving]').last();
  await expect(last).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(last).toHaveAttribute('aria-pressed', 'true');

  const cells = page.locator('[data-matrix="dW.0"] tbody button');
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cells.nth(4)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(cells.nth(4)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Weight 2,2 of layer 1').last()).toBeVisible();
});

test(
  'the loss curve reads its values under the pointer and by arrow keys, linear and log',
  ofEverySize,
  async ({ page }) => {
    await openAtRest(page);
    await button(page, '10 steps').click();
    await expect(shown(page, 'curveStep')).toHaveText('10');
    const newest = await shown(page, 'trainingLoss').innerText();
    const plot = page.getByRole('img', { name: /^Loss over the steps/ });
    await plot.scrollIntoViewIfNeeded();
    await plot.hover({ position: { x: 2, y: 40 } });
    await expect(shown(page, 'readStep')).toHaveText('0');
    expect(Number(await shown(page, 'trainingRead').innerText())).toBeGreaterThan(Number(newest));
    await page.getByRole('heading', { name: 'Loss', exact: true }).hover();
    await expect(shown(page, 'readStep')).toHaveCount(0);
    await expect(shown(page, 'curveStep')).toHaveText('10');
    await plot.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(shown(page, 'readStep')).toHaveText('9');
    await button(page, 'log').click();
    await expect(button(page, 'log')).toHaveAttribute('aria-pressed', 'true');
    await expect(shown(page, 'trainingLoss')).toHaveText(newest);
  },
);

async function selectAndBeRefused(page: Page): Promise<void> {
  await openAtRest(page);
  await button(page, '10 steps').click();
  await page.locator('[data-matrix="W.0"] tbody button').nth(1).click();
  const folded = page.locator('details.training > summary');
  if (await folded.isVisible()) await folded.click(); // on a phone
  await unfold(page, 'training');
  await page.getByLabel('Learning rate η', { exact: true }).fill('abc');
  await page.getByLabel('Learning rate η', { exact: true }).press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
}

test('axe finds nothing', onThePhoneToo, async ({ page }) => {
  await selectAndBeRefused(page);
  expect(await axeFindings(page)).toEqual([]);
});

test('axe finds the contrast enough in the dark', onThePhoneToo, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await selectAndBeRefused(page);
  expect(await axeFindings(page, { rules: CONTRAST })).toEqual([]);
});

/** Texts that are cut: those of elements by their boxes, those of charts by the chart. */
const cutIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ofElements = [
      ...document.querySelectorAll<HTMLElement>(
        'main button, main input, main select, main td, main dd, main p, main label',
      ),
    ]
      .filter((element) => element.checkVisibility()) // not in what is folded
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline' && !element.closest('.spoken'));
    const ofCharts = [...document.querySelectorAll('.chart text')].filter((text) => {
      const [inner, outer] = [text, text.closest('.chart')!].map((element) => element.getBoundingClientRect());
      return inner!.top < outer!.top - 2 || inner!.bottom > outer!.bottom + 2;
    });
    return [...ofElements, ...ofCharts].map((element) => `${element.tagName} ${element.textContent}`);
  });

for (const size of ['normal', 'large']) {
  test(`nothing is wider than the window, and no text is cut, in ${size} type`, ofEverySize, async ({ page }) => {
    await openAtRest(page, `./#step=1&size=${size}&open=lessons,presets,training,data,network,check`);
    await page.locator('[data-matrix="W.0"] tbody button').nth(1).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    await expect(page.locator('.chart text').first()).toBeAttached();
    expect(await cutIn(page)).toEqual([]);
  });
}

test('a loss beyond all bounds keeps curve, ticks and keys, on both scales', async ({ page }) => {
  await openAtRest(page, './#data=sine&net=1-8-1&act=relu,identity&rate=50&step=100');
  await expect(shown(page, 'trainingLoss')).toHaveText('∞');
  const plot = page.locator('.plot');
  /** Pixels with something on them. */
  const drawn = (): Promise<number> =>
    plot.locator('canvas').evaluate((element: HTMLCanvasElement) => {
      const { width, height } = element;
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
      context.drawImage(element, 0, 0);
      return context.getImageData(0, 0, width, height).data.filter((value, i) => i % 4 === 3 && value > 128).length;
    });
  for (const scale of ['linear', 'log']) {
    await button(page, scale).click();
    await expect(
      plot
        .locator('.axes text')
        .filter({ hasText: /^\d.*e\d+$/ })
        .nth(2),
    ).toBeVisible();
    await expect.poll(drawn, 'the curve').toBeGreaterThan(200);
    await plot.focus();
    await page.keyboard.press('End');
    for (const step of [99, 98, 97]) {
      await page.keyboard.press('ArrowLeft');
      await expect(shown(page, 'readStep')).toHaveText(`${step}`);
    }
  }
});

test('a click on the loss curve goes to that step, a drag takes it along, and the course that was left stays', async ({
  page,
}) => {
  await openAtRest(page);
  for (let i = 0; i < 4; i++) await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('40');
  const late = await allMatrices(page);
  const plot = page.locator('.plot');
  await plot.scrollIntoViewIfNeeded();
  /** In the middle of the plot, above the number of a step. */
  const above = async (step: number): Promise<[number, number]> => {
    const box = (await plot.boundingBox())!;
    const tick = (await plot.locator('.axes text').getByText(`${step}`, { exact: true }).boundingBox())!;
    return [tick.x + tick.width / 2, box.y + box.height / 2];
  };
  await page.mouse.move(...(await above(10)));
  await page.mouse.down();
  await expect(shown(page, 'step')).toHaveText('10');
  const early = await allMatrices(page);
  expect(early).not.toEqual(late);
  await page.mouse.move(...(await above(20)), { steps: 4 });
  await expect(shown(page, 'step')).toHaveText('20');
  await page.mouse.up();
  await page.mouse.move(...(await above(30)));
  await expect(shown(page, 'step')).toHaveText('20');
  await page.mouse.click(...(await above(40)));
  await expect(shown(page, 'step')).toHaveText('40');
  expect(await allMatrices(page)).toEqual(late);
  await page.getByRole('img', { name: /^Loss over the steps/ }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(shown(page, 'step')).toHaveText('0');
});

test('Escape lets go of what is selected', async ({ page }) => {
  await openAtRest(page);
  const cell = page.locator('[data-matrix="b.0"] tbody button').first();
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveAttribute('aria-pressed', 'false');
});
