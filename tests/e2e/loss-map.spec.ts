import type { Locator, Page } from '@playwright/test';
import { axeFindings, CONTRAST } from './axe';
import { button, expect, numberIn, ofEverySize, onThePhoneToo, openAtRest, stepOf, test } from './support';

const history = (page: Page): Locator => page.getByRole('region', { name: 'During training' });
const map = (page: Page): Locator => history(page).getByRole('img', { name: /^Map of J over/ });
const number = (page: Page, name: string): Locator => history(page).locator(`[data-number="${name}"]`);

/** The map is there, of the step that the page shows: the last one made at its end, or the next one. */
async function drawn(page: Page): Promise<void> {
  await history(page).scrollIntoViewIfNeeded();
  await expect(async () => {
    const step = Number(await history(page).locator('[data-step]').getAttribute('data-step'));
    expect([0, 1]).toContain(step - (await stepOf(page)));
    expect(step).toBeGreaterThan(0);
  }).toPass({ timeout: 20_000 });
  await expect(map(page)).toBeVisible();
}

/** The arrow against the gradient, from the present point to its tip, in pixels; y grows upwards. */
async function arrowOf(page: Page): Promise<{ x: number; y: number }> {
  const path = (await map(page).locator('path.arrow').getAttribute('d'))!;
  const [[x0, y0], [x1, y1]] = [...path.matchAll(/[ML](\S+?) (-?[\d.]+)/g)].slice(0, 2).map(([, x, y]) => [Number(x), Number(y)]) as [[number, number], [number, number]]; // prettier-ignore
  return { x: x1 - x0, y: y0 - y1 };
}

const penguins = 'data=penguins&net=3-2-1&rate=1&step=30&select=w1.1.1';

test('two weights are chosen, and J is that of the page, with its gradient', async ({ page }) => {
  await openAtRest(page, `./#${penguins}&l2=0.1&batch=4&of=J`);
  await history(page).scrollIntoViewIfNeeded();
  await expect(number(page, 'lossNow')).not.toHaveText('not computed yet');
  const ofOne = await number(page, 'lossNow').innerText();
  await button(page, 'two weights').click();
  await expect(page).toHaveURL(/[#&]second=w1\.1\.2/);
  await drawn(page);
  for (const [axis, place] of [
    ['across', 0],
    ['up', 1],
  ] as const) {
    const gradient = page.locator('[data-matrix="dW.0"] tbody button').nth(place);
    await expect(number(page, `slope-${axis}`)).toHaveText(await gradient.innerText());
  }
  await expect(number(page, 'lossNow')).toHaveText(ofOne);
  await history(page).getByLabel('Upwards').selectOption('Bias 1 of layer 2');
  await expect(page).toHaveURL(/[#&]second=b2\.1/);
  await drawn(page);
  await expect(map(page)).toHaveAccessibleName(/^Map of J over Weight 1,1 of layer 1 and Bias 1 of layer 2\./);
  await expect(number(page, 'slope-up')).toHaveText(
    await page.locator('[data-matrix="db.1"] tbody button').first().innerText(),
  );
  await button(page, 'Swap the axes').click();
  await expect(page).toHaveURL(/select=b2\.1/);
  await expect(page).toHaveURL(/second=w1\.1\.1/);
  await drawn(page);
  await button(page, 'one weight').click();
  await expect(page).not.toHaveURL(/second=/);
  await expect(map(page)).toHaveCount(0);
  await expect(history(page).getByRole('img', { name: /^J over Bias 1 of layer 2/ })).toBeVisible();
});

test('the arrow points against the gradient, and is said', async ({ page }) => {
  for (const [step, second] of [
    [0, 'w1.1.2'],
    [30, 'w2.1.2'],
    [300, 'b1.1'],
  ] as const) {
    await openAtRest(
      page,
      `./?${step}#data=penguins&net=3-2-1&rate=1&step=${step}&beat=gradient1&select=w1.1.1&second=${second}`,
    );
    await drawn(page);
    const [across, up] = await Promise.all(
      ['slope-across', 'slope-up'].map(async (name) => numberIn(await number(page, name).innerText())),
    );
    const { x, y } = await arrowOf(page);
    expect(Math.atan2(y, x)).toBeCloseTo(Math.atan2(-up!, -across!), 1);
    const way = [across! > 0 ? 'left' : 'right', up! > 0 ? 'down' : 'up'].join(' and ');
    await expect(map(page)).toHaveAccessibleName(new RegExp(`The arrow against the gradient points ${way}\\.`));
  }
});

test('before its gradients are there, the map has neither arrow nor slopes', async ({ page }) => {
  await openAtRest(page, './#step=3&beat=gradient2&select=w1.1.1&second=b2.1');
  await drawn(page);
  await expect(map(page).locator('path.arrow')).toHaveCount(0);
  await expect(map(page)).not.toHaveAccessibleName(/arrow/);
  await expect(number(page, 'slope-across')).toHaveText('not computed yet');
  await expect(number(page, 'slope-up')).not.toHaveText('not computed yet');
});

test('where a straight line fits best, the present point is the lowest place of the map', async ({ page }) => {
  // One weight and one bias of a straight line: J is a bowl, and its lowest place the fit.
  await openAtRest(page, './#data=line&net=1-1&act=identity&rate=0.1&step=2000&select=w1.1.1&second=b1.1');
  await drawn(page);
  const [now, lowest] = [await number(page, 'lossNow').innerText(), await number(page, 'lowest').innerText()];
  expect(lowest).toBe(now);
  await expect(map(page)).not.toHaveAccessibleName(/at the edge/);
});

test('J is read on the map, by pointer and by keys', async ({ page }) => {
  await openAtRest(page, `./#${penguins}&second=w1.1.2`);
  await drawn(page);
  const status = history(page).getByRole('status').filter({ hasText: /^J = |^$/ }).first(); // prettier-ignore
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  // There and back again: J of the present point, to the digits shown.
  await expect(status).toHaveText(new RegExp(`^J = ${await number(page, 'lossNow').innerText()} at `));
  await page.keyboard.press('ArrowUp');
  await expect(status).not.toHaveText(new RegExp(`^J = ${await number(page, 'lossNow').innerText()} at `));
  const line = map(page).locator('path.level');
  const [, x, y] = /M(\S+) (\S+?)L/.exec((await line.getAttribute('d'))!)!;
  await map(page).hover({ position: { x: Number(x), y: Number(y) } });
  // A place on the first of the lines has its height.
  const heights = /lines at J = ([\d.]+)/.exec(await history(page).innerText())!;
  await expect(async () => {
    const read = Number(/^J = ([\d.]+) at/.exec(await status.innerText())![1]);
    expect(Math.abs(read / Number(heights[1]) - 1)).toBeLessThan(0.01);
  }).toPass();
});

test('the path goes through the values of both at earlier steps, and the range of all steps holds it', async ({
  page,
}) => {
  await openAtRest(page, `./#${penguins}&second=w1.1.2&valley=all`);
  await drawn(page);
  const path = map(page).locator('path.line').first();
  const points = async () =>
    (await path.getAttribute('d'))!.split(/[ML]/).slice(1).map((point) => point.split(' ').map(Number) as [number, number]); // prettier-ignore
  const holds = async ([x, y]: [number, number]): Promise<boolean> => {
    const rect = map(page).locator('clipPath rect');
    const [left, top, width, height] = await Promise.all(
      ['x', 'y', 'width', 'height'].map(async (name) => Number(await rect.getAttribute(name))),
    );
    return x >= left! && x <= left! + width! && y >= top! && y <= top! + height!;
  };
  const all = await points();
  expect(all.length).toBeGreaterThan(20);
  expect(await holds(all[0]!)).toBe(true);
  // At the end of a step the path has come to its new weights; the ball stands at its old ones.
  const ball = map(page).locator('circle.now');
  const [x, y] = await Promise.all(['cx', 'cy'].map(async (name) => Number(await ball.getAttribute(name))));
  expect(Math.hypot(all.at(-1)![0] - x!, all.at(-1)![1] - y!)).toBeLessThan(30);
  await button(page, 'this step').click();
  await expect.poll(async () => holds((await points())[0]!)).toBe(false);
});

test('a link, a reload and Back bring the second weight back; another network lets go of it', async ({ page }) => {
  await openAtRest(page, `./#${penguins}&second=w2.1.2`);
  await drawn(page);
  await expect(history(page).getByLabel('Upwards')).toHaveValue('w.1.0.1');
  await page.reload();
  await drawn(page);
  await expect(map(page)).toHaveAccessibleName(/and Weight 1,2 of layer 2\./);
  await page.locator('[data-matrix="W.0"] tbody button').nth(1).click(); // another entry to go back from
  await expect(page).toHaveURL(/select=w1\.1\.2/);
  await history(page).getByLabel('Upwards').selectOption('Bias 2 of layer 1');
  await expect(page).toHaveURL(/second=b1\.2/);
  await page.goBack();
  await expect(page).toHaveURL(/second=w2\.1\.2/);
  await expect(history(page).getByLabel('Upwards')).toHaveValue('w.1.0.1');
  await page.goto(`./#data=penguins&net=3-1&step=2&select=w1.1.1&second=w1.1.3`);
  await drawn(page);
  await expect(map(page)).toHaveAccessibleName(/and Weight 1,3 of layer 1\./);
});

test('while it trains the map follows, at most twice a second', async ({ page }) => {
  await openAtRest(page, './#data=circle&net=2-4-1&rate=0.1&batch=10&select=w1.1.1&second=w1.1.2');
  await drawn(page);
  await page.evaluate(() => {
    const counted = window as unknown as { maps: number[] };
    counted.maps = [];
    const chart = document.querySelector('[aria-label^="Map of J"] canvas')!;
    new MutationObserver(() => counted.maps.push(performance.now())).observe(chart, { attributes: true });
  });
  await button(page, 'Train').click();
  await history(page).scrollIntoViewIfNeeded();
  const times = () => page.evaluate(() => (window as unknown as { maps: number[] }).maps);
  await expect.poll(async () => new Set((await times()).map((time) => Math.round(time / 100))).size).toBeGreaterThan(4);
  await button(page, 'Pause').click();
  const apart = (await times()).slice(0, -2).filter((time, i, all) => i === 0 || time - all[i - 1]! > 20);
  for (const [i, time] of apart.slice(1).entries()) expect(time - apart[i]!).toBeGreaterThan(400);
  await drawn(page);
});

test('a map that takes long says how far it is, and can be stopped and drawn', async ({ page }) => {
  await openAtRest(page, './#data=digits-all&net=64-128-64-10&batch=full&select=w1.1.2&second=w1.1.3');
  await history(page).scrollIntoViewIfNeeded();
  await expect(history(page).getByRole('progressbar', { name: 'Drawing the map' })).toBeVisible();
  await history(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(history(page).getByRole('progressbar')).toHaveCount(0);
  await expect(history(page).getByText('The map was not drawn to its end.')).toBeVisible();
  await expect(map(page)).toHaveCount(0);
  await button(page, 'Draw the map').click();
  await expect(history(page).getByRole('progressbar')).toBeVisible();
  // Other questions are answered meanwhile.
  await button(page, '1 step').click();
  await expect.poll(() => stepOf(page)).toBe(1);
});

test('of a large network the second weight is the selected one, once the axes are swapped', async ({ page }) => {
  await openAtRest(page, './#data=digits&net=64-16-10&batch=8&select=w2.3.4&second=w2.3.5');
  await drawn(page);
  await expect(history(page).getByLabel('Upwards')).toHaveCount(0);
  await button(page, 'Swap the axes').click();
  await expect(page).toHaveURL(/select=w2\.3\.5/);
  await expect(page).toHaveURL(/second=w2\.3\.4/);
  await drawn(page);
});

test('numbers that are asked for stay hidden on the map', async ({ page }) => {
  await openAtRest(page, './#step=4&beat=gradient1&select=w1.1.1&second=w1.1.2&blank=dw1.1.2,J');
  await drawn(page);
  await expect(map(page).locator('path.arrow')).toHaveCount(0);
  await expect(map(page)).toHaveAccessibleName(/J at the present point is \?/);
  await expect(number(page, 'lossNow')).toContainText('?');
  await expect(number(page, 'slope-up')).toContainText('?');
});

test('the map is no wider than the window', ofEverySize, async ({ page }) => {
  await openAtRest(page, `./#${penguins}&second=w1.1.2`);
  await drawn(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
});

test('axe finds nothing in the map', onThePhoneToo, async ({ page }) => {
  await openAtRest(page, `./#${penguins}&second=w1.1.2`);
  await drawn(page);
  expect(await axeFindings(page, { within: ['.history'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeFindings(page, { within: ['.history'], rules: CONTRAST })).toEqual([]);
});
