import type { Locator, Page } from '@playwright/test';
import { button, expect, ofEverySize, openAtRest, shown, test, unfold } from './support';

const editor = (page: Page): Locator => page.getByRole('group', { name: 'Network', exact: true });
const layer = (page: Page, name: RegExp): Locator => editor(page).getByRole('group', { name });
const fragment = (page: Page): string => new URL(page.url()).hash;

async function openEditor(page: Page, path?: string): Promise<void> {
  await openAtRest(page, path);
  await page.locator('summary', { hasText: 'Network' }).click();
  await expect(editor(page)).toBeVisible();
}

test(
  'layers, units, activations, loss and optimizer can be chosen; the link holds them',
  ofEverySize,
  async ({ page }) => {
    await openEditor(page);
    await button(page, '+ Layer').click();
    await expect(layer(page, /^Layer 2/)).toBeVisible();
    await layer(page, /^Layer 2/)
      .getByRole('combobox')
      .selectOption('ReLU');
    await layer(page, /^Layer 1/)
      .getByRole('textbox')
      .fill('4');
    await page.keyboard.press('Enter');
    await expect.poll(() => fragment(page)).toContain('net=3-4-2-1&act=sigmoid,relu,sigmoid');
    await layer(page, /^How it learns/)
      .getByLabel('Optimizer')
      .selectOption('Adam');
    await layer(page, /^Starting weights/)
      .getByLabel('Distribution')
      .selectOption('He, normal');
    await button(page, '1 step').click();
    await expect(shown(page, 'step')).toHaveText('1');
    await expect.poll(() => fragment(page)).toContain('opt=adam&init=heNormal&step=1');
    await button(page, 'Remove layer 1').click();
    await expect(layer(page, /^Layer 2/)).toBeHidden();
    await expect.poll(() => fragment(page)).toContain('net=3-2-1&act=relu,sigmoid&opt=adam');
    await expect(page.locator('body')).toHaveJSProperty('scrollWidth', await page.evaluate(() => innerWidth));
  },
);

test('changes that come while others are under way are all made', async ({ page }) => {
  await openEditor(page);
  // In one go, as by a hand that is faster than the engine.
  await editor(page).evaluate((root) => {
    const choose = (label: string, value: string): void => {
      const field = [...root.querySelectorAll('label')].find((one) => one.innerText.trim().startsWith(label))!;
      const select = field.querySelector('select')!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const press = (name: string): void => root.querySelector<HTMLElement>(`[aria-label^="${name}"]`)!.click();
    choose('Distribution', 'heNormal');
    choose('Optimizer', 'adam');
    for (let i = 0; i < 3; i++) press('More: Units');
    choose('Rate over time', 'cosine');
  });
  const all = ['net=3-5-1', 'init=heNormal', 'opt=adam', 'schedule:cosine'];
  for (const part of all) await expect.poll(() => fragment(page)).toContain(part);
});

test('a press on + leads on from what was typed, and a step waits for all presses', async ({ page }) => {
  await openEditor(page, './#data=digits&net=64-32-10');
  await unfold(page, 'training');
  const rate = page.getByLabel('Learning rate η', { exact: true });
  await rate.fill('7');
  await button(page, 'More: Learning rate η').click();
  await expect(rate).toHaveValue('10');
  await expect.poll(() => fragment(page)).toContain('rate:10');
  await layer(page, /^Layer 1/)
    .getByRole('textbox')
    .fill('20');
  for (let i = 0; i < 3; i++) await button(page, 'More: Units').click();
  await button(page, '1 step').click();
  await expect(shown(page, 'step')).toHaveText('1');
  await expect.poll(() => fragment(page)).toContain('net=64-23-10');
  await expect.poll(() => fragment(page)).toContain('step=1');
});

test('a loss and an activation that go together are taken one right after the other', async ({ page }) => {
  await openEditor(page);
  await layer(page, /^Output/).evaluate((root) => {
    const [activation, loss] = [...root.querySelectorAll('select')];
    for (const [select, value] of [
      [loss!, 'halfSquaredError'],
      [activation!, 'tanh'],
    ] as const) {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect.poll(() => fragment(page)).toContain('act=sigmoid,tanh&loss=halfSquaredError');
  await expect(editor(page).getByRole('alert')).toHaveCount(0);
});

test('what does not go together is explained, and mended with one click', async ({ page }) => {
  await openEditor(page);
  const output = layer(page, /^Output/);
  await output.getByLabel('Activation').selectOption('ReLU');
  await expect(editor(page).getByRole('alert')).toContainText('ReLU');
  await button(page, 'Use sigmoid').click();
  await expect(editor(page).getByRole('alert')).toHaveCount(0);
  await expect(output.getByLabel('Activation')).toHaveValue('sigmoid');
});

test('units that cannot be are refused at their field, and nothing changes', async ({ page }) => {
  await openEditor(page);
  await button(page, '1 step').click();
  const field = layer(page, /^Layer 1/).getByRole('textbox');
  for (const text of ['0', 'abc', '1e9', '100000000']) {
    await field.fill(text);
    await page.keyboard.press('Enter');
    await expect(layer(page, /^Layer 1/).getByRole('alert')).toBeVisible();
    await expect(shown(page, 'step')).toHaveText('1');
  }
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('2');
  await button(page, 'Reset').click();
  await expect(shown(page, 'step')).toHaveText('0');
  await expect(editor(page)).toBeVisible(); // what was unfolded stays so
});
