/* global document, requestAnimationFrame -- what runs in the page */

/** A fresh browser context with one page, closed after the task. */
export async function inPage(browser, task) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  try {
    return await task(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Open a link of the page and wait for the drawing of its network; a link that is refused shows another one. */
export async function openLink(page, url, { fragment, network }) {
  await page.goto(`${url}#${fragment}`);
  await page.getByRole('group', { name: new RegExp(`^Drawing of the ${network} `) }).waitFor();
}

/** Updates made. */
export const stepOf = (page) => page.evaluate(() => Number(document.documentElement.dataset.step));

export const play = (page) => page.evaluate(pressTrain);

/** In the page: press the button that trains, as soon as it is there. */
export function pressTrain() {
  const find = () => [...document.querySelectorAll('button')].find((b) => /^(Train|Play)$/.test(b.textContent.trim()));
  const press = () => {
    const button = find();
    if (button && !button.disabled) return void button.click();
    requestAnimationFrame(press);
  };
  press();
}
