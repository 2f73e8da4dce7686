import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import { button, expect, matrixOf, onThePhoneToo, openAtRest, shown, test, unfold } from './support';

/** A model file of the page; what is not said is that of a 3-2-1 network. */
const model = (changes: object = {}): string =>
  JSON.stringify({
    format: 'backprop-playground model',
    version: 1,
    layers: [
      {
        activation: 'tanh',
        weights: [
          [0.5, -0.25, 1],
          [2, 0.125, -1],
        ],
        biases: [0.75, -0.5],
      },
      { activation: 'sigmoid', weights: [[1.5, -2.5]], biases: [0.0625] },
    ],
    ...changes,
  });

/** One tensor after another, as float64: layers 4-3, without activations. */
function safetensors(): number[] {
  const weights = Float64Array.from({ length: 12 }, (_, i) => i / 8 - 0.5);
  const header = JSON.stringify({
    'fc.weight': { dtype: 'F64', shape: [3, 4], data_offsets: [0, 96] },
    'fc.bias': { dtype: 'F64', shape: [3], data_offsets: [96, 120] },
  });
  const length = new Uint8Array(BigUint64Array.of(BigInt(header.length)).buffer);
  return [...length, ...new TextEncoder().encode(header), ...new Uint8Array(weights.buffer), ...new Uint8Array(24)];
}

async function drop(page: Page, files: readonly { name: string; bytes: readonly number[] }[]): Promise<void> {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of files) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
    const target = document.querySelector('dialog[open] .give') ?? document.body;
    for (const type of ['dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bring a network' });

async function paste(page: Page, text: string): Promise<void> {
  await unfold(page, 'editor');
  await button(page, 'Bring a network…').click();
  await dialog(page).getByLabel('The text of a model').fill(text);
  await button(page, 'Read it').click();
}

test(
  'a model that is pasted opens with its weights, stays in a reload, and Back leaves it',
  onThePhoneToo,
  async ({ page }) => {
    await openAtRest(page);
    await expect(page).toHaveURL(/#./);
    const before = page.url();
    await paste(page, model());
    await expect(dialog(page).getByText('Network 3-2-1 with 11 weights and biases')).toBeVisible();
    await button(page, 'Use it').click();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/init=explicit:0.5,-0.25,1,2,0.125,-1,0.75,-0.5,1.5,-2.5,0.0625/);
    await expect(shown(page, 'step')).toHaveText('0');
    expect(await matrixOf(page, 'W', 0)).toEqual([0.5, -0.25, 1, 2, 0.125, -1]);
    await page.reload();
    expect(await matrixOf(page, 'W', 1)).toEqual([1.5, -2.5]);
    await page.goBack();
    await expect.poll(() => page.url().replace(/&open=[^&]*/, '')).toBe(before);
  },
);

test('what a dropped file does not say is asked, and data that fit are offered', async ({ page }) => {
  await openAtRest(page);
  await expect(page.locator('.data-controls')).toBeAttached();
  await drop(page, [{ name: 'iris.safetensors', bytes: safetensors() }]);
  await expect(dialog(page).getByText('Network 4-3')).toBeVisible();
  await expect(dialog(page).getByText(/does not fit: the network takes 4 inputs and gives 3 outputs/)).toBeVisible();
  await expect(button(page, 'Use it')).toBeDisabled();
  await dialog(page)
    .getByRole('combobox', { name: /Output, 3 units: Activation/ })
    .selectOption('softmax');
  await expect(dialog(page).getByLabel('Loss')).toHaveValue('softmaxCrossEntropy');
  await dialog(page).getByLabel('Loss').selectOption('binaryCrossEntropy');
  await expect(dialog(page).getByRole('alert').filter({ hasText: 'does not go with' })).toBeVisible();
  await button(page, 'Use it').click();
  await expect(dialog(page)).toBeVisible(); // the engine refuses it
  await dialog(page).getByLabel('Loss').selectOption('softmaxCrossEntropy');
  await dialog(page).getByRole('combobox', { name: 'Data' }).selectOption('iris');
  await button(page, 'Use it').click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/data=iris&net=4-3.*init=explicit:-0.5,-0.375/);
});

test('a network that no data fit opens on a few rows of its size, which one’s own replace', async ({ page }) => {
  await openAtRest(page);
  const wide = model({ layers: [{ activation: 'identity', weights: [[1, 2, 3, 4, 5]], biases: [6] }] });
  await paste(page, wide);
  await expect(dialog(page).getByText(/Rows of zeros and ones/)).toBeVisible();
  await button(page, 'Use it').click();
  await expect(page).toHaveURL(/data=own&net=5-1/);
  await unfold(page, 'data-controls');
  await page.getByText('Your own rows', { exact: true }).click();
  await page.locator('#own-rows').fill('a,b,c,d,e,y\n1.5,2,3,4,5,100.5\n2,3,4,5,6,200.25\n3,5,5,6,8,300.125');
  await button(page, 'Read').click();
  await button(page, 'Use these rows').click();
  await expect(page).toHaveURL(/net=5-1.*init=explicit:1,2,3,4,5,6/);
});

test('a network of numbers is brought by keyboard alone, its targets standardised', async ({ page }) => {
  await openAtRest(page);
  await unfold(page, 'editor');
  await button(page, 'Bring a network…').focus();
  await page.keyboard.press('Enter');
  expect(await axeFindings(page)).toEqual([]);
  await dialog(page).getByLabel('The text of a model').focus();
  await page.keyboard.insertText(model({ layers: [{ activation: 'identity', weights: [[2]], biases: [0.5] }] }));
  await button(page, 'Read it').focus();
  await page.keyboard.press('Enter');
  const asked = (name: string) => dialog(page).getByRole('group', { name }).getByLabel('standardised');
  await expect(asked('Targets reach it')).not.toBeChecked();
  expect(await axeFindings(page)).toEqual([]);
  await dialog(page).getByRole('group', { name: 'Inputs reach it' }).getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(asked('Targets reach it')).toBeChecked();
  await button(page, 'Use it').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/net=1-1.*init=explicit:2,0.5/);
  await expect(page).toHaveURL(/[&#]targets=1/);
});

test('a model.json and its weights are dropped together into the dialog; alone it says what is missing', async ({
  page,
}) => {
  const layers = [{ class_name: 'Dense', config: { name: 'd', units: 1, activation: 'sigmoid' } }];
  const weights = [
    { name: 'd/kernel', shape: [3, 1], dtype: 'float32' },
    { name: 'd/bias', shape: [1], dtype: 'float32' },
  ];
  const json = JSON.stringify({
    modelTopology: { class_name: 'Sequential', config: { layers } },
    weightsManifest: [{ paths: ['w.bin'], weights }],
  });
  const bin = [...new Uint8Array(Float32Array.of(0.5, 0.25, -2, 1).buffer)];
  await openAtRest(page);
  await unfold(page, 'editor');
  await button(page, 'Bring a network…').click();
  await drop(page, [{ name: 'model.json', bytes: bytesOf(json) }]);
  await expect(dialog(page).getByText('The weights are in the file “w.bin”')).toBeVisible();
  await drop(page, [
    { name: 'w.bin', bytes: bin },
    { name: 'model.json', bytes: bytesOf(json) },
  ]);
  await expect(dialog(page).getByText('single precision')).toBeVisible();
  await button(page, 'Use it').click();
  await expect(page).toHaveURL(/net=3-1.*init=explicit:0.5,0.25,-2,1/);
});

test('a hostile file is refused in a sentence, as text, and changes nothing', async ({ page }) => {
  await openAtRest(page);
  await expect(page).toHaveURL(/#./);
  const before = page.url();
  await paste(page, model({ layers: [{ activation: '<img src=x onerror=alert(1)>', weights: [[1]], biases: [0] }] }));
  await expect(
    dialog(page).getByText('“<img src=x onerror=alert(1)>” is no activation that this page has.'),
  ).toBeVisible();
  for (const [text, sentence] of [
    [model().slice(0, -20), 'ends too early'],
    [model({ layers: [{ activation: 'tanh', weights: [[1, 2], [3]], biases: [0, 0] }] }), 'row 2 has 1 number'],
    [model().replace('0.75', '1e999'), 'is larger than any number'],
    ['x = 1', 'This is no model'],
  ] as const) {
    await dialog(page).getByLabel('The text of a model').fill(text);
    await button(page, 'Read it').click();
    await expect(dialog(page).getByText(sentence)).toBeVisible();
  }
  await button(page, 'Close').click();
  expect(page.url().replace(/&open=[^&]*/, '')).toBe(before);
});

/** What the dialog saves in the form that is chosen. */
async function saved(page: Page): Promise<string> {
  await button(page, 'Share').click();
  await button(page, 'As a model file…').click();
  await page.getByRole('combobox', { name: 'Form' }).selectOption('own');
  const saving = page.waitForEvent('download');
  await button(page, 'Save').click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('network.json');
  return readFileSync(await download.path(), 'utf8');
}

test('the network is saved as a model file, and comes back to the same bits', async ({ page }) => {
  await openAtRest(page, './#data=worked-example&net=3-2-1&step=7');
  const updated = await matrixOf(page, 'newW', 0);
  const text = await saved(page);
  await page.getByRole('combobox', { name: 'Form' }).selectOption('brain');
  await expect(button(page, 'Save')).toBeVisible();
  await button(page, 'Close').click();
  await paste(page, text);
  await button(page, 'Use it').click();
  await expect(shown(page, 'step')).toHaveText('0');
  expect(await matrixOf(page, 'W', 0)).toEqual(updated); // those after the step that was shown
  expect(await saved(page)).toBe(text);
});

test('once closed it stays closed when its part of the page comes anew', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1');
  await unfold(page, 'editor');
  await button(page, 'Bring a network…').click();
  const dialog = page.getByRole('dialog', { name: 'Bring a network' });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  for (const hidden of ['&hide=network', '']) {
    await page.evaluate((hash) => void (location.hash = hash), `#data=xor-gate&net=2-2-1${hidden}`);
    await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
    await expect(page.locator('details.editor')).toHaveCount(hidden ? 0 : 1);
  }
  await expect(dialog).toBeHidden();
});
