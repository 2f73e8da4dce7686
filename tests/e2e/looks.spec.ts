import type { Page } from '@playwright/test';
import { button, expect, ofEverySize, openAtRest, test } from './support';

const presets = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

async function openPreset(page: Page, index: number): Promise<void> {
  const choice = page.getByLabel('Network and data');
  await choice.selectOption({ index });
  const name = await choice.locator('option').nth(index).innerText();
  const sizes = /[\d-]+$/.exec(name)![0];
  await expect(page.getByRole('group', { name: new RegExp(`^Drawing of the ${sizes} network`) })).toBeVisible();
  await button(page, '1 step').evaluate((one: HTMLElement) => one.click());
}

/** Unfold everything that can be unfolded, and what is unfolded in it. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('details:not([open])');
  for (let count = await folded.count(); count > 0; count = await folded.count()) {
    await folded.evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  }
}

/** What of the drawing is written where something else is, or beyond its ends. */
const drawingFaults = (): string[] => {
  const svg = document.querySelector('.drawing svg')!;
  const frame = svg.closest('.panel')!.getBoundingClientRect();
  const labels = [...svg.querySelectorAll('text')].filter((text) => !text.closest('.headings'));
  const boxOf = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    // Half a line's leading above and below is empty.
    const leading = element.tagName === 'text' ? (bottom - top) * 0.15 : 0;
    return { left, right, top: top + leading, bottom: bottom - leading };
  };
  const overlap = (one: Element, other: Element): boolean => {
    const [a, b] = [boxOf(one), boxOf(other)];
    return (
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5
    );
  };
  const faults: string[] = [];
  labels.forEach((label, i) => {
    const text = label.textContent;
    const { left, right } = boxOf(label);
    if (left < frame.left || right > frame.right) faults.push(`${text} is beyond the panel`);
    for (const other of labels.slice(0, i))
      if (overlap(label, other)) faults.push(`${text} covers ${other.textContent}`);
    const own = label.closest('.part');
    for (const mark of svg.querySelectorAll('.outline, .ground')) {
      const outside = mark.closest('.part') !== own || label.closest('.plated') !== null;
      if (outside && overlap(label, mark))
        faults.push(`${text} touches ${mark.closest('.part')!.getAttribute('aria-label')}`);
      if (!outside && (left < boxOf(mark).left || right > boxOf(mark).right) && overlap(label, mark))
        faults.push(`${text} is wider than its mark`);
    }
    const plate = label.closest('.plated')?.querySelector('.plate');
    if (plate && (boxOf(plate).left > left || boxOf(plate).right < right))
      faults.push(`${text} is wider than its plate`);
    if (plate) return;
    const points = [left, (left + right) / 2, right].map(
      (x) => new DOMPoint(x, (boxOf(label).top + boxOf(label).bottom) / 2),
    );
    const crossed = [...svg.querySelectorAll<SVGGeometryElement>('.edge .stroke')].some((edge) =>
      points.some((point) => edge.isPointInStroke(point.matrixTransform(edge.getScreenCTM()!.inverse()))),
    );
    if (crossed && own === null) faults.push(`a line runs through ${text}`);
  });
  return faults;
};

test('no number of the drawing is covered, crossed or cut', ofEverySize, async ({ page }) => {
  await openAtRest(page);
  for (const preset of presets) {
    await openPreset(page, preset);
    for (const selected of [false, true]) {
      if (selected) await page.locator('.drawing [data-roving].edge').first().dispatchEvent('click');
      await expect.poll(() => page.evaluate(drawingFaults), { message: `preset ${preset}, ${selected}` }).toEqual([]);
    }
    await page.keyboard.press('Escape');
  }
});

test('every output of several classes has its name, on a phone too', ofEverySize, async ({ page }) => {
  await openAtRest(page);
  await openPreset(page, 9);
  await expect(page.locator('.drawing .class-name')).toHaveText(Array.from('0123456789'));
  await expect(page.locator('.drawing').getByText(/^target: digit \d$/)).toBeVisible();
});

/** Texts that are smaller than 11 pixels as they are shown, in drawings also by their scale. */
const smallTexts = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set<string>();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement!;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (element.closest('.spoken, title, option') || range.getBoundingClientRect().width === 0) continue;
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM()! : new DOMMatrix();
    const size = parseFloat(getComputedStyle(element).fontSize) * Math.sqrt(matrix.a * matrix.d - matrix.b * matrix.c);
    if (size < 10.99) found.add(`${size.toFixed(1)} ${element.outerHTML.slice(0, 120)}`);
  }
  return [...found];
};

for (const preset of [0, 5, 7, 9])
  test(`no text is smaller than 11 pixels, in any view of preset ${preset}`, ofEverySize, async ({ page }) => {
    await openAtRest(page);
    await openPreset(page, preset);
    await page.locator('.drawing .edge').first().dispatchEvent('click');
    await unfold(page);
    expect(await page.evaluate(smallTexts)).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.evaluate((one: HTMLElement) => one.click());
      await unfold(page);
      expect(await page.evaluate(smallTexts), await tab.innerText()).toEqual([]);
    }
  });

/** Controls below 40 pixels, and numbers, lines and marks below 24; points of a picture have no more room. */
const smallTargets = (): string[] =>
  [...document.querySelectorAll('button, a[href], select, textarea, summary, input, [data-roving]')].flatMap(
    (element) => {
      const tick = element.matches('[type=radio], [type=checkbox]');
      const { width, height } = (tick ? element.closest('label')! : element).getBoundingClientRect();
      if (width <= 1 || getComputedStyle(element).visibility === 'hidden') return [];
      const edge = element.querySelector('line.reach');
      const shape = edge ? parseFloat(getComputedStyle(edge).strokeWidth) : Math.min(width, height);
      const close = element.matches('[data-roving], a');
      const many = element.matches('.drawing .part') && element.parentElement!.querySelectorAll('.part').length > 50;
      const least = many ? 9 : close ? 24 : 40;
      return shape < least - 0.01
        ? [`${width.toFixed(1)} x ${height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`]
        : [];
    },
  );

for (const preset of [0, 7, 9])
  test(`what a finger is to hit is large enough, in any view of preset ${preset}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    await openAtRest(page);
    await openPreset(page, preset);
    await page.locator('.drawing .edge').first().dispatchEvent('click');
    await unfold(page);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.evaluate((one: HTMLElement) => one.click());
      expect(await page.evaluate(smallTargets), await tab.innerText()).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await context.close();
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`in forced colours, ${colorScheme}, what is pressed is seen and no letter is hidden`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    await openAtRest(page);
    const looks = (name: string) =>
      button(page, name).evaluate((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return `${color} on ${backgroundColor}`;
      });
    expect(await looks('linear')).not.toBe(await looks('log'));
    const tab = (name: string) =>
      page.getByRole('tab', { name }).evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await tab('Output')).not.toBe(await tab('Hidden units'));
    // The letter under an accent: without a plate from the browser its ink is there.
    const accent = page.locator('.paths .laid').first();
    expect(await accent.evaluate((one) => getComputedStyle(one).forcedColorAdjust)).toBe('none');
    const [ink, ground] = await accent.evaluate((one) => [
      getComputedStyle(one).color,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect([ink, ground]).toEqual(
      colorScheme === 'light' ? ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'] : ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    );
  });
