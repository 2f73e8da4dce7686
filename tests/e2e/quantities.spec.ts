import type { Page } from '@playwright/test';
import { agree } from './alike';
import { button, expect, openAtRest, shown, stepOf, test } from './support';

/** A number on the page with what it is: `data-quantity`, and the step that it is of. */
interface Written {
  quantity: string;
  step: number;
  text: string;
  /** Whether the step is said beside it, where it is not the one that the page shows. */
  says: boolean;
}

/** All marked numbers of the page at one instant. */
const allWritten = (page: Page): Promise<Written[]> =>
  page.evaluate(() => {
    const present = Number(document.querySelector('[data-value="step"]')!.textContent.replaceAll(',', ''));
    return Array.from(document.querySelectorAll<HTMLElement>('[data-quantity]'), (element) => {
      const view = element.closest<HTMLElement>('[data-step]');
      const step = view?.dataset.step === undefined ? present : Number(view.dataset.step);
      const says = step === present || view!.textContent.includes(`step ${step.toLocaleString('en')}`);
      return { quantity: element.dataset.quantity!, step, text: element.textContent, says };
    });
  });

/** Places that show one quantity of one step with other digits, or a step of their own without saying so. */
function faults(written: readonly Written[]): string[] {
  const first = new Map<string, string>();
  return written.flatMap(({ quantity, step, text, says }) => {
    const key = `${quantity} at step ${step}`;
    const before = first.get(key) ?? text;
    first.set(key, before);
    return [
      ...(agree(before, text) ? [] : [`${key}: ${before} and ${text}`]),
      ...(says ? [] : [`${key}: ${text} does not say its step`]),
    ];
  });
}

async function expectOneNumberEach(page: Page): Promise<Written[]> {
  const written = await allWritten(page);
  expect(faults(written)).toEqual([]);
  return written;
}

const way = (page: Page) => page.getByRole('region', { name: 'During training' });
/** What stands along the way has come for the step that the page shows. */
const settled = (page: Page): Promise<void> =>
  expect(async () => {
    const step = String(await stepOf(page));
    const steps = await way(page)
      .locator('[data-step]')
      .evaluateAll((views) => views.map((view) => (view as HTMLElement).dataset.step));
    expect(steps).toContain(step);
  }).toPass({ timeout: 20_000 });

const TABS = ['Gradients', 'Weight', 'Valley'];

/** Every view, at this moment. */
async function lookAtAll(page: Page): Promise<Written[]> {
  const all: Written[] = [];
  for (const tab of TABS) {
    await way(page).getByRole('tab', { name: tab }).click();
    await settled(page);
    all.push(...(await expectOneNumberEach(page)));
  }
  const gradients = page.getByRole('group', { name: 'Gradients' });
  await gradients.getByRole('button').first().click();
  all.push(...(await expectOneNumberEach(page)));
  await gradients.getByRole('button').nth(1).click();
  await expectOneNumberEach(page);
  return all;
}

const count = (written: readonly Written[], quantity: string): number =>
  written.filter((each) => each.quantity === quantity).length;

const penguins = 'data=penguins&net=3-2-1';
const moments = [
  { hash: `${penguins}&step=3&select=w1.1.1`, selected: 'w1.1.1', penalty: false },
  { hash: `${penguins}&step=3&select=w1.1.2&l2=0.1`, selected: 'w1.1.2', penalty: true },
  { hash: `${penguins}&step=7&select=w2.1.2&l1=0.05&batch=4`, selected: 'w2.1.2', penalty: true },
  { hash: `${penguins}&step=7&select=w1.2.3&batch=1&clip=value:limit:0.01`, selected: 'w1.2.3', penalty: false },
  {
    hash: `${penguins}&step=5&select=w1.1.1&l1=0.01&l2=0.1&batch=4&opt=momentum&clip=norm:limit:0.1`,
    selected: 'w1.1.1',
    penalty: true,
  },
  {
    hash: `${penguins}&step=7&select=w1.1.1&second=b1.1&l1=0.02&batch=4&opt=adam`,
    selected: 'w1.1.1',
    penalty: true,
  },
  { hash: `${penguins}&step=5&select=b1.2&l2=0.3&batch=4`, selected: 'b1.2', penalty: true },
  { hash: 'data=circle&net=2-8-8-1&step=4&select=w2.3.4&l2=0.02&batch=10&opt=adam', selected: 'w2.3.4', penalty: true },
  { hash: 'data=penguins-two-outputs&step=4&select=w1.1.1&l1=0.03', selected: 'w1.1.1', penalty: true },
  { hash: 'data=penguins&net=3-2-1&step=5&select=w1.1.1&frozen=w1:b2&l2=0.1', selected: 'w1.1.1', penalty: true },
];

// Every view is in sight, in as few pixels as that takes.
test.use({ viewport: { width: 1300, height: 4200 }, deviceScaleFactor: 0.5 });

for (const { hash, selected, penalty } of moments) {
  test(`one symbol, one number, at rest and while it trains: ${hash}`, async ({ page }) => {
    test.setTimeout(300_000); // a busy machine is no failure
    await openAtRest(page, `./#${hash}`);
    const written = await lookAtAll(page);
    // In the sheet, the product, the update, the proof and the valley.
    expect(count(written, `dJ/d${selected}`)).toBeGreaterThan(8);
    expect(count(written, `dL/d${selected}`)).toBeGreaterThan(4);
    expect(count(written, `dLbar/d${selected}`) > 0).toBe(penalty);
    await button(page, '10 steps').click();
    await expectOneNumberEach(page);
    await button(page, 'Train').click();
    for (const tab of TABS) {
      await way(page).getByRole('tab', { name: tab }).click();
      for (let look = 0; look < 3; look++) {
        await page.waitForTimeout(60);
        await expectOneNumberEach(page);
      }
    }
    await button(page, 'Pause').click();
    await expect(button(page, 'Train')).toBeVisible();
    await settled(page);
    await expectOneNumberEach(page);
  });
}

test('the loss, its mean and J are one number each, wherever they stand', async ({ page }) => {
  await openAtRest(page, `./#${penguins}&step=6&select=loss&l2=0.2&batch=4`);
  const written = await expectOneNumberEach(page);
  for (const quantity of ['L', 'Lbar', 'J']) expect(count(written, quantity), quantity).toBeGreaterThan(1);
  expect(count(written, 'penalty')).toBe(1);
  expect(count(written, 'J.training') + count(written, 'Lbar.training')).toBe(2);
  await page.goto(`./#${penguins}&step=6&select=u1.2&l2=0.2`);
  await expect(page.locator('#explanation [data-number="delta"]').first()).toBeVisible();
  expect(count(await expectOneNumberEach(page), 'delta1.2')).toBeGreaterThan(2);
  expect(count(await expectOneNumberEach(page), 'z1.2')).toBeGreaterThan(2);
});

test('a change of the penalty at one step leaves no number of before', async ({ page }) => {
  await openAtRest(page, `./#${penguins}&step=6&select=w1.1.1&l2=0.2&batch=4`);
  await settled(page);
  for (const l2 of ['0', '0.5']) {
    await page.goto(`./#${penguins}&step=6&select=w1.1.1&l2=${l2}&batch=4`);
    for (let look = 0; look < 8; look++) await expectOneNumberEach(page);
    await settled(page);
    await expectOneNumberEach(page);
  }
});

/** Points of a path in pixels. */
const pointsOf = (path: string): { x: number; y: number }[] =>
  path.split(/[ML]/).slice(1).map((point) => point.split(' ').map(Number)).map(([x, y]) => ({ x: x!, y: y! })); // prettier-ignore

for (const hash of [
  `${penguins}&step=40&select=w1.1.1&batch=4&rate=2`,
  `${penguins}&step=33&select=w2.1.1&batch=1&rate=1&l2=0.1`,
  `${penguins}&step=12&select=b2.1&l1=0.1&batch=8`,
  'data=sine&net=1-1&act=identity&rate=0.5&step=3&select=w1.1.1&batch=2',
]) {
  test(`the tangent that is drawn has the slope of the curve that is drawn: ${hash}`, async ({ page }) => {
    await openAtRest(page, `./#${hash}`);
    await settled(page);
    const chart = way(page).locator('.chart');
    const pathOf = async (name: string) => pointsOf((await chart.locator(`path.${name}`).getAttribute('d'))!);
    const [curve, tangent] = [await pathOf('curve'), await pathOf('tangent')];
    const x = Number(await chart.locator('circle.now').getAttribute('cx'));
    const slope = ([from, to]: { x: number; y: number }[]): number => (to!.y - from!.y) / (to!.x - from!.x);
    const left = curve.filter((point) => point.x < x - 12).at(-1)!;
    const right = curve.find((point) => point.x > x + 12)!;
    expect(Math.abs(slope([left, right]) - slope(tangent))).toBeLessThan(0.03 + 0.08 * Math.abs(slope(tangent)));
    await expect(chart.locator('path.all')).toHaveCount(1);
  });
}

test('a valley is spoken of only where there is one', async ({ page }) => {
  const shape = way(page).locator('[data-shape]');
  await openAtRest(page, './#data=sine&net=1-1&act=identity&rate=0.1&step=200&select=w1.1.1');
  await expect(shape).toHaveAttribute('data-shape', 'valley');
  await expect(shape).toContainText('there is a valley');
  await page.goto('./#data=sine&net=1-1&act=identity&rate=0&select=w1.1.1&init=explicit:9,0');
  await expect(shape).toHaveAttribute('data-shape', 'slope');
  await expect(shape).not.toContainText('valley');
  await page.goto('./#data=sine&net=1-1-1&act=relu,identity&rate=0&select=w1.1.1&init=explicit:0.1,-100,1,0');
  await expect(shape).toHaveAttribute('data-shape', 'flat');
  await expect(shape).not.toContainText('valley');
});

test('a step that is read on the curve leaves the loss and the accuracy of the present one', async ({ page }) => {
  await openAtRest(page, `./#${penguins}&step=30`);
  const present = async () => [
    await shown(page, 'curveStep').innerText(),
    await shown(page, 'trainingLoss').innerText(),
    await page.locator('[data-accuracy="training"]').innerText(),
  ];
  const before = await present();
  await page.locator('.plot').hover({ position: { x: 3, y: 40 } });
  await expect(shown(page, 'readStep')).toHaveText('0');
  expect(Number(await shown(page, 'trainingRead').innerText())).toBeGreaterThan(Number(before[1]));
  expect(await present()).toEqual(before);
});
