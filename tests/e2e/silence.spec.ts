import type { Page } from '@playwright/test';
import { allMatrices, button, expect, openAtRest, shown, test } from './support';

/** The page's workers can be ended behind its back, as a browser that is short of memory does. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: Worker[] = [];
    const Made = Worker;
    window.Worker = class extends Made {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        made.push(this);
      }
    };
    Object.assign(window, { endWorkers: () => made.splice(0).forEach((worker) => worker.terminate()) });
  });
}

const endWorkers = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { endWorkers: () => void }).endWorkers());
const revived = (page: Page) => page.getByText('The engine stopped without giving a reason, and was restarted');

test('an engine that ends without a word is started again at the moment that is shown', async ({ page }) => {
  await watchWorkers(page);
  await openAtRest(page, './#data=circle&net=2-4-1&step=37&select=w2.1.3');
  const numbers = await allMatrices(page);
  await endWorkers(page);
  await expect(revived(page)).toBeVisible();
  await expect(shown(page, 'step')).toHaveText('37');
  expect(await allMatrices(page)).toEqual(numbers);
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('38');
  await page.getByRole('status').getByRole('button', { name: 'OK' }).click();
  await expect(revived(page)).toBeHidden();

  // It ends again soon: now the user decides.
  await endWorkers(page);
  await expect(page.getByRole('alert')).toContainText('The engine is not running.');
  await button(page, 'Start again').click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(shown(page, 'step')).toHaveText('38');
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('39');
});

test('so is one that ends while it trains', async ({ page }) => {
  await watchWorkers(page);
  await openAtRest(page, './#data=circle&net=2-4-1');
  await button(page, 'Train').click();
  await expect(shown(page, 'step')).not.toHaveText('0');
  await endWorkers(page);
  await expect(revived(page)).toBeVisible();
  await expect(shown(page, 'step')).not.toHaveText('0');
  await button(page, '1 step').click();
});

test('a file that cannot be read says so, and another one is read', async ({ page }) => {
  await openAtRest(page);
  await page.locator('.data-controls > summary').click();
  await page.getByText('Your own rows').click();
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its file below
    const read = File.prototype.arrayBuffer;
    File.prototype.arrayBuffer = function () {
      const gone = new DOMException('The requested file could not be read', 'NotReadableError');
      return this.name === 'gone.csv' ? Promise.reject(gone) : read.call(this);
    };
  });
  const choose = (name: string): Promise<void> =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,x\n2,y\n') });
  await choose('gone.csv');
  await expect(page.getByRole('alert').filter({ hasText: '“gone.csv” could not be read' })).toBeVisible();
  await choose('there.csv');
  await expect(page.getByText('2 classes: x, y.')).toBeVisible();
  await expect(page.getByText('could not be read')).toBeHidden();
});

for (const [where, fails] of [
  ['the page', () => void Promise.reject(new Error('nobody hears'))],
  ['a worker', () => void new Worker(URL.createObjectURL(new Blob(["Promise.reject(new Error('nobody hears'))"])))],
] as const) {
  test.describe(`a rejection in ${where} that nobody hears`, () => {
    test.use({ expectedMessages: [/^error: nobody hears$/] });
    test('reaches these tests, which it would fail', async ({ page }) => {
      await openAtRest(page);
      const failed = page.waitForEvent('pageerror');
      await page.evaluate(fails);
      expect((await failed).message).toBe('nobody hears');
    });
  });
}
