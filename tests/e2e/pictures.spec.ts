import { readFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { axeFindings } from './axe';
import { button, expect, onThePhoneToo, openAtRest, test } from './support';

const moment = './#data=penguins&net=3-2-1&step=30&select=w1.1.1&beat=end&tabs=picture,valley';

/** A picture that was saved, as its text or its bytes. */
async function saved(page: Page, info: TestInfo, name: string): Promise<{ file: string; bytes: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const download = await saving;
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { file: download.suggestedFilename(), bytes: readFileSync(path) };
}

/** What a program that opens the file would find in it. */
const read = (page: Page, svg: string) =>
  page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const all = [...parsed.querySelectorAll('*')];
    const attributes = all.flatMap((one) => [...one.attributes]);
    return {
      problem: parsed.querySelector('parsererror')?.textContent ?? null,
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
      names: [...new Set(all.map(({ localName }) => localName))],
      size: [parsed.documentElement.getAttribute('width'), parsed.documentElement.getAttribute('height')].map(Number),
      ground: parsed.querySelector('rect')!.getAttribute('fill'),
      dependent: attributes
        .filter(
          ({ name, value }) =>
            name === 'class' || name === 'style' || /var\(|light-dark|https?:|url\((?!#)/.test(value),
        )
        .filter(({ name }) => !name.startsWith('xmlns'))
        .map(({ name, value }) => `${name}=${value.slice(0, 40)}`),
      unnamed: attributes
        .flatMap(({ value }) => [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!))
        .filter((id) => !parsed.getElementById(id)),
    };
  }, svg);

/** How many colours a PNG has, and in how many pixels it is unlike the SVG where that is an image without the page. */
const pixels = (page: Page, png: Buffer, svg: string) =>
  page.evaluate(
    async ([png, svg]) => {
      const read = async (source: string): Promise<Uint32Array> => {
        const image = Object.assign(new Image(), { src: source });
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: size.x, height: size.y });
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0, size.x, size.y);
        return new Uint32Array(context.getImageData(0, 0, size.x, size.y).data.buffer);
      };
      const address = `data:image/png;base64,${png}`;
      const first = Object.assign(new Image(), { src: address });
      await first.decode();
      const size = { x: first.naturalWidth, y: first.naturalHeight };
      const mine = await read(address);
      const bare = await read(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
      return { colours: new Set(mine).size, unlike: mine.filter((pixel, i) => pixel !== bare[i]).length };
    },
    [png.toString('base64'), svg] as const,
  );

async function openPictures(page: Page) {
  await button(page, 'Share').click();
  await button(page, 'As pictures…').click();
  const dialog = page.getByRole('dialog', { name: 'The page as pictures' });
  await expect(dialog.getByRole('img').first()).toBeVisible();
  return dialog;
}

const panels = ['Drawing of the network', 'Explanation', 'Matrices', 'Units of each layer', 'Loss curve'];
const pictures = ['What it has learned', 'How training went'];

test(
  'each panel is a picture that needs nothing else, with the numbers of the page',
  onThePhoneToo,
  async ({ page }, info) => {
    await openAtRest(page, moment);
    const numberOf = async (quantity: string): Promise<string> =>
      (await page.locator(`[data-quantity="${quantity}"]`).first().innerText()).trim();
    const gradient = await numberOf('dJ/dw1.1.1');
    const loss = (await page.locator('[data-value="trainingLoss"]').innerText()).trim();
    const dialog = await openPictures(page);
    expect(await axeFindings(page)).toEqual([]);
    const theme = await page.evaluate(() => document.documentElement.dataset.theme);

    const wanted: Partial<Record<string, string>> = { Explanation: gradient, Matrices: gradient, 'Loss curve': loss };
    for (const look of ['light', 'dark'] as const) {
      await dialog.getByRole('button', { name: look, exact: true }).click();
      await expect(dialog.getByRole('button', { name: look, exact: true })).toHaveAttribute('aria-pressed', 'true');
      for (const panel of [...panels, ...pictures]) {
        const { file, bytes } = await saved(page, info, `Save as SVG: ${panel}`);
        expect(file).toMatch(look === 'dark' ? /-dark\.svg$/ : /^[a-z]+\.svg$/);
        const { problem, texts, names, size, ground, dependent, unnamed } = await read(page, bytes.toString());
        expect(problem).toBeNull();
        expect([...dependent, ...unnamed]).toEqual([]);
        expect(names).not.toEqual(expect.arrayContaining(['foreignObject']));
        expect(texts.length).toBeGreaterThan(3);
        expect(ground === '#ffffff').toBe(look === 'light');
        if (wanted[panel]) expect(texts.join(' ')).toContain(wanted[panel]);
        // A curve is lines; only a surface of colours is pixels.
        if (panel === 'Loss curve') expect(names).not.toContain('image');

        const png = await saved(page, info, `Save as PNG: ${panel}`);
        expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(size.map((length) => 2 * length));
        const { colours, unlike } = await pixels(page, png.bytes, bytes.toString());
        expect(colours).toBeGreaterThan(20);
        // It has the page's typefaces, which the SVG as an image has not.
        expect(unlike).toBeGreaterThan(200);
      }
    }
    // The page is as it was.
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--panel'))).toBe('');
  },
);

for (const [size, panel, strip, link] of [
  [{ width: 1440, height: 900 }, 'Explanation', '#explanation .paths', 'net=3-2-1&step=12&select=w1.1.1&write=numbers'],
  [
    { width: 390, height: 844 },
    'Matrices',
    '.weights .scroll:has([data-matrix="W.2"])',
    'data=circle&net=2-8-8-1&step=3',
  ],
] as const)
  test(`a picture has what is scrolled out of its panel: ${panel}`, async ({ page }, info) => {
    await page.setViewportSize(size);
    await openAtRest(page, `./#${link}`);
    const scrolled = page.locator(strip).first();
    const numbers = (await scrolled.innerText()).match(/\d+\.\d+/g)!;
    expect(numbers.length).toBeGreaterThan(5);
    expect(await scrolled.evaluate((one) => ((one.scrollLeft = 20), one.scrollLeft))).toBe(20);
    const before = await scrolled.getAttribute('style');
    await openPictures(page);
    const { bytes } = await saved(page, info, `Save as SVG: ${panel}`);
    const texts = (await read(page, bytes.toString())).texts.join(' ');
    expect(numbers.filter((number) => !texts.includes(number))).toEqual([]);
    expect(await scrolled.evaluate((one) => one.scrollLeft)).toBe(20);
    expect((await scrolled.getAttribute('style')) ?? '').toBe(before ?? '');
  });

test('a picture is copied, or it is said that the browser does not allow it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtRest(page, moment);
  const dialog = await openPictures(page);
  const copy = dialog.getByRole('button', { name: 'Copy as an image: Loss curve' });
  await copy.click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  const kinds = await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types);
  expect(kinds).toContain('image/png');

  await page.evaluate(() => (navigator.clipboard.write = () => Promise.reject(new Error('not allowed'))));
  await copy.click();
  await expect(dialog.getByRole('status')).toContainText('did not allow copying an image');
});

test('if the page cannot be read, it says so, and looks as before', async ({ page }) => {
  await openAtRest(page, moment);
  const theme = await page.evaluate(() => document.documentElement.dataset.theme);
  await page.evaluate(() => {
    const read = document.createRange.bind(document);
    const back = () => void (document.createRange = read);
    document.createRange = () => {
      back();
      throw new Error('not readable');
    };
  });
  await button(page, 'Share').click();
  await button(page, 'As pictures…').click();
  const dialog = page.getByRole('dialog', { name: 'The page as pictures' });
  await expect(dialog.getByRole('alert')).toHaveText('The pictures could not be made; close this and try again.');
  await expect(dialog.getByText('Making them…')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
  await dialog.getByRole('button', { name: 'dark', exact: true }).click();
  await expect(dialog.getByRole('img').first()).toBeVisible();
  await expect(dialog.getByRole('alert')).toBeHidden();
});

test('a part that a link hides is no picture', async ({ page }) => {
  await openAtRest(page, `${moment}&hide=sheet,curve,learnt,history`);
  const dialog = await openPictures(page);
  await expect(dialog.getByRole('img')).toHaveCount(2);
});
