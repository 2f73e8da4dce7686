import '../web/support/english';
import { chromium, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CourseQuestion } from '../../web/src/export/courses/question';
import { qti } from '../../web/src/export/courses/qti';
import { defaultNotation } from '../../web/src/state/notation.svelte';
import { courseHtml, courseSet } from '../../web/src/views/worksheet/course-questions';
import { sheetsOf } from '../web/support/worksheets';

const library = readFileSync(new URL('node_modules/@citolab/qti-components/cdn/index.js', import.meta.url), 'utf8');
/** A class set, and sheets with ReLU, of whose numbers many are 0. */
const sets = await Promise.all([
  sheetsOf({ shape: '3-2-1', count: 3 }),
  sheetsOf({ shape: '2-3-1', hidden: 'relu', end: 'linear', examples: 2, count: 2 }),
]);
const questions = sets.flatMap(({ made }, i) =>
  courseSet(made, defaultNotation).set.questions.map((question) => ({ ...question, id: `set${i}-${question.id}` })),
);
const files = qti({ title: 'Class set', language: 'en', questions }, courseHtml);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM!,
    args: ['--no-sandbox'],
  });
  page = await browser.newPage();
  await page.route('http://player.example/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === '')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script type="module" src="library.js"></script>',
      });
    return path === 'library.js'
      ? route.fulfill({ contentType: 'text/javascript', body: library })
      : route.fulfill({ contentType: 'text/xml', body: files[path] ?? '' });
  });
  await page.goto('http://player.example/');
});
afterAll(() => browser.close());

/** Load an item in the player and answer it. @returns the score of each answer, and the text that is read */
async function played({ id }: CourseQuestion, answers: readonly string[]): Promise<{ scores: string[]; text: string }> {
  return page.evaluate(
    async ([path, given]) => {
      const player = document.createElement('qti-item');
      player.innerHTML = `<item-container item-url="${path}"></item-container>`;
      document.body.replaceChildren(player);
      const inside = (): Element | null =>
        document.querySelector('item-container')?.shadowRoot?.querySelector('qti-assessment-item') ?? null;
      for (let i = 0; i < 200 && !inside()?.querySelector('qti-text-entry-interaction'); i++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      const item = inside() as Element & {
        updateResponseVariable(name: string, value: string): void;
        processResponse(): void;
        variables: { identifier: string; value: unknown }[];
      };
      const scores = given.map((answer) => {
        item.updateResponseVariable('RESPONSE', answer);
        item.processResponse();
        return String(item.variables.find(({ identifier }) => identifier === 'SCORE')?.value);
      });
      return { scores, text: item.querySelector('qti-item-body')!.textContent };
    },
    [`items/${id}.xml`, answers] as const,
  );
}

const plain = (value: number): string => {
  const text = value.toFixed(12).replace(/0+$/, '');
  return text.endsWith('.') ? `${text}0` : text;
};

it('scores right answers, and none beside them, in every question of class sets', async () => {
  expect(questions.length).toBeGreaterThan(60);
  let zeros = 0;
  for (const question of questions) {
    const { answer, tolerance, slips } = question;
    const right = [answer, answer - 0.999 * tolerance, answer + 0.999 * tolerance].map(plain);
    const step = Math.max(1.001 * tolerance, 1e-9);
    const wrong = [answer - step, answer + step, ...slips.map(({ low, high }) => (low + high) / 2)].map(plain);
    const texts = [...right, right[0]!.replace('.', ','), ...wrong, '', 'abc', `${right[0]}x`, '54,5', `1${right[0]}`];
    const { scores, text } = await played(question, texts);
    const wanted = texts.map((_, i) => (i <= 3 ? '1' : '0'));
    expect(scores, `${question.title}: ${texts.join(' ')}`).toEqual(wanted);
    if (answer === 0) {
      zeros++;
      expect((await played(question, ['0,54', '0', '-0', '0,000'])).scores, question.title).toEqual([
        '0',
        '1',
        '1',
        '1',
      ]);
    }
    expect(text).not.toMatch(/\\|[{}]/);
  }
  expect(zeros).toBeGreaterThan(0);
}, 300_000);

it('shows indices and matrices as HTML', async () => {
  await played(questions[0]!, []);
  const body = await page.evaluate(() => {
    const item = document.querySelector('item-container')!.shadowRoot!.querySelector('qti-item-body')!;
    return { sub: item.querySelectorAll('sub').length, text: item.textContent };
  });
  expect(body.sub).toBeGreaterThan(5);
  expect(body.text).toMatch(/W(\[1\])? = \[−?\d/);
});
