import type { Locator, Page } from '@playwright/test';
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

/** Save the package that the dialog offers. @returns its files */
async function packageOf(page: Page, path: string, version: Version): Promise<Record<string, Uint8Array>> {
  await openAtRest(page, path);
  await button(page, 'Share').click();
  await page.getByRole('dialog').getByRole('button', { name: tools.course, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: scormWords.title });
  await dialog
    .getByRole('combobox', { name: scormWords.version })
    .selectOption({ label: scormWords.versions[version] });
  expect(await axeFindings(page)).toEqual([]);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: scormWords.save }).click();
  return unzipSync(readFileSync(await (await coming).path()));
}

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', xml: 'text/xml' };

/** Every call, with what was given first and what was answered. */
interface Heard {
  heard: [method: string, name: string, answer: string][];
}

/** Serve a package beside a course system, scorm-again's, and open it there. */
async function openInCourse(page: Page, files: Record<string, Uint8Array>, version: Version, kept = ''): Promise<void> {
  const [file, api, name] = SCORM[version];
  const host = `<!doctype html><link rel="icon" href="data:," /><script src="scorm-again.js"></script><script>
    const system = new ${api}({ autocommit: false, logLevel: 5 });
    if (${JSON.stringify(kept)}) system.loadFromJSON({ cmi: { suspend_data: ${JSON.stringify(kept)} } });
    window.heard = [];
    window.${name} = new Proxy(system, {
      get: (of, method) => typeof of[method] !== 'function' ? of[method] : (...given) => {
        const answer = of[method](...given);
        heard.push([method, given[0], String(answer)]);
        return answer;
      },
    });
  </script><iframe src="index.html" style="width: 1300px; height: 860px"></iframe>`;
  await page.route('**/course/*', async (route) => {
    const asked = new URL(route.request().url()).pathname.split('/').at(-1)!;
    if (asked === 'host.html') return route.fulfill({ contentType: 'text/html', body: host });
    if (asked === 'scorm-again.js')
      return route.fulfill({
        contentType: 'text/javascript',
        path: fileURLToPath(new URL(`../../node_modules/scorm-again/dist/${file}.js`, import.meta.url)),
      });
    const body = files[asked];
    return body
      ? route.fulfill({ contentType: TYPES[asked.split('.').at(-1)!]!, body: Buffer.from(body) })
      : route.fulfill({ status: 404 });
  });
  await page.goto('./course/host.html');
}

/** What the course system has of a value. */
const valueIn = (page: Page, version: Version, name: string): Promise<string> =>
  page.evaluate(
    ([api, get, value]) => {
      const system = (window as unknown as Record<string, Record<string, (name: string) => string>>)[api]!;
      return system[get]!(value);
    },
    [SCORM[version][2], version === '1.2' ? 'LMSGetValue' : 'GetValue', name] as const,
  );

const pageIn = (page: Page) => page.frameLocator('iframe').frameLocator('iframe');

for (const version of ['1.2', '2004'] as const)
  test(`a package with questions is graded by SCORM ${version}, and opens again where one was`, async ({ page }) => {
    test.setTimeout(90_000);
    const asking = './#data=worked-example&net=3-2-1&beat=delta2&blank=z1.1,delta2.1&digits=3';
    const files = await packageOf(page, asking, version);
    expect(Object.keys(files).sort()).toEqual([
      'backprop-playground.html',
      'imsmanifest.xml',
      'index.html',
      'launch.js',
    ]);
    await openInCourse(page, files, version);
    const core = version === '1.2' ? 'cmi.core' : 'cmi';
    const value = (name: string) => valueIn(page, version, name);
    const quiz = pageIn(page).getByRole('region', { name: 'Predict' });
    await expect(quiz).toContainText('0 of 2 done', { timeout: 30_000 });
    await expect.poll(() => value(`${core}.score.raw`)).toBe('0');
    await quiz.getByRole('textbox').fill('123');
    await quiz.getByRole('textbox').press('Enter');
    await expect(quiz).toContainText('Not yet');
    await quiz.getByRole('button', { name: 'Show the solution' }).click();
    await expect(quiz).toContainText('1 of 2 done');
    await quiz.getByRole('textbox').press('Enter');
    await quiz.getByRole('textbox').fill('-0.542');
    await quiz.getByRole('textbox').press('Enter');
    await expect(quiz).toContainText('Right.');
    await expect.poll(() => value(`${core}.score.raw`)).toBe('50');
    await expect.poll(() => value('cmi.interactions._count')).toBe('3');
    if (version === '1.2') expect(await value('cmi.core.lesson_status')).toBe('failed');
    else {
      expect(await value('cmi.completion_status')).toBe('completed');
      expect(await value('cmi.success_status')).toBe('failed');
    }
    const kept = await value('cmi.suspend_data');
    const { at } = JSON.parse(kept) as { at: string };
    expect(at).toContain('blank=');

    // It is left: the time is told, and nothing was refused on the way.
    await page.evaluate(() => void document.querySelector('iframe')!.setAttribute('src', 'about:blank'));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as Heard).heard.at(-1)?.[0]))
      .toMatch(/Finish|Terminate/);
    const heard = await page.evaluate(() => (window as unknown as Heard).heard);
    expect(heard.filter(([method, , answer]) => /SetValue|Commit/.test(method) && answer !== 'true')).toEqual([]);
    expect(heard.map(([, name]) => name)).toContain(`${core}.session_time`);

    // It is opened again, with what was kept.
    await openInCourse(page, files, version, kept);
    await expect(quiz).toContainText('of 2 done', { timeout: 30_000 });
    await expect.poll(() => value(`${core}.score.raw`)).toBe('50');
    await expect(page.frameLocator('iframe').locator('#notice')).toBeEmpty();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
