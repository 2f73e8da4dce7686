/* global document, location -- of the page */
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../wasm/toolchain/paths.mjs';
import { ONE_FILE } from '../../wasm/toolchain/products.mjs';

/** Address of the page as one file, on this disk. */
export const oneFileAddress = pathToFileURL(inRoot(ONE_FILE)).href;

/** A step of a network in which rate and selection were changed. */
const LINK = '#data=xor-gate&net=2-2-1&then=10:rate:0.5&step=20&beat=update1&select=w1.1.2';

const textOf = (page, value) => page.locator(`[data-value="${value}"]`).innerText();
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/**
 * Train, check every gradient, open a link, open the digits, and follow their training: in the one file, or on the
 * page at another address.
 * @returns what was seen, as it is written on the page
 */
export async function useOneFile(page, address = oneFileAddress) {
  await page.goto(`${address}#step=1&open=check`);
  await press(page, '10 steps');
  await page.locator('[data-value="step"]', { hasText: /^11$/ }).waitFor();
  const trained = await textOf(page, 'trainingLoss');
  await press(page, 'Check all 11');
  const checked = await page.getByText(/^\s*11 of 11/).innerText();

  await page.goto('about:blank');
  await page.goto(address + LINK);
  await page.locator('[data-value="step"]', { hasText: /^20$/ }).waitFor();
  const cells = page.locator('[data-matrix="W.0"] tbody button');
  await cells.nth(3).waitFor(); // the matrices come a moment after the count of steps
  const weights = await cells.allInnerTexts();
  const heading = await page.locator('#explanation').getByRole('heading', { level: 2 }).innerText();

  await page.getByRole('combobox', { name: 'Network and data' }).selectOption({ label: 'Digits, 64-32-10' });
  await page.getByRole('heading', { name: 'Data: Handwritten digits' }).waitFor();
  await press(page, '1 epoch');
  await page.locator('[data-value="epoch"]', { hasText: /^1$/ }).waitFor();
  const digits = await textOf(page, 'trainingLoss');
  const fonts = await page.evaluate(() => document.fonts.check('15px "Inter Variable"'));
  await page.waitForFunction(() => location.hash.includes('step='));
  return {
    trained,
    checked,
    weights,
    selected: /Weight.*/.exec(heading)?.[0],
    digits,
    fonts,
    link: new URL(page.url()).hash,
  };
}
