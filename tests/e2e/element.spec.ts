import type { Frame, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer, BackpropPlaygroundElement, Command } from '../../web/src/embedding/types';
import { serve, serveHost, servePlayground, test, told, withElements } from './embedding';
import { expect } from './support';

const element = (page: Page, id: string) => ({
  ready: () => page.evaluate((id) => elementOf(id).ready, id),
  open: (link: string) => page.evaluate(([id, link]) => settled(elementOf(id!).open(link!)), [id, link]),
  do: (command: object) =>
    page.evaluate(([id, command]) => settled(elementOf(id).do(command as Command)), [id, command] as const),
  ask: (name: string) => page.evaluate(([id, name]) => settled(elementOf(id!).ask(name!)), [id, name]),
});
declare const elementOf: (id: string) => BackpropPlaygroundElement;
declare const settled: (promise: Promise<Answer | void>) => Promise<unknown>;

/** What the elements of a page are asked through: an answer, or the sentence that refuses it. */
async function throughIds(page: Page): Promise<void> {
  await page.addInitScript(() =>
    Object.assign(globalThis, {
      elementOf: (id: string) => document.getElementById(id),
      settled: (promise: Promise<unknown>) =>
        promise.then(
          (value) => value ?? null,
          (problem: Error) => `${problem.name}: ${problem.message}`,
        ),
    }),
  );
}

const inside = (page: Page, id: string) => page.locator(`#${id}`).frameLocator('iframe');
const stepIn = (page: Page, id: string) => inside(page, id).locator('html');

test.beforeEach(({ page }) => throughIds(page));

test.describe('three elements on one page', () => {
  const THREE = `
    <backprop-playground id="gate" src-link="#data=xor-gate&net=2-2-1&step=3" parts="beats, transport lessons explanation"></backprop-playground>
    <backprop-playground id="quiz" src-link="data=worked-example&net=3-2-1&beat=gradient1&blank=dw1.1.2,L" lang="de" theme="dark"></backprop-playground>
    <backprop-playground id="plain" style="max-height: none"></backprop-playground>`;

  test('each shows its own moment, does what it is asked, and tells of itself alone', async ({ page }) => {
    const playground = await servePlayground();
    await page.goto(`${await serveHost(() => withElements(playground, THREE))}/index.html`);
    expect(await element(page, 'gate').ready()).toMatchObject({ step: 3, running: false });
    expect((await element(page, 'quiz').ready()).link).toContain('blank=');
    expect(await element(page, 'plain').ready()).toMatchObject({ step: 0, loss: null });

    // What is told at the beginning has come.
    for (const kind of ['moment', 'selection'] as const)
      await expect.poll(async () => (await told(page, kind)).length).toBeGreaterThanOrEqual(3);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const id of ['gate', 'quiz', 'plain'])
        for (const kind of ['moment', 'selection'])
          elementOf(id).addEventListener(kind, (event) =>
            heard.push(
              `${id} ${kind} ${String((event as CustomEvent<{ step?: number; part?: string }>).detail.step ?? '')}`,
            ),
          );
    });
    expect(await element(page, 'gate').do({ do: 'step', count: 4 })).toBeNull();
    await expect(stepIn(page, 'gate')).toHaveAttribute('data-step', '7');
    await expect(stepIn(page, 'plain')).toHaveAttribute('data-step', '0');
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await expect.poll(heard).toContain('gate moment 7');
    expect((await heard()).filter((line) => !line.startsWith('gate'))).toEqual([]);

    // What a link says of one is not said of another.
    await expect(inside(page, 'quiz').locator('html')).toHaveAttribute('lang', 'de');
    await expect(inside(page, 'plain').locator('html')).toHaveAttribute('lang', 'en');
    await expect(inside(page, 'gate').locator('.weights')).toHaveCount(0);
    await expect(inside(page, 'plain').locator('.weights')).toHaveCount(1);
  });

  test('numbers are told as the page shows them, but none that it asks for', async ({ page }) => {
    const playground = await servePlayground();
    await page.goto(`${await serveHost(() => withElements(playground, THREE))}/index.html`);
    const [gate, quiz, plain] = ['gate', 'quiz', 'plain'].map((id) => element(page, id)) as [ReturnType<typeof element>, ReturnType<typeof element>, ReturnType<typeof element>]; // prettier-ignore
    const matrix = (await gate.ask('dW1')) as number[][];
    expect(matrix.map((row) => row.length)).toEqual([2, 2]);
    expect(await gate.ask('dw1.2.1')).toBe(matrix[1]![0]);
    expect(await gate.ask('W3')).toMatch(/^RequestRefused: name is "W3"; it must be a number of this network/);

    expect(await quiz.ask('L')).toBe('RequestRefused: Die Seite fragt gerade nach L; die Zahl gibt es, sobald sie beantwortet ist.'); // prettier-ignore
    expect(await quiz.ask('dW1')).toMatchObject([[expect.any(Number), null, expect.any(Number)], {}]);
    expect(await quiz.ask('wnew1.1.2')).toMatch(/zeigt wnew1\.1\.2 gerade nicht/);
    expect(await quiz.do({ do: 'tell', blank: {}, value: 1 })).toMatch(/^RequestRefused: do ist „tell“/);
    expect(await quiz.do({ do: 'askFor', blanks: [] })).toMatch(/^RequestRefused: do ist „askFor“/);
    expect(await plain.ask('J')).toMatch(/does not show J now/);
  });

  test('a part that is hidden or locked lets nothing through, and nothing of it shows', async ({ page }) => {
    const playground = await servePlayground();
    const elements = `<backprop-playground id="look" src-link="data=xor-gate&net=2-2-1&step=3&lock=transport,sheet,settings" parts="transport sheet curve"></backprop-playground>`;
    await page.goto(`${await serveHost(() => withElements(playground, elements))}/index.html`);
    const look = element(page, 'look');
    await look.ready();
    const before = await look.ask('W1');
    for (const [command, says] of [
      [{ do: 'step', count: 1 }, 'locks “'],
      [{ do: 'setParameters', values: { 'w1.1.2': 0.5 } }, 'locks “'],
      [{ do: 'setLearningRate', rate: 2 }, 'hides “'],
      [{ do: 'newWeights' }, 'hides “'],
      [{ do: 'setLook', theme: 'dark' }, 'hides “'],
    ] as const)
      expect(await look.do(command), command.do).toContain(
        `RequestRefused: That was not done: this page’s link ${says}`,
      );
    expect(await look.do({ do: 'setLearningRate', rate: -1 })).toBe(
      'RequestRefused: rate is -1; it must be a finite number, 0 or more.',
    );
    expect(await look.open('data=nothing')).toMatch(/^RequestRefused: data is “nothing”/);
    expect(await look.ask('W1')).toEqual(before);
    await expect(inside(page, 'look').getByRole('alert')).toHaveCount(0);
    await expect(stepIn(page, 'look')).toHaveAttribute('data-step', '3');
  });

  test('it is as high as what it shows, and begins anew where it is taken out and put back', async ({ page }) => {
    const playground = await servePlayground();
    await page.goto(`${await serveHost(() => withElements(playground, THREE))}/index.html`);
    const plain = element(page, 'plain');
    await plain.ready();
    const frame = page.locator('#plain').locator('iframe');
    await frame.scrollIntoViewIfNeeded(); // what is off the screen is not laid out
    await expect.poll(async () => Number(await frame.getAttribute('height'))).not.toBe(800);
    const isWhole = (): Promise<boolean> =>
      inside(page, 'plain')
        .locator('html')
        .evaluate((html) => html.scrollHeight <= innerHeight && innerHeight - document.body.offsetHeight < 2);
    await expect.poll(isWhole).toBe(true);
    expect(await page.locator('#gate').evaluate((gate) => gate.clientHeight <= innerHeight)).toBe(true);

    await plain.do({ do: 'step', count: 2 });
    const rejected = page.evaluate(() => {
      const plain = elementOf('plain');
      const waiting = settled(plain.do({ do: 'step', count: 10_000 }));
      plain.remove();
      return waiting;
    });
    expect(await rejected).toBe('Error: The playground was taken out of the page.');
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('div'), { id: 'kept' })));
    await page.evaluate(() => {
      const again = document.createElement('backprop-playground');
      again.id = 'again';
      again.setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=5');
      document.getElementById('kept')!.append(again);
      again.remove();
      document.getElementById('kept')!.append(again);
    });
    expect(await element(page, 'again').ready()).toMatchObject({ step: 5 });
    expect(await element(page, 'again').do({ do: 'step', count: 1 })).toBeNull();
    await page.evaluate(() => elementOf('again').setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=9'));
    await expect(stepIn(page, 'again')).toHaveAttribute('data-step', '9');
    expect(await element(page, 'again').ask('J')).toEqual(expect.any(Number));
    expect(await element(page, 'again').open('data=or-gate&net=2-1&step=2')).toBeNull();
    await expect(stepIn(page, 'again')).toHaveAttribute('data-step', '2');
  });

  test('answers are told with a statement, steps of a lesson when they are done', async ({ page }) => {
    const playground = await servePlayground();
    const elements = `
      <backprop-playground id="quiz" src-link="data=worked-example&net=3-2-1&beat=gradient1&blank=z1.1"></backprop-playground>
      <backprop-playground id="lesson" src-link="lesson=the-3-2-1-network:1"></backprop-playground>`;
    await page.goto(`${await serveHost(() => withElements(playground, elements))}/index.html`);
    await element(page, 'quiz').ready();
    const quiz = inside(page, 'quiz').locator('#quiz');
    const answer = async (text: string): Promise<void> => {
      await quiz.getByRole('textbox').fill(text);
      await quiz.getByRole('textbox').press('Enter');
    };
    await answer('77');
    await expect.poll(() => told(page, 'answer')).toHaveLength(1);
    const [wrong] = await told(page, 'answer');
    expect(wrong).toMatchObject({ name: 'z1.1', response: '77', verdict: 'wrong' });
    expect(wrong!.statement!.result).toEqual({ response: '77', success: false });
    expect(wrong!.statement!.object.definition).not.toHaveProperty('correctResponsesPattern');
    await quiz.getByRole('button', { name: 'Show the solution' }).click();
    await expect.poll(() => told(page, 'answer')).toHaveLength(2);
    const [, shown] = await told(page, 'answer');
    expect(shown).toMatchObject({ verdict: 'shown', statement: null });
    const right = shown!.response;
    expect(
      await element(page, 'quiz').open('data=worked-example&net=3-2-1&beat=gradient1&blank=z1.1&digits=5'),
    ).toBeNull();
    await expect(quiz.getByRole('textbox')).toBeVisible();
    await answer(Number(right).toPrecision(5));
    await expect.poll(() => told(page, 'answer')).toHaveLength(3);
    const { statement, verdict } = (await told(page, 'answer'))[2]!;
    expect(verdict).toBe('right');
    const { definition, id } = statement!.object;
    const [low, high] = definition.correctResponsesPattern![0].split('[:]').map(Number);
    expect(low).toBeLessThan(Number(right));
    expect(high).toBeGreaterThan(Number(right));
    expect(high! - low!).toBeLessThan(1e-2);
    expect(statement!.result).toEqual({ response: expect.any(String) as unknown, success: true });
    expect(new URL(id).hash).toContain('blank=z1.1');
    expect(statement!.timestamp).toMatch(/^\d{4}-.*Z$/);

    await element(page, 'lesson').ready();
    await page.locator('#lesson').scrollIntoViewIfNeeded(); // what is off the screen does not come
    const steps = page.evaluate(
      () => new Promise((resolve) => elementOf('lesson').addEventListener('lesson', (event) => resolve((event as CustomEvent).detail))), // prettier-ignore
    );
    await inside(page, 'lesson').locator('.lesson').getByRole('button', { name: 'Show me' }).click();
    expect(await steps).toMatchObject({ kind: 'step', lesson: 'the-3-2-1-network', step: 1 });
  });
});

test.describe('an element', () => {
  const XOR = 'data=xor-gate&amp;net=2-2-1';
  /** Minutes of training. */
  const LONG = 'data=xor-gate&amp;net=2-32-32-1&amp;step=9000000';
  const settledReady = (page: Page | Frame, id: string) =>
    page.evaluate((id) => {
      const { ready } = document.getElementById(id) as BackpropPlaygroundElement;
      return ready.then(
        ({ step }) => step,
        (problem: Error) => problem.message,
      );
    }, id);
  const begin = async (page: Page, elements: string): Promise<void> => {
    const playground = await servePlayground();
    await page.goto(`${await serveHost(() => withElements(playground, elements))}/index.html`);
  };

  test('is not ready where its link is refused, and opens another one', async ({ page }) => {
    await begin(
      page,
      `<backprop-playground id="one" src-link="${XOR}&amp;rate=none" parts="transport sheet"></backprop-playground>`,
    );
    const one = element(page, 'one');
    const sentence = 'rate is “none”; it must be a number, 0 or more.';
    expect(await settledReady(page, 'one')).toBe(sentence);
    expect(await one.do({ do: 'step', count: 1 })).toBe(`Error: ${sentence}`);
    expect(await one.open('data=xor-gate&net=2-2-1&step=2&lock=transport,data')).toBeNull();
    expect(await settledReady(page, 'one')).toBe(2);
    // With the parts of the attribute.
    expect(await one.do({ do: 'step', count: 1 })).toContain('link locks “');
    expect(await one.do({ do: 'newWeights' })).toContain('link hides “');
    await page.evaluate(() => elementOf('one').setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=4'));
    expect(await settledReady(page, 'one')).toBe(4);
    expect(await one.do({ do: 'step', count: 1 })).toBeNull();
  });

  test('keeps its theme and parts when it opens a link', async ({ page }) => {
    await begin(page, `<backprop-playground id="one" theme="dark" parts="beats curve"></backprop-playground>`);
    expect(await element(page, 'one').open('data=xor-gate&net=2-2-1&theme=light&hide=curve')).toBeNull();
    await expect(stepIn(page, 'one')).toHaveAttribute('data-theme', 'dark');
    await expect(inside(page, 'one').locator('.weights')).toHaveCount(0);
    await expect(inside(page, 'one').locator('.curve')).toHaveCount(1);
  });

  test('is asked of what its attributes say from when they are changed', async ({ page }) => {
    await begin(page, `<backprop-playground id="one" src-link="${XOR}&amp;step=3"></backprop-playground>`);
    expect(await settledReady(page, 'one')).toBe(3);
    const asked = await page.evaluate(async () => {
      const one = elementOf('one');
      const before = await one.ask('J');
      one.setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=40');
      const after = await one.ask('J');
      const { step } = await one.ready;
      one.setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=5');
      one.setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=6');
      const last = (await one.ready).step;
      one.setAttribute('theme', 'dark');
      one.removeAttribute('theme');
      const same = (await one.ready).step;
      // What changes nothing, while a link is being opened.
      one.setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=7');
      await Promise.resolve();
      one.setAttribute('theme', 'dark');
      one.removeAttribute('theme');
      const on = (await one.ready).step;
      one.setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=6');
      await one.ready;
      return { before, after, step, last, same, on };
    });
    expect(asked).toMatchObject({ step: 40, last: 6, same: 6, on: 7 });
    expect(asked.after).not.toBe(asked.before);
    // In another language the page is loaded anew.
    const german = await page.evaluate(async () => {
      const one = elementOf('one');
      const waiting = settled(one.do({ do: 'step', count: 10_000 }));
      await Promise.resolve().then(() => undefined); // it is under way
      one.setAttribute('lang', 'de');
      const refusal = await settled(one.do({ do: 'setLearningRate', rate: -1 }));
      return { refusal, waiting: await waiting, step: (await one.ready).step };
    });
    expect(german.step).toBe(6);
    expect(german.refusal).toMatch(/^RequestRefused: rate ist -1; /);
    expect([null, 'Error: The playground was loaded anew.']).toContain(german.waiting);
    await expect(stepIn(page, 'one')).toHaveAttribute('lang', 'de');
    await page.evaluate(() => elementOf('one').setAttribute('src-link', 'net=none'));
    expect(await settledReady(page, 'one')).toMatch(/^net ist „none“/);
    await page.evaluate(() => elementOf('one').setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=1'));
    expect(await settledReady(page, 'one')).toBe(1);
  });

  test('says so where nothing answers at its src', async ({ page }) => {
    await page.clock.install();
    const other = await serve(() =>
      Promise.resolve(
        '<!doctype html><meta charset="utf-8"><title>Another page</title><link rel="icon" href="data:,">Another page',
      ),
    );
    await begin(
      page,
      `<backprop-playground id="other" src="${other}/page.html?a=b"></backprop-playground>
       <backprop-playground id="wrong" src="http://["></backprop-playground>`,
    );
    await expect(inside(page, 'other').getByText('Another page')).toBeVisible();
    await page.waitForLoadState();
    await page.clock.runFor(11_000);
    expect(await settledReady(page, 'other')).toBe(`src is “${other}/page.html?a=b”; no playground has answered there for 10 seconds.`); // prettier-ignore
    expect(await settledReady(page, 'wrong')).toBe('src is “http://[”; it must be an address.');
    expect(await element(page, 'other').do({ do: 'play' })).toContain('no playground has answered');
  });

  test('waits for a playground that trains to its link for longer', async ({ page }) => {
    await page.clock.install();
    await begin(page, `<backprop-playground id="one" src-link="${LONG}"></backprop-playground>`);
    await expect(inside(page, 'one').getByRole('progressbar')).toBeVisible();
    await page.waitForLoadState();
    const early = page.evaluate(() => settled(elementOf('one').ready.then(({ step }) => step)));
    await page.clock.runFor(11_000);
    expect(await Promise.race([early, page.evaluate(() => Promise.resolve('waits'))])).toBe('waits');
    await page.evaluate(() => elementOf('one').setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=2'));
    expect(await settledReady(page, 'one')).toBe(2);
  });

  test('has the attributes that it was given while it was moved', async ({ page }) => {
    await begin(page, `<backprop-playground id="one" src-link="${XOR}&amp;step=3"></backprop-playground><main></main>`);
    expect(await settledReady(page, 'one')).toBe(3);
    await page.evaluate(() => {
      const one = elementOf('one');
      one.setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=4');
      document.querySelector('main')!.append(one);
      one.setAttribute('theme', 'dark');
    });
    expect(await settledReady(page, 'one')).toBe(4);
    await expect(stepIn(page, 'one')).toHaveAttribute('data-theme', 'dark');
  });

  test.describe('without an engine', () => {
    test.use({ expectedMessages: [/Failed to load resource/] });

    test('is told where the engine does not come', async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await begin(page, `<backprop-playground id="one" src-link="${XOR}"></backprop-playground>`);
      expect(await settledReady(page, 'one')).toMatch(/^The engine is not running\. /);
    });
  });

  test('shows the page on one without an origin, and says that it can’t be talked with', async ({ page }, testInfo) => {
    const playground = await servePlayground();
    const html = `<!doctype html><meta charset="utf-8"><title>Mine</title>${withElements(playground, `<backprop-playground id="one" src="${playground}/" src-link="${XOR}&amp;step=3"></backprop-playground>`)}`;
    const file = testInfo.outputPath('mine.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
    await page.goto(pathToFileURL(file).href);
    await expect(stepIn(page, 'one')).toHaveAttribute('data-step', '3');
    expect(await settledReady(page, 'one')).toMatch(/^A page without an origin/);
    expect(await element(page, 'one').ask('J')).toMatch(/^Error: A page without an origin/);
    expect(await element(page, 'one').open('step=1')).toMatch(/^Error: A page without an origin/);
    await page.evaluate(() => elementOf('one').setAttribute('src-link', 'data=xor-gate&net=2-2-1&step=5'));
    expect(await settledReady(page, 'one')).toMatch(/^A page without an origin/);
    await expect(stepIn(page, 'one')).toHaveAttribute('data-step', '5');

    // One that is written into another has the origin of that.
    const srcdoc = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    await page.goto(
      `${await serveHost(() => `<iframe width="1300" height="800" srcdoc="${srcdoc}"></iframe>`)}/index.html`,
    );
    await expect.poll(() => page.frames().length).toBe(3);
    expect(await settledReady(page.mainFrame().childFrames()[0]!, 'one')).toBe(3);
  });
});
