import { button, expect, openAtRest, shown, test } from './support';

/** Fragments that are no links of this page, or want to be more than that. */
const fragments = [
  'learningRate',
  'rate=0.1&rate=0.2',
  '__proto__[polluted]=1&constructor[prototype][polluted]=1',
  'rate=%20',
  'net=4,x,2',
  'net=2.5-1',
  'net=3-1e9-1',
  'name=<img src=x onerror=window.__pwned=1>',
  'next=javascript:window.__pwned=1',
  'data=//evil.example/x',
  'data=%ff%fe',
  's=eyJ2IjoxLCJsYXllcnMiOlsyLDMsMV19',
  'rows=~7dw9joFRGIbhIxRC4qdQTaPQT6uR0KgUiplaZgHWQCJ6m5ha',
  'data=own&net=2-1&columns=~____&classes=a%09b&rows=1,2,0',
  'then=1',
  'then=1:w1.1.1:1e999',
  'step=99999999999999999999',
  'v=999',
  `${'net=3-2-1&'.repeat(10_000)}`,
  'hide=everything',
  'select=w1.1.1.1',
  '\u0000',
];

test('a hostile address is refused in one sentence, and the page stays as it was', async ({ page }) => {
  await openAtRest(page, './#data=xor-gate&net=2-2-1&step=7');
  for (const fragment of fragments) {
    await page.evaluate((text) => (location.hash = text), fragment);
    const notice = page.getByRole('alert').filter({ hasText: 'The link was not opened.' });
    await expect(notice, fragment.slice(0, 60)).toBeVisible();
    await expect(shown(page, 'step')).toHaveText('7');
    await notice.getByRole('button', { name: 'OK' }).click();
    await expect(notice).toBeHidden();
  }
  await expect(page).toHaveURL(/#data=xor-gate&net=2-2-1&step=7$/);
  const harm = await page.evaluate(() => [
    '__pwned' in window,
    'polluted' in {},
    Object.keys(Object.prototype).length,
    document.querySelectorAll('img, iframe').length,
  ]);
  expect(harm).toEqual([false, false, 0, 0]);
});

test('keys that are pressed at random break nothing', async ({ page }) => {
  await openAtRest(page, './#data=moons&net=2-3-1');
  let state = 12345;
  const random = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const keys = ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowRight', 'ArrowLeft', 'ArrowUp'];
  keys.push('ArrowDown', 'Home', 'End', 'F2', '1', '/', '-', 'a', 'Backspace', 'Delete');
  for (let i = 0; i < 400; i++) {
    const key = keys[random(keys.length)]!;
    const leaves = await page.evaluate(() => document.activeElement?.matches('a, input[type=file]') ?? false);
    await page.keyboard.press(leaves ? 'Tab' : key);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await button(page, 'Start afresh').click();
  await expect(page).toHaveURL(/#data=penguins&net=3-2-1/);
  await expect(shown(page, 'step')).toHaveText('0');
});
