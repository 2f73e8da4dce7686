import type { Frame, Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tools } from '../../web/src/messages/en/tools';
import { worksheet as words } from '../../web/src/messages/en/worksheet';
import { axeFindings } from './axe';
import { button, expect, onThePhoneToo, openAtRest, test } from './support';

const { courses } = words;
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: words.title });
const group = (page: Page): Locator => dialogOf(page).getByRole('group', { name: courses.title });

async function openWorksheets(page: Page): Promise<void> {
  await openAtRest(page);
  if (await button(page, 'Worksheets').isVisible()) await button(page, 'Worksheets').click();
  else {
    await button(page, 'Share').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Worksheets', exact: true }).click();
  }
  await expect(dialogOf(page).getByText(words.made(1))).toBeVisible();
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await group(page).getByRole('button', { name, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the numbers of sheets are saved as questions in each format', onThePhoneToo, async ({ page }) => {
  await openWorksheets(page);
  const asked = await dialogOf(page).getByRole('group', { name: words.preview }).locator('.answer').count();
  const gift = await saved(page, courses.formats.gift);
  expect(gift.name).toBe('backprop-questions.gift.txt');
  const questions = parse(gift.bytes.toString()).filter(({ type }) => type === 'Numerical');
  expect(questions).toHaveLength(asked);
  await expect(group(page).getByRole('status')).toHaveText(courses.saved(asked));

  const moodle = await saved(page, courses.formats.moodle);
  const found = await page.evaluate((text) => {
    const quiz = new DOMParser().parseFromString(text, 'text/xml');
    return [quiz.querySelectorAll('parsererror').length, quiz.querySelectorAll('[type=numerical]').length];
  }, moodle.bytes.toString());
  expect(found).toEqual([0, asked]);

  const qti = await saved(page, courses.formats.qti);
  const files = unzipSync(qti.bytes);
  expect(Object.keys(files)).toHaveLength(asked + 1);
  expect(strFromU8(files['imsmanifest.xml']!)).toContain('QTI Package');
  expect(await axeFindings(page)).toEqual([]);
});

// ---- packages for course systems ----------------------------------------------------------------------

const scormWords = courses.scorm;
const SCORM = {
  '1.2': ['scorm12', 'Scorm12API', 'API'],
  '2004': ['scorm2004', 'Scorm2004API', 'API_1484_11'],
} as const;
type Version = keyof typeof SCORM;

/** Open the dialog of packages. */
async function openPackages(page: Page, path: string): Promise<Locator> {
  await openAtRest(page, path);
  await button(page, 'Share').click();
  await page.getByRole('dialog').getByRole('button', { name: tools.course, exact: true }).click();
  return page.getByRole('dialog', { name: scormWords.title });
}

/** Save the package that the dialog offers. @returns its files */
async function savePackage(page: Page, dialog: Locator, version: Version): Promise<Files> {
  await dialog
    .getByRole('combobox', { name: scormWords.version })
    .selectOption({ label: scormWords.versions[version] });
  expect(await axeFindings(page)).toEqual([]);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: scormWords.save }).click();
  return unzipSync(readFileSync(await (await coming).path()));
}

type Files = Record<string, Uint8Array>;
const asking = './#data=worked-example&net=3-2-1&beat=delta2&blank=z1.1,delta2.1&digits=3';
const kept = new Map<Version, Files>();
/** With two questions; the same for all tests. */
async function questionsIn(page: Page, version: Version): Promise<Files> {
  const files = kept.get(version) ?? (await savePackage(page, await openPackages(page, asking), version));
  kept.set(version, files);
  return files;
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', xml: 'text/xml' };
const SIZE = 'style="width: 1300px; height: 860px; border: 0"';
const head = '<!doctype html><meta charset="utf-8" /><link rel="icon" href="data:," />';

/** Serve a package beside pages of a course, and open one of them. */
async function openCourse(page: Page, files: Files, pages: Record<string, string>, first = 'host.html'): Promise<void> {
  await page.route('**/course/*', async (route) => {
    const asked = new URL(route.request().url()).pathname.split('/').at(-1)!;
    const again = /^(scorm12|scorm2004)\.js$/.test(asked);
    if (again) {
      const path = fileURLToPath(new URL(`../../node_modules/scorm-again/dist/${asked}`, import.meta.url));
      return route.fulfill({ contentType: 'text/javascript', path });
    }
    const body = pages[asked] ?? files[asked];
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: TYPES[asked.split('.').at(-1)!]!, body: Buffer.from(body) });
  });
  await page.goto(`./course/${first}`);
}

/** Every call, with what was given first and what was answered. */
interface Heard {
  kept: string;
  heard: [method: string, name: string, answer: string][];
}

/** A course system, scorm-again's, which has kept something. */
function systemPage(version: Version, kept = ''): string {
  const [file, api, name] = SCORM[version];
  return `${head}<script src="${file}.js"></script><script>
    const system = new ${api}({ autocommit: false, logLevel: 5 });
    if (${JSON.stringify(kept)}) system.loadFromJSON({ cmi: { suspend_data: ${JSON.stringify(kept)} } });
    window.heard = [];
    window.${name} = new Proxy(system, {
      get: (of, method) => typeof of[method] !== 'function' ? of[method] : (...given) => {
        const answer = of[method](...given);
        heard.push([method, given[0], String(answer)]);
        if (given[0] === 'cmi.suspend_data' && given.length === 2) window.kept = given[1];
        return answer;
      },
    });
  </script><iframe src="index.html" ${SIZE}></iframe>`;
}
const openInCourse = (page: Page, files: Files, version: Version, kept = ''): Promise<void> =>
  openCourse(page, files, { 'host.html': systemPage(version, kept) });

/** What the course system has of a value. */
const valueIn = (page: Page, version: Version, name: string): Promise<string> =>
  page.evaluate(
    ([api, get, value]) => {
      const system = (window as unknown as Record<string, Record<string, (name: string) => string>>)[api]!;
      return system[get]!(value);
    },
    [SCORM[version][2], version === '1.2' ? 'LMSGetValue' : 'GetValue', name] as const,
  );

const launchIn = (page: Page) => page.frameLocator('iframe');
const pageIn = (page: Page) => launchIn(page).frameLocator('iframe');
const quizIn = (page: Page): Locator => pageIn(page).getByRole('region', { name: 'Predict' });
const noticeIn = (page: Page): Locator => launchIn(page).getByRole('status');

/** Leave the package. @returns what the course system has kept of it */
async function leave(page: Page): Promise<string> {
  await page.evaluate(() => void document.querySelector('iframe')!.setAttribute('src', 'about:blank'));
  await expect
    .poll(() => page.evaluate(() => (window as unknown as Heard).heard.at(-1)?.[0]))
    .toMatch(/Finish|Terminate/);
  return page.evaluate(() => (window as unknown as Heard).kept);
}

for (const version of ['1.2', '2004'] as const)
  test(`a package with questions is graded by SCORM ${version}, and opens again where one was`, async ({ page }) => {
    test.setTimeout(90_000);
    const files = await questionsIn(page, version);
    expect(Object.keys(files).sort()).toEqual([
      'backprop-playground.html',
      'imsmanifest.xml',
      'index.html',
      'launch.js',
      'links.js',
      'record.js',
      'system.js',
    ]);
    await openInCourse(page, files, version);
    const core = version === '1.2' ? 'cmi.core' : 'cmi';
    const value = (name: string) => valueIn(page, version, name);
    const quiz = quizIn(page);
    await expect(quiz).toContainText('0 of 2 done', { timeout: 30_000 });
    await expect.poll(() => value(`${core}.score.raw`)).toBe('0');
    await quiz.getByRole('textbox').fill('123');
    await quiz.getByRole('textbox').press('Enter');
    await expect(quiz).toContainText('Not yet');
    await quiz.getByRole('button', { name: 'Show the solution' }).click();
    await expect(quiz).toContainText('1 of 2 done');

    // It is left, and opened again with what was kept: the answered number stands there, the other is asked for.
    await openInCourse(page, files, version, await leave(page));
    await expect(quiz).toContainText('1 of 2 done', { timeout: 30_000 });
    await expect(launchIn(page).getByRole('button')).toHaveText('Questions: 1 of 2');
    await expect(quiz.getByRole('textbox')).toBeEditable();
    await quiz.getByRole('textbox').fill('-0.542');
    await quiz.getByRole('textbox').press('Enter');
    await expect(quiz).toContainText('Right.');
    await expect(quiz).toContainText('2 of 2 done');
    await expect.poll(() => value(`${core}.score.raw`)).toBe('50');
    if (version === '1.2') expect(await value('cmi.core.lesson_status')).toBe('failed');
    else {
      expect(await value('cmi.completion_status')).toBe('completed');
      expect(await value('cmi.success_status')).toBe('failed');
    }

    // The time is told, and nothing was refused on the way.
    const left = await leave(page);
    const heard = await page.evaluate(() => (window as unknown as Heard).heard);
    expect(heard.filter(([method, , answer]) => /SetValue|Commit/.test(method) && answer !== 'true')).toEqual([]);
    expect(heard.map(([, name]) => name)).toContain(`${core}.session_time`);

    // All is answered: it stands there with its values.
    await openInCourse(page, files, version, left);
    await expect(quiz).toContainText('2 of 2 done', { timeout: 30_000 });
    await expect(quiz.getByRole('textbox')).toHaveValue(/^[-−]?0\.\d+$/);
    await expect.poll(() => value(`${core}.score.raw`)).toBe('50');
    await expect(noticeIn(page)).toBeEmpty();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

test('what a course asks for is asked for until it is answered, and each answer is told once', async ({ page }) => {
  test.setTimeout(90_000);
  await openCourse(page, await questionsIn(page, '1.2'), { 'host.html': doublePage() });
  const { inner } = await framesOf(page);
  const quiz = inner.getByRole('region', { name: 'Predict' });
  await expect(quiz).toContainText('0 of 2 done', { timeout: 30_000 });
  const end = quiz.getByRole('button', { name: 'End the quiz' });
  await expect(end).toHaveCount(0);
  await expect(inner.getByRole('button', { name: 'Other numbers', exact: true })).toBeDisabled();

  /** Pressed again before the engine has answered. */
  const enterTwice = (): Promise<void> =>
    inner.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#quiz form')!;
      form.requestSubmit();
      form.requestSubmit();
    });
  const told = (): Promise<string[]> =>
    inDouble(page, ({ values }) =>
      Object.entries(values)
        .filter(([name]) => name.endsWith('.result'))
        .map(([, result]) => result),
    );
  await quiz.getByRole('textbox').fill('123');
  await enterTwice();
  await expect(quiz).toContainText('Not yet');
  await quiz.getByRole('button', { name: /^delta/ }).click();
  await quiz.getByRole('textbox').fill('-0.542');
  await enterTwice();
  await expect(quiz).toContainText('1 of 2 done');
  await expect.poll(told).toEqual(['wrong', 'correct']);
  await expect(end).toHaveCount(0);

  await quiz.getByRole('button', { name: 'Next' }).click();
  await quiz.getByRole('button', { name: 'Show the solution' }).click();
  await expect.poll(told).toEqual(['wrong', 'correct', 'neutral']);
  await expect(end).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a lesson with three questions goes from the page to a grade by clicks', async ({ page }) => {
  test.setTimeout(120_000);
  const dialog = await openPackages(page, './');
  await dialog.getByRole('combobox', { name: scormWords.lesson }).selectOption('the-3-2-1-network');
  await dialog.getByRole('combobox', { name: scormWords.questions }).selectOption({ label: scormWords.after(3) });
  const files = await savePackage(page, dialog, '1.2');
  await openInCourse(page, files, '1.2');
  const status = () => valueIn(page, '1.2', 'cmi.core.lesson_status');

  const inner = pageIn(page);
  const lesson = launchIn(page).getByRole('button', { name: /^Lesson/ });
  await expect(lesson).toHaveText('Lesson: 0 of 10');
  for (let step = 1; step <= 10; step++) {
    await expect(inner.locator('#lesson-heading')).toContainText(`${step} of 10`, { timeout: 30_000 });
    const show = inner.getByRole('button', { name: 'Show me', exact: true });
    const solve = inner.getByRole('button', { name: 'Show the solution' });
    if (step < 10) await show.click();
    else {
      await solve.click();
      await inner.locator('#quiz form').getByRole('button', { name: 'Next' }).click();
      await solve.click();
    }
    await expect(lesson).toHaveText(`Lesson: ${step} of 10`);
    await inner
      .locator('.lesson .ways')
      .getByRole('button', { name: /^(Continue|Finish)/ })
      .click();
  }

  // The end of the lesson leads to the questions.
  const quiz = quizIn(page);
  await expect(quiz).toContainText('0 of 3 done');
  expect(await status()).toBe('incomplete');
  for (let question = 1; question <= 3; question++) {
    await quiz.getByRole('button', { name: 'Show the solution' }).click();
    await expect(quiz.getByRole('textbox')).toHaveValue(/^[-−]?\d/);
    await expect(quiz).toContainText(`${question} of 3 done`);
    if (question < 3) await quiz.getByRole('button', { name: 'Next' }).click();
  }
  await expect.poll(status).toBe('failed');
  expect(await valueIn(page, '1.2', 'cmi.core.score.raw')).toBe('0');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

// ---- course systems that fail ---------------------------------------------------------------------------

/** A course system of a few lines, SCORM 1.2: `broken(method)` says what a call answers where it fails. */
const DOUBLE = `
  window.values = { 'cmi.core.lesson_status': 'not attempted', 'cmi.interactions._count': '0' }; window.calls = []; window.broken = () => undefined;
  const answer = (method, name, value) => {
    calls.push(method);
    const failing = broken(method);
    if (failing !== undefined) return failing;
    if (method === 'GetLastError') return '0';
    if (method === 'GetValue') return values[name] ?? '';
    if (method === 'SetValue') values[name] = value;
    return 'true';
  };
  window.API = Object.fromEntries(['Initialize', 'GetValue', 'SetValue', 'GetLastError', 'Commit', 'Finish'].map((method) =>
    ['LMS' + method, (name, value) => answer(method, name, value)]));
`;
const framing = (src: string): string => `${head}<iframe src="${src}" ${SIZE}></iframe>`;
const doublePage = (src = 'index.html'): string =>
  `${head}<script>${DOUBLE}</script><iframe src="${src}" ${SIZE}></iframe>`;

interface Double {
  values: Record<string, string>;
  calls: string[];
  broken: (method: string) => unknown;
}
const inDouble = <T>(page: Page, task: (double: Double) => T): Promise<T> =>
  page.evaluate(`(${task.toString()})(window)`);
const scoreIn = (page: Page): Promise<string | undefined> =>
  inDouble(page, ({ values }) => values['cmi.core.score.raw']);

/** The page and what opens it, however far down, or in a window of its own. */
async function framesOf(page: Page): Promise<{ launch: Frame; inner: Frame }> {
  const found = (name: string) => page.frames().find((frame) => frame.url().includes(name));
  await expect.poll(() => found('backprop-playground.html') !== undefined, { timeout: 30_000 }).toBe(true);
  return { launch: found('course/index.html')!, inner: found('backprop-playground.html')! };
}

/** Answer the question about delta rightly, and see that the page has taken it. */
async function answerDelta(inner: Frame): Promise<void> {
  const quiz = inner.getByRole('region', { name: 'Predict' });
  await expect(quiz).toContainText('0 of 2 done', { timeout: 30_000 });
  await quiz.getByRole('button', { name: /^delta/ }).click();
  await quiz.getByRole('textbox').fill('-0.542');
  await quiz.getByRole('textbox').press('Enter');
  await expect(quiz).toContainText('1 of 2 done');
}

test.describe('a course system may', () => {
  test.use({ expectedMessages: [/^asked http:\/\/another\.example\//] });
  test.setTimeout(90_000);
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

  for (const [what, broken] of [
    ['refuse everything', () => 'false'],
    ['throw at each call', () => JSON.parse('{') as unknown],
    ['answer nonsense', () => ({})],
  ] as const)
    test(`${what} at first: it is said, and told again`, async ({ page }) => {
      const pages = { 'host.html': doublePage().replace('broken = () => undefined', `broken = ${broken.toString()}`) };
      await openCourse(page, await questionsIn(page, '1.2'), pages);
      const { launch, inner } = await framesOf(page);
      await answerDelta(inner);
      await expect(launch.getByRole('status')).toHaveText(scormWords.refused);
      await inDouble(page, (double) => void (double.broken = () => undefined));
      await expect.poll(() => scoreIn(page), { timeout: 30_000 }).toBe('50');
      await expect(launch.getByRole('status')).toBeEmpty();
    });

  test('take a second and more for each commit: it is told seldom, and all of it at the end', async ({ page }) => {
    await openCourse(page, await questionsIn(page, '1.2'), { 'host.html': doublePage() });
    const { inner } = await framesOf(page);
    await expect(inner.getByRole('region', { name: 'Predict' })).toBeVisible({ timeout: 30_000 });
    await inDouble(page, (double) => {
      double.broken = (method) => {
        for (const end = Date.now() + (method === 'Commit' ? 1200 : 0); Date.now() < end;);
        return undefined;
      };
    });
    const quiz = inner.getByRole('region', { name: 'Predict' });
    for (const value of ['1', '2', '3', '4', '5']) {
      await quiz.getByRole('textbox').fill(value);
      await quiz.getByRole('textbox').press('Enter');
      await expect(quiz).toContainText('Not yet');
    }
    expect(await inDouble(page, ({ calls }) => calls.filter((call) => call === 'Commit').length)).toBeLessThan(4);
    await answerDelta(inner);
    await page.evaluate(() => void document.querySelector('iframe')!.setAttribute('src', 'about:blank'));
    await expect.poll(() => inDouble(page, ({ calls }) => calls.at(-1))).toBe('Finish');
    expect(await scoreIn(page)).toBe('50');
  });

  test('stand twelve frames up, past one of another origin', async ({ page }) => {
    const files = await questionsIn(page, '1.2');
    const down = Array.from({ length: 10 }, (_, i) => [
      `down${i}.html`,
      framing(i < 9 ? `down${i + 1}.html` : 'index.html'),
    ]);
    const course = new URL('./course/', test.info().project.use.baseURL).href;
    await page.route('http://another.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: framing(`${course}down0.html`) }),
    );
    await openCourse(page, files, {
      'host.html': doublePage('http://another.example/'),
      ...(Object.fromEntries(down) as Record<string, string>),
    });
    const { inner } = await framesOf(page);
    await answerDelta(inner);
    await expect.poll(() => scoreIn(page)).toBe('50');
  });

  test('stand behind another origin alone: the page opens, and that nothing is graded is said', async ({ page }) => {
    const files = await questionsIn(page, '1.2');
    const course = new URL('./course/', test.info().project.use.baseURL).href;
    await openCourse(page, files, {}, 'launch.js');
    await page.route('http://another.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: doublePage(`${course}index.html`) }),
    );
    await page.goto('http://another.example/');
    const { launch, inner } = await framesOf(page);
    await answerDelta(inner);
    await expect(launch.getByRole('status')).toHaveText(scormWords.absent);
  });

  test('stand in the window that opened it, and vanish with that', async ({ page, context }) => {
    const files = await questionsIn(page, '1.2');
    await openCourse(page, files, { 'host.html': `${head}<script>${DOUBLE}</script>` });
    await context.route('**/course/*', async (route) => {
      const body = files[new URL(route.request().url()).pathname.split('/').at(-1)!];
      return body
        ? route.fulfill({ contentType: 'text/html', body: Buffer.from(body) })
        : route.fulfill({ status: 404 });
    });
    const opening = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('index.html'));
    const popup = await opening;
    const { launch, inner } = await framesOf(popup);
    await expect.poll(() => scoreIn(page)).toBe('0');
    await page.goto('about:blank');
    await answerDelta(inner);
    await expect(launch.getByRole('status')).toHaveText(scormWords.refused);
    await expect(inner.getByRole('region', { name: 'Predict' })).toContainText('1 of 2 done');
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  });
});
