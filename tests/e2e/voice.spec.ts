import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { exposedChanges } from './exposed';
import { FIRST_STEP, button, expect, openAtRest, shown, stepOf, test } from './support';

/** Names of the browser's own accessibility tree, in the order of the page. @param roles those that are wanted */
async function namesOf(page: Page, ...roles: string[]): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
    .map(({ name }) => String(name?.value ?? ''));
}

const NUMBER = '(minus )?\\d+(\\.\\d+)?( times 10 to the minus \\d+)?';
const factors = [
  `dL by d y-hat equals ${NUMBER} \\(fraction, 1 minus y, over 1 minus y-hat, end of fraction minus y over y-hat\\)`,
  `d y-hat by d z 1 of layer 2 equals ${NUMBER} \\(y-hat times open parenthesis 1 minus y-hat close parenthesis\\)`,
  `d z 1 of layer 2 by d a 1 of layer 1 equals ${NUMBER} \\(w 1 1 of layer 2\\)`,
  `d a 1 of layer 1 by d z 1 of layer 1 equals ${NUMBER} \\(a 1 of layer 1 times open parenthesis 1 minus a 1 of layer 1 close parenthesis\\)`,
  `d z 1 of layer 1 by dw 1 1 of layer 1 equals ${NUMBER} \\(x 1\\)`,
];

test('each factor of the chain rule is named by its symbol, its number and what it comes to', async ({ page }) => {
  await openAtRest(page);
  await button(page, '10 steps').click();
  await expect(shown(page, 'step')).toHaveText('10');
  await expect
    .poll(async () => (await namesOf(page, 'button')).filter((name) => name.includes(' equals ')))
    .toEqual(factors.map((factor) => expect.stringMatching(new RegExp(`^${factor}$`)) as unknown as string));
});

test('no name and no text of the page is TeX, a layer in brackets or a bare number', async ({ page }) => {
  await openAtRest(page);
  const parts = ['loss', 'w1.1.1', 'u1.1', 'u2.1', 'b1.1'];
  for (const part of parts) {
    await openAtRest(page, `./#select=${part}`);
    const names = await namesOf(page, 'button', 'heading', 'StaticText', 'gridcell', 'cell', 'rowheader', 'listitem');
    expect(names.filter((name) => /\\|\^|\[\d|undefined/.test(name))).toEqual([]);
    const buttons = await namesOf(page, 'button');
    expect(buttons.filter((name) => name === '' || /^[·=]?\s*[−-]?[\d.e−]+$/.test(name))).toEqual([]);
  }
});

test('the headings say what they are about, the update is one sentence, and a matrix is named once', async ({
  page,
}) => {
  await openAtRest(page, FIRST_STEP);
  expect(await namesOf(page, 'heading')).toContainEqual(
    expect.stringMatching(/^w 1 1 of layer 1: Weight 1,1 of layer 1 ?, from bill length to unit 1 of layer 1$/),
  );
  const update = new RegExp(
    `^Old w 1 1 of layer 1 ${NUMBER}, minus eta 0.3000 times dJ by dw 1 1 of layer 1 ${NUMBER}, equals new w 1 1 of layer 1 ${NUMBER}\\.$`,
  );
  expect(await namesOf(page, 'StaticText')).toContainEqual(expect.stringMatching(update));
  expect((await namesOf(page, 'table')).filter((name) => name.endsWith('W of layer 1'))).toEqual([
    'W of layer 1',
    'dJ by dW of layer 1',
    'new W of layer 1',
  ]);
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const cells = nodes.filter(
    ({ ignored, role, name }) =>
      !ignored && role?.value === 'button' && /^dJ by dW 1,1 of layer 1: /.test(String(name?.value)),
  );
  expect(cells).toHaveLength(1);
  expect(cells[0]!.description?.value ?? '', 'the same number in full').toBe('');
});

test('every digit of a number is shown where the pointer or the focus is, and not said', async ({ page }) => {
  await openAtRest(page);
  const cell = page.locator('[data-matrix="W.0"] tbody button').first();
  const full = page.locator('[data-every-digit]');
  await cell.hover();
  await expect(full).toHaveText((await cell.getAttribute('data-full'))!);
  await expect(full).toHaveAttribute('aria-hidden', 'true');
  await page.mouse.move(0, 0);
  await expect(full).toBeHidden();
  await page.keyboard.press('Tab');
  await cell.focus();
  await expect(full).toBeVisible();
});

/** Of what changes by itself while it trains; a sentence now and then is wanted. */
const MOST_CHANGES = 2;

test('while it trains almost nothing changes for assistive technology, and the numbers are drawn', async ({ page }) => {
  test.setTimeout(300_000); // eight views, each watched for two seconds
  await openAtRest(page);
  await button(page, 'Train').click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(3);
  for (const tab of [
    null,
    'Hidden units',
    'Confusion matrix',
    'Gradients',
    'Weight',
    'Valley',
    'two weights',
    'Output',
  ]) {
    if (tab) await page.getByRole(tab === 'two weights' ? 'button' : 'tab', { name: tab, exact: true }).click();
    await page.waitForTimeout(500); // what a click changes is no change of the training
    const step = await stepOf(page);
    const changes = await exposedChanges(page, 2);
    expect(changes.most, `${tab}: ${changes.where.join('; ')}`).toBeLessThanOrEqual(MOST_CHANGES);
    expect(changes.perSecond, `${tab}: ${changes.where.join('; ')}`).toBeLessThan(10);
    expect(await stepOf(page)).toBeGreaterThan(step);
  }
  expect(await axeFindings(page, { within: ['#explanation', 'section.curve'] })).toEqual([]);
  await expect(page.getByRole('status').first()).toHaveText(/^Step [\d,]+\. Training loss \d/);
});

test('a step at rest is a handful of changes, and is said', async ({ page }) => {
  await openAtRest(page);
  await page.waitForTimeout(500); // for the page itself
  await button(page, '1 step').focus();
  const counted = exposedChanges(page, 3);
  await page.keyboard.press('Enter');
  const { perSecond, where } = await counted;
  expect(perSecond * 3, where.join('; ')).toBeLessThan(30);
  await expect(page.getByRole('status').first()).toHaveText(/^Step 1\. Training loss 0\.\d+\.$/);
  // Then every number is there again.
  await expect(page.getByRole('button', { name: /^W 1,1 of layer 1: / })).toBeVisible();
  await expect(page.locator('main [aria-hidden="true"] button')).toHaveCount(0);
});
