import { execFileSync } from 'node:child_process';
import { axeFindings } from './axe';
import { button, expect, onThePhoneToo, openAtRest, test } from './support';

test('the step as a program prints the numbers of the page', onThePhoneToo, async ({ page }, info) => {
  await openAtRest(page, './#data=penguins&net=3-2-1&step=3&opt=momentum&select=w1.1.1&write=numbers');
  const onPage = async (quantity: string): Promise<number> => {
    const place = page.locator(`[data-quantity="${quantity}"][data-full]`).first();
    return Number((await place.getAttribute('data-full'))!.replace('\u2212', '-'));
  };
  const gradient = await onPage('dJ/dw1.1.1');
  const moved = await onPage('w_new1.1.1');
  await button(page, 'Share').click();
  await button(page, 'As a program…').click();
  const dialog = page.getByRole('dialog', { name: 'This step as a program' });
  await dialog.getByLabel('Language').selectOption({ label: 'JavaScript (Node)' });
  await dialog.getByLabel('Updates to make').selectOption('1');
  const program = dialog.getByRole('region', { name: 'The program' });
  await expect(program).toContainText('t < 3');
  expect(await axeFindings(page)).toEqual([]);

  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save (step.mjs)' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('step.mjs');
  const file = info.outputPath('step.mjs');
  await download.saveAs(file);
  const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' });
  const first = (name: string): number => Number(RegExp(`^${name} = \\[\\[([^,\\]]+)`, 'm').exec(printed)![1]);
  expect(first('dW1')).toBeCloseTo(gradient, 15);
  expect(first('W1')).toBeCloseTo(moved, 15);

  await dialog.getByLabel('Language').selectOption({ label: 'Python with PyTorch' });
  await expect(program).toContainText('torch.optim.SGD(parameters, lr=0.3, momentum=0.9)');

  await dialog.getByLabel('Language').selectOption({ label: 'LaTeX document' });
  await expect(dialog.getByLabel('Updates to make')).toBeHidden();
  const shown = await page.locator('[data-quantity="dJ/dw1.1.1"]').first().innerText();
  await expect(program).toContainText(String.raw`= ${shown.trim().replace('\u2212', '-')}`);

  await dialog.getByLabel('Language').selectOption({ label: 'Jupyter notebook (NumPy)' });
  await expect(program).toContainText('"nbformat": 4');
  expect(JSON.parse(await program.innerText())).toMatchObject({ nbformat: 4 });
});

test('where a library has no such step, the page says why', async ({ page }) => {
  await openAtRest(page, './#data=penguins&net=3-2-1&opt=adam&clip=norm:limit:1');
  await button(page, 'Share').click();
  await button(page, 'As a program…').click();
  const dialog = page.getByRole('dialog', { name: 'This step as a program' });
  await dialog.getByLabel('Language').selectOption({ label: 'Python with scikit-learn' });
  const why = dialog.getByRole('alert');
  await expect(why).toContainText('Of these optimizers it has gradient descent, momentum and Nesterov alone');
  await expect(why).toContainText('It clips no gradients.');
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeHidden();
  expect(await axeFindings(page)).toEqual([]);
});
