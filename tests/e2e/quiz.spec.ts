import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './axe';
import { button, expect, onThePhoneToo, openAtRest, test } from './support';

const PENGUINS = 'data=penguins&net=3-2-1&step=3&example=200';
/** What they are on the page, by the part whose explanation has them. */
const blanks: Readonly<Record<string, readonly string[]>> = {
  'u1.1': ['z1.1', 'a1.2', 'delta2.1', 'delta1.1', 'slope1.1'],
  'w1.1.1': ['dJ/dw1.1.1', 'w_new1.1.1', 'dL/da2.1'],
  'b1.2': ['dJ/db1.2', 'b_new1.2'],
  loss: ['L', 'J'],
};
const BLANK = 'blank=z1.1,a1.2,delta2.1,delta1.1,slope1.1,dw1.1.1,wnew1.1.1,dLda2.1,db1.2,bnew1.2,L,J';

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Predict' });
const status = (page: Page): Locator => panel(page).getByRole('status');
const answer = (page: Page): Locator => panel(page).getByRole('textbox');
const say = async (page: Page, text: string): Promise<void> => {
  await answer(page).fill(text);
  await answer(page).press('Enter');
};

/** Everything that is written, said or stored on the page. */
const all = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML.replaceAll('\u2212', '-'));

/** A number of the page as it is written, and with all its digits. */
async function numberOf(page: Page, quantity: string): Promise<{ short: string; full: string }> {
  const places = page.locator(`[data-quantity="${quantity}"]`);
  const plain = (text: string): string => text.replaceAll('\u2212', '-').replace(/[\s\u2007\u2008]/g, '');
  const full = await page.locator(`[data-quantity="${quantity}"][data-full]`).first().getAttribute('data-full');
  const texts = (await places.allTextContents()).map(plain);
  return { short: texts.sort((one, other) => other.length - one.length)[0]!, full: plain(full!) };
}

test('what is asked for stands nowhere on the page, at no beat and with nothing selected or all', async ({ page }) => {
  const numbers: { short: string; full: string }[] = [];
  for (const [part, quantities] of Object.entries(blanks)) {
    await openAtRest(page, `./#${PENGUINS}&select=${part}`);
    for (const quantity of quantities) numbers.push(await numberOf(page, quantity));
  }
  const given = async (): Promise<string[]> => {
    const html = await all(page);
    return numbers.flatMap(({ short, full }) => [short, full].filter((number) => html.includes(number)));
  };
  expect((await given()).length).toBeGreaterThan(0);

  for (const part of ['w1.1.1', 'u1.1', 'u2.1', 'b1.1', 'loss', 'none']) {
    await openAtRest(page, `./#${PENGUINS}&select=${part}&write=numbers&${BLANK}`);
    expect(await given(), part).toEqual([]);
  }
  for (const beat of ['start', 'z1', 'a1', 'loss', 'delta2', 'delta1', 'gradient1', 'update1', 'update2']) {
    await openAtRest(page, `./#data=penguins&net=3-2-1&step=2&example=200&select=w1.1.1&beat=${beat}&${BLANK}`);
    const there = await page.locator('[data-quantity="delta1.1"]').allTextContents();
    expect(there.filter((text) => !text.includes('?') && text.trim() !== '·')).toEqual([]);
  }
});

test('a wrong answer is named as its slip; the right one is shown everywhere', onThePhoneToo, async ({ page }) => {
  await openAtRest(page, './#data=worked-example&net=3-2-1&beat=gradient1&select=u1.1&blank=delta1.1,delta2.1');
  await expect(panel(page).getByText('0 of 2 done')).toBeVisible();
  await say(page, '0.7*(0.4583-1)');
  await expect(status(page)).toContainText('the factor g′(z) is missing, in layer 1');
  await expect(status(page)).toContainText('multiply by the derivative of its activation');
  await say(page, '0.0911');
  await expect(status(page)).toContainText('the sign');
  await say(page, 'about 1');
  await expect(status(page)).toContainText('cannot be read');
  await say(page, '-0,09');
  await expect(status(page)).toContainText('Give 4 significant digits');
  await say(page, '12');
  await expect(status(page)).toContainText('none of the usual slips');
  await say(page, '\u22120,5417 · 0.7 × 0.2403');
  await expect(status(page)).toContainText('Right');
  await expect(page.locator('#explanation [data-quantity="delta1.1"]').last()).toHaveText('\u22120.09110');
  await expect(panel(page).getByText('1 of 2 done')).toBeVisible();
  await expect(answer(page)).toBeFocused();
  await page.keyboard.press('Enter'); // goes on
  await expect(answer(page)).toBeFocused();
  await button(page, 'Show the solution').click();
  await expect(status(page)).toContainText('y-hat minus y');
  await expect(status(page)).toContainText('All numbers are done.');
  expect(await axeFindings(page, { within: ['#quiz'] })).toEqual([]);
  await button(page, 'End the quiz').click();
  await expect(panel(page)).toHaveCount(0);
});

test('what is said of an answer comes into sight', onThePhoneToo, async ({ page }) => {
  const units = ['1.1', '1.2', '2.1'];
  const weights = ['1.1.1', '1.1.2', '1.1.3', '1.2.1', '1.2.2', '1.2.3', '2.1.1', '2.1.2'];
  const ofUnits = ['z', 'a', 'delta', 'dLdb', 'bnew'].flatMap((kind) => units.map((unit) => kind + unit));
  const ofWeights = ['dLdw', 'wnew'].flatMap((kind) => weights.map((weight) => kind + weight));
  await openAtRest(page, `./#data=worked-example&net=3-2-1&select=w1.1.1&blank=${[...ofUnits, ...ofWeights].join()}`);
  await say(page, '17');
  const verdict = status(page).getByText('Not yet');
  await expect(verdict).toBeInViewport({ ratio: 1 });
  const onTop = await verdict.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 2, top + height / 2));
  });
  expect(onTop, 'nothing stands over it').toBe(true);
});

test('"Quiz me" and all that follows go by keyboard, and a link asks the same', async ({ page }) => {
  await openAtRest(page, `./#${PENGUINS}`);
  await button(page, 'Quiz me').focus();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('blank=');
  const asked = await page.evaluate(() => location.hash);
  const questions = panel(page).getByRole('group', { name: 'Numbers that are asked for' }).getByRole('button');
  const names = await questions.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(3);
  expect(names.every((name) => name!.endsWith('asked for'))).toBe(true);
  await questions.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeFocused();
  await page.keyboard.type('1e9');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Not yet');
  await expect(answer(page)).toHaveValue('1e9');
  await button(page, 'Other numbers').click();
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(asked);
  await openAtRest(page, `./${asked}`);
  const again = await questions.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  expect(again).toEqual(names);
});

test('a question mark in a matrix leads to its question', async ({ page }) => {
  await openAtRest(page, `./#${PENGUINS}&blank=z1.1,dw1.2.1`);
  await page.locator('[data-matrix="dW.0"] [data-quantity="dJ/dw1.2.1"]').click();
  await expect(answer(page)).toBeFocused();
  await expect(panel(page).getByRole('button', { pressed: true })).toHaveAccessibleName(/dJ by dw 2 1.*asked for/);
});

test(
  'the empty box of a beat takes a prediction, and shows its number when the beat comes',
  onThePhoneToo,
  async ({ page }) => {
    await openAtRest(page, './#data=worked-example&net=3-2-1&beat=loss&select=w1.1.1&move=operation');
    await page.locator('#explanation [data-awaited="delta2.1"]').click();
    await expect(answer(page)).toBeFocused();
    await say(page, '1-0.4583');
    await expect(status(page)).toContainText('the sign');
    await say(page, '0.4583-1');
    await expect(status(page)).toContainText('Right');
    expect(page.url()).not.toContain('blank=');
    await page.locator('.bar .next').click();
    await expect(panel(page)).toHaveCount(0);
    await expect(page.locator('#explanation [data-quantity="delta2.1"]').first()).toHaveText('−0.5417');
  },
);

test('an empty cell of a matrix is typed in as a weight is, by key too', async ({ page }) => {
  await openAtRest(page, './#data=worked-example&net=3-2-1&beat=loss');
  const cell = page.getByRole('button', { name: /^d[JL] by dW 2,3 of layer 1/ });
  await cell.click();
  await expect(panel(page)).toHaveCount(0);
  await cell.click();
  await expect(answer(page)).toBeFocused();
  await expect(cell).toHaveText('?');
  await button(page, 'End the quiz').click();
  await expect(panel(page)).toHaveCount(0);
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toBeFocused();
  await page.locator('.bar .next').click();
  await expect(cell).not.toHaveText('?');
});

test('what a link cannot ask for is refused in a sentence', async ({ page }) => {
  await openAtRest(page, './#data=penguins&net=3-2-1&blank=z3.1');
  await expect(page.getByText('blank is “z3.1”; it must be up to 40 different numbers of this network')).toBeVisible();
});

test('where numbers can’t be asked for, empty boxes do not offer it, and a second press lets go', async ({ page }) => {
  await openAtRest(page);
  await expect(page.locator('#explanation [data-awaited]').first()).toBeVisible();
  await openAtRest(page, './#lock=explanation');
  const cell = page.locator('[data-matrix="dW.0"] tbody button').nth(1);
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-awaited]')).toHaveCount(0);
  await cell.click();
  await expect(cell).toHaveAttribute('aria-pressed', 'false');
});
