import type { Locator, Page } from '@playwright/test';
import { axeFindings } from './axe';
import { button, expect, openAtRest, shown, test, unfold } from './support';

const cells = (page: Page, name: string): Locator => page.locator(`[data-matrix="${name}"] tbody button`);
const ofSelected = (page: Page): Locator => page.getByRole('checkbox', { name: 'Frozen', exact: true });
const ofMatrix = (page: Page, name: string): Locator => page.getByRole('checkbox', { name: `${name} frozen` });
const full = async (cell: Locator): Promise<string> => (await cell.getAttribute('data-full'))!;
const fragment = (page: Page): string => new URL(page.url()).hash;

test('what is frozen is marked and stays, and its gradient is shown', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&frozen=b1:w1.2.1&rate=0.5&step=3&select=w1.2.1');
  await expect(page.locator('[data-matrix] svg.lock')).toHaveCount(6);
  for (const name of ['W.0', 'newW.0']) await expect(cells(page, name).nth(2)).toHaveAccessibleName(/, frozen$/);
  await expect(cells(page, 'dW.0').nth(2)).not.toHaveAccessibleName(/frozen/);
  expect(await full(cells(page, 'newW.0').nth(2))).toBe(await full(cells(page, 'W.0').nth(2)));
  expect(await full(cells(page, 'newW.0').nth(3))).not.toBe(await full(cells(page, 'W.0').nth(3)));
  await expect(page.getByText('frozen: no update moves it', { exact: true })).toBeVisible();
  await expect(page.locator('#explanation').getByText(/^It is frozen: an update moves neither it/)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('one weight is frozen and released where its update is explained, at a step that the link holds', async ({
  page,
}) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&rate=0.5&step=3&select=w1.2.1');
  await ofSelected(page).check();
  await expect.poll(() => fragment(page)).toContain('then=3:frozen:w1.2.1');
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('4');
  expect(await full(cells(page, 'newW.0').nth(2))).toBe(await full(cells(page, 'W.0').nth(2)));
  await ofSelected(page).uncheck();
  await expect.poll(() => fragment(page)).toContain('then=3:frozen:w1.2.1,4:frozen:none');
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('5');
  expect(await full(cells(page, 'newW.0').nth(2))).not.toBe(await full(cells(page, 'W.0').nth(2)));
});

test('a box that has left the page before its answer came is not set any more', async ({ page }) => {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its worker
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { path?: string[] }, ...rest: never[]) {
      const send = (): void => post.call(this, message, ...rest);
      if (message.path?.[0] === 'configure') setTimeout(send, 1000);
      else send();
    };
  });
  await openAtRest(page, './#data=xor-gate&net=2-2-1&rate=0.5&step=3&select=w1.2.1');
  await ofSelected(page).click();
  await button(page, 'Deselect (Escape)').click();
  await expect(ofSelected(page)).toHaveCount(0);
  // What a part of the page that has gone says by itself is a warning in the console, which fails a test.
  await expect.poll(() => fragment(page)).toContain('then=3:frozen:w1.2.1');
});

test('a fold that has left the page is no longer heard', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&select=w1.2.1&open=check');
  const fold = await page.locator('details.check').elementHandle();
  await button(page, 'Deselect (Escape)').click();
  await expect(page.locator('details.check')).toHaveCount(0);
  await unfold(page, 'presets');
  const before = fragment(page);
  // The browser tells it in a task of its own; so does one that opens with the page and goes at once.
  await fold.evaluate(
    (details: HTMLDetailsElement) =>
      new Promise<void>((resolve) => {
        details.addEventListener('toggle', () => setTimeout(resolve));
        details.open = !details.open;
      }),
  );
  expect(fragment(page)).toBe(before);
});

test('W and b of a layer are frozen in the editor, and one of them released by itself', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&rate=0.5&select=b1.2');
  await unfold(page, 'editor');
  await ofMatrix(page, 'b of layer 1').check();
  await ofMatrix(page, 'W of layer 2').check();
  await expect.poll(() => fragment(page)).toContain('frozen:b1:w2');
  await expect(ofSelected(page)).toBeChecked();
  await ofSelected(page).uncheck();
  await expect.poll(() => fragment(page)).toContain('frozen:b1.1:w2');
  await expect(ofMatrix(page, 'b of layer 1')).not.toBeChecked();
  await button(page, 'More: Units').first().click();
  await expect(ofMatrix(page, 'W of layer 2')).not.toBeChecked();
});
