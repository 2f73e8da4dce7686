import type { Frame, Page } from '@playwright/test';
import type { Told } from '../../web/src/embedding/types';
import { serveHost, servePlayground, test, told } from './embedding';
import { expect } from './support';

test.describe('a page that holds the playground', () => {
  /** A plain frame, as any page can write it. */
  const frameOf = (playground: string, hosts: string | null, more = '', attributes = ''): string =>
    `<iframe id="frame" ${attributes} width="1200" height="700" src="${playground}/#data=xor-gate&amp;net=2-2-1&amp;step=3${more}${hosts === null ? '' : `&amp;hosts=${hosts}`}"></iframe>`;

  const send = (page: Page | Frame, ...messages: unknown[]): Promise<void> =>
    page.evaluate((messages) => {
      for (const message of messages) frames[0]!.postMessage(message, '*');
    }, messages);
  const stepOne = { backpropPlayground: 1, kind: 'do', id: 'one', command: { do: 'step', count: 1 } };
  const step = (page: Page) => page.frameLocator('#frame').locator('html');
  const all = (page: Page | Frame) =>
    page.evaluate(() => (globalThis as unknown as { told: { data: Told }[] }).told.map(({ data }) => data));
  /** What was sent to the playground until now has been taken: messages come in their order. */
  const settle = (page: Page): Promise<unknown> =>
    page
      .frameLocator('#frame')
      .locator('html')
      .evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));

  test('that is one of its hosts is heard, and each request has one reply', async ({ page }) => {
    const playground = await servePlayground();
    await page.goto(`${await serveHost((own) => frameOf(playground, own))}/index.html`);
    await expect.poll(() => told(page, 'ready')).toHaveLength(1);
    expect((await told(page, 'ready'))[0]).toMatchObject({ moment: { step: 3, running: false }, problem: null });
    await send(page, stepOne, { backpropPlayground: 1, kind: 'ask', id: 2, name: 'w1.1.1' });
    await expect.poll(() => told(page, 'reply')).toHaveLength(2);
    expect(await told(page, 'reply')).toMatchObject([
      { id: 'one', result: null },
      { id: 2, result: expect.any(Number) },
    ]);
    await expect(step(page)).toHaveAttribute('data-step', '4');
    await expect.poll(async () => (await told(page, 'moment')).at(-1)!.step).toBe(4);
    await send(page, { ...stepOne, id: 3, command: { do: 'select', part: 'b2.1' } });
    await expect.poll(async () => (await told(page, 'selection')).at(-1)).toMatchObject({ part: 'b2.1', value: expect.any(Number), gradient: expect.any(Number) }); // prettier-ignore
    // While it trains: some a second.
    await send(page, { ...stepOne, id: 4, command: { do: 'play' } });
    const before = (await told(page, 'moment')).length;
    await expect.poll(async () => (await told(page, 'moment')).length).toBeGreaterThan(before + 6);
    const distances = await page.evaluate((before) => {
      const { told } = globalThis as unknown as { told: { data: Told; at: number }[] };
      const stamps = told.filter(({ data }) => data.kind === 'moment').slice(before).map(({ at }) => at); // prettier-ignore
      return stamps.slice(1).map((at, i) => at - stamps[i]!);
    }, before);
    // One that came late on a busy machine is nearer to the next.
    expect(distances.toSorted((one, other) => one - other)[Math.floor(distances.length / 2)]).toBeGreaterThan(200);
  });

  test('is told what is wrong with the link of its frame', async ({ page }) => {
    const playground = await servePlayground();
    await page.goto(`${await serveHost((own) => frameOf(playground, own, '&amp;rate=none'))}/index.html`);
    await expect.poll(() => told(page, 'ready')).toHaveLength(1);
    expect((await told(page, 'ready'))[0]!.problem).toBe('rate is “none”; it must be a number, 0 or more.');
  });

  test('that is none of its hosts is neither heard nor told anything', async ({ page }) => {
    const playground = await servePlayground();
    const school = 'http://127.0.0.1:1';
    for (const hosts of [school, null]) {
      await page.goto(`${await serveHost(() => frameOf(playground, hosts))}/index.html`);
      await expect(step(page)).toHaveAttribute('data-step', '3');
      await expect(page.frameLocator('#frame').getByRole('button', { name: 'Train', exact: true })).toBeVisible();
      // What would talk has come, where anybody is named.
      const talks = () => step(page).evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /\/embedding[^/]*\.js$/.test(name))); // prettier-ignore
      await expect.poll(talks).toBe(hosts !== null);
      await send(
        page,
        stepOne,
        { ...stepOne, kind: 'open', link: '', id: 2 },
        { ...stepOne, kind: 'ask', name: 'J', id: 3 },
      );
      await settle(page);
      expect(await all(page), String(hosts)).toEqual([]);
      await expect(step(page)).toHaveAttribute('data-step', '3');
    }
  });

  test('other frames of a host are not heard, even those of its own origin', async ({ page }) => {
    const playground = await servePlayground();
    const attack = `<script>setInterval(() => { for (const way of [parent.frames[0], top.frames[0]]) way.postMessage(${JSON.stringify(stepOne)}, '*') }, 50)</script>`;
    const evil = await serveHost(() => attack);
    await page.goto(
      `${await serveHost((own) => `${frameOf(playground, own)}<iframe src="${evil}/"></iframe><iframe srcdoc="${attack.replaceAll('"', '&quot;')}"></iframe>`)}/index.html`,
    );
    await expect.poll(() => told(page, 'ready')).toHaveLength(1);
    await page.waitForTimeout(1000);
    expect(await told(page, 'reply')).toEqual([]);
    await expect(step(page)).toHaveAttribute('data-step', '3');
    await send(page, stepOne);
    await expect(step(page)).toHaveAttribute('data-step', '4');
  });

  test('malformed messages change nothing, and floods are bounded', async ({ page }) => {
    const playground = await servePlayground();
    await page.goto(`${await serveHost((own) => frameOf(playground, own))}/index.html`);
    await expect.poll(() => told(page, 'ready')).toHaveLength(1);
    const v1 = { backpropPlayground: 1 };
    await send(
      page,
      ...[
        null,
        0,
        'do',
        [],
        {},
        [stepOne],
        { ...stepOne, id: undefined },
        { ...stepOne, id: -1 },
        { ...stepOne, id: {} },
      ],
      ...[
        { ...stepOne, id: 'x'.repeat(65) },
        { kind: 'do', id: 1, command: { do: 'step', count: 1 } },
        JSON.stringify(stepOne),
      ],
      { ...stepOne, backpropPlayground: 2, id: 'version' },
      { ...v1, id: 'kind', kind: 'eval' },
      { ...v1, id: 'link', kind: 'open', link: { toString: 'x' } },
      { ...v1, id: 'command', kind: 'do', command: 'step' },
      { ...v1, id: 'name', kind: 'ask', name: ['J'] },
      { ...stepOne, id: 'field', command: { do: 'step', count: 1, more: 1 } },
      { ...stepOne, id: 'count', command: { do: 'step', count: '1' } },
    );
    const refusals = async (): Promise<Record<string, string>> =>
      Object.fromEntries((await told(page, 'reply')).map((one) => [one.id, 'sentence' in one ? one.sentence : '']));
    await expect.poll(async () => Object.keys(await refusals())).toHaveLength(7);
    expect(await refusals()).toMatchObject({
      version: 'backpropPlayground is 2; it must be a whole number from 1 to 1.',
      kind: 'kind is "eval"; it must be open, do or ask.',
      link: 'link is “”; it must be the text of a link, such as data=xor-gate&net=2-2-1.',
      command: 'command is "step"; it must be an object.',
      name: expect.stringMatching(/^name is an array; it must be a number of this network/),
      field: 'more is unknown; step can have do and count.',
      count: 'count is "1"; it must be a whole number from 1 to 10000.',
    });
    await expect(step(page)).toHaveAttribute('data-step', '3');

    const flood = Array.from({ length: 500 }, (_, id) => ({ ...stepOne, id }));
    await send(page, ...flood);
    await expect.poll(async () => (await told(page, 'reply')).length, { timeout: 60_000 }).toBe(507);
    const replies = (await told(page, 'reply')).slice(7);
    expect(new Set(replies.map(({ id }) => id)).size).toBe(500);
    const done = replies.filter((reply) => 'result' in reply).length;
    expect(done).toBeGreaterThanOrEqual(32);
    expect(done).toBeLessThan(500);
    await expect(step(page)).toHaveAttribute('data-step', String(3 + done));
  });

  test('no link that is opened in the frame changes its hosts', async ({ page }) => {
    const playground = await servePlayground();
    const host = await serveHost((own) => frameOf(playground, own));
    await page.goto(`${host}/index.html`);
    await expect.poll(() => told(page, 'ready')).toHaveLength(1);
    const hash = () =>
      page
        .frameLocator('#frame')
        .locator('html')
        .evaluate(() => location.hash);
    const follow = (link: string) =>
      page
        .frameLocator('#frame')
        .locator('html')
        .evaluate((_, link) => void (location.hash = link), link);
    const other = 'http://127.0.0.1:1';
    await follow(`data=or-gate&net=2-1&step=1&hosts=${other}`);
    await expect(step(page)).toHaveAttribute('data-step', '1');
    await expect.poll(async () => decodeURIComponent(await hash())).toContain(`hosts=${host}`);
    expect(await hash()).not.toContain('127.0.0.1:1&');
    await send(page, {
      backpropPlayground: 1,
      kind: 'open',
      id: 1,
      link: `data=or-gate&net=2-1&step=2&hosts=${other}`,
    });
    await expect(step(page)).toHaveAttribute('data-step', '2');
    // In another language the page is loaded anew.
    await follow(`data=or-gate&net=2-1&step=4&lang=de&hosts=${other}`);
    await expect(step(page)).toHaveAttribute('lang', 'de');
    const loaded = async () => (await told(page, 'ready')).filter(({ loaded }) => loaded);
    await expect.poll(loaded).toHaveLength(2);
    await page.frameLocator('#frame').getByRole('button', { name: 'Von vorn' }).click();
    await expect(step(page)).toHaveAttribute('data-step', '0');
    await send(page, { ...stepOne, id: 'last' });
    await expect(step(page)).toHaveAttribute('data-step', '1');
    expect(decodeURIComponent(await hash())).toContain(`hosts=${host}`);
  });

  test.describe('in a frame without an origin', () => {
    test('hears its host; a host without an origin is none', async ({ page }) => {
      const playground = await servePlayground();
      await page.goto(
        `${await serveHost((own) => frameOf(playground, own, '', 'sandbox="allow-scripts"'))}/index.html`,
      );
      await expect.poll(() => told(page, 'ready')).toHaveLength(1);
      await send(page, stepOne);
      await expect(step(page)).toHaveAttribute('data-step', '4');

      const inner = await serveHost((own) => frameOf(playground, own));
      const outer = await serveHost(
        () => `<iframe sandbox="allow-scripts" width="1300" height="800" src="${inner}/"></iframe>`,
      );
      await page.goto(`${outer}/index.html`);
      await expect.poll(() => page.frames().length).toBe(3);
      const middle = page.mainFrame().childFrames()[0]!;
      const deep = () => middle.childFrames()[0]!.locator('html');
      await expect(deep()).toHaveAttribute('data-step', '3');
      await send(middle, stepOne);
      await deep().evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(await all(middle)).toEqual([]);
      await expect(deep()).toHaveAttribute('data-step', '3');
    });
  });
});
