import { axeFindings } from './axe';
import { button, expect, onThePhoneToo, openAtRest, test } from './support';

test('tells which settings make the same step in other libraries', onThePhoneToo, async ({ page }) => {
  await openAtRest(page, './#data=penguins&net=3-2-1&act=tanh,sigmoid&rate=0.25&batch=full&l2=0.01');
  await button(page, 'Share').click();
  await button(page, 'In your library…').click();
  const dialog = page.getByRole('dialog', { name: 'This step in your library' });
  const code = dialog.getByRole('region', { name: 'The settings as code' });
  await expect(code).toContainText("solver='sgd'");
  await expect(code).toContainText('learning_rate_init=0.25');
  await expect(dialog).toContainText('L2 times the rows of the batch');
  expect(await axeFindings(page)).toEqual([]);

  await dialog.getByLabel('Library').selectOption({ label: 'PyTorch' });
  await expect(code).toContainText('torch.optim.SGD(parameters, lr=0.25)');
  await dialog.getByLabel('Library').selectOption({ label: 'synaptic' });
  await expect(dialog).toContainText('No settings make the same step');
  await expect(dialog).toContainText('weights that it has already updated');
  await expect(code).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});
