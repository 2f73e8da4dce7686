import type { Page } from '@playwright/test';
import { madeUp } from '../web/support/made-up';
import { expect, ofEverySize, openAtRest, test } from './support';
import { cut, textsOf, unfoldAll } from './texts';

/** In place of the words of English, those of a language that nobody speaks: longer, and in brackets. */
async function speakMadeUp(page: Page): Promise<void> {
  for (const [piece, name] of [
    ['words', 'en'],
    ['later-words', 'later'],
    ['worksheet-words', 'worksheet'],
  ])
    await page.route(new RegExp(`/assets/${piece}-en-[^/?]*\\.js$`), (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `import { ${name} as english } from '${new URL(route.request().url()).pathname}?english';
          ${madeUp.toString()}
          export const ${name} = madeUp(english);`,
      }),
    );
}

/** What is the same in every language. */
const SAME = [
  /^[^\p{L}]*$/u, // numbers and signs
  /^[^\p{L}]*(\p{L}\p{M}*[\d₀-₉.,()=+−/·*^'′ -]*){1,2}$/u, // letters of formulas with their indices
  /^∂(J|L\u0304?)\/∂/, // derivatives
  /^(\p{L}|x|sin x)\s?\d[²:]?$|^\p{L}:$/u, // inputs and features of points
  /^[\d.−-]+ (mm|g|cm|%)$/, // measures
  /^(Adelie|Chinstrap)$/, // names that the data have
  /^(NaN|English|Deutsch)$/,
  /^(https?:|<iframe)/, // addresses, and code for programs
];

/** Those that are of no language's file. */
const untranslated = async (page: Page): Promise<string[]> =>
  (await textsOf(page)).filter((text) => !text.includes('[') && !SAME.some((same) => same.test(text)));

async function expectAllSpoken(page: Page, where: string): Promise<void> {
  expect.soft(await untranslated(page), `${where}: words that are of no language's file`).toEqual([]);
  expect.soft(await cut(page), `${where}: has no room for longer words`).toEqual([]);
}

/** Open the page in the made-up language. */
async function open(page: Page, path: string): Promise<void> {
  await speakMadeUp(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  await expect(page.locator('.drawing svg')).toBeVisible();
  // Formulas are set when what sets them has come.
  await expect(page.locator('.formulas .typeset').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

test('every word of the page is of the language’s file, and longer ones have room', ofEverySize, async ({ page }) => {
  await open(page, './#step=3&select=w1.1.2');
  await expectAllSpoken(page, 'the page as it opens');

  await page.locator('.tools details summary').click();
  await expectAllSpoken(page, 'its look');
  await page.keyboard.press('Escape');

  const tabs = page.getByRole('tab');
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click();
    await expect(tabs.nth(i)).toHaveAttribute('aria-selected', 'true');
    await expectAllSpoken(page, `tab ${i + 1}`);
  }

  for (const part of ['main', '.data-controls']) await unfoldAll(page, part);
  await expectAllSpoken(page, 'everything unfolded');

  await page.getByRole('button', { name: /^\[Share/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await unfoldAll(page, 'dialog');
  await expectAllSpoken(page, 'the dialog for sharing');

  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^\[Worksheets/ })
    .click();
  await expect(page.locator('.paper').first()).toBeVisible();
  await expectAllSpoken(page, 'the dialog for worksheets');
});

for (const [what, path] of [
  ['a unit', './#step=3&select=u1.1'],
  ['the loss and the article’s words', './#step=3&select=loss&write=article'],
  ['an input, rows and numbers', './#step=3&select=x1&write=row,numbers'],
  [
    'a network with more',
    './#data=penguins-two-outputs&opt=rmsProp:centred:1&schedule=cosine&l2=0.01&clip=norm&step=2',
  ],
  ['points of the plane', './#data=circle&step=5&select=b1.1'],
  ['pictures', './#data=digits&step=1'],
  ['a row that is asked about', './#step=3&tabs=ask&ask=38.5,18,300'],
  ['a digit that is asked about', './#data=digits&step=1&tabs=ask'],
  ['parts that are hidden', './#hide=data&lock=settings'],
  ['a link that can’t be opened', './#date=penguins'],
] as const)
  test(`all words of ${what} are of the language’s file`, async ({ page }) => {
    await open(page, path);
    await expectAllSpoken(page, what);
    await unfoldAll(page, 'main');
    await expectAllSpoken(page, `${what}, unfolded`);
  });

test('a menu and the link choose between the languages that there are', async ({ page }) => {
  // A second language in the page's table.
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    const script = await (await route.fetch()).text();
    const table = /\ben:\{name:`English`,/;
    expect(script).toMatch(table);
    const words = (name: string): string => `async()=>({...await(await import('./other-${name}.js')).words})`;
    const other = `xx:{name:\`Other\`,tag:\`de\`,words:${words('en')},laterWords:${words('later')}},`;
    await route.fulfill({ body: script.replace(table, (en) => other + en), contentType: 'text/javascript' });
    for (const [name, file] of [
      ['en', /\.\/words-en-[\w-]+\.js/],
      ['later', /\.\/later-words-en-[\w-]+\.js/],
    ] as const)
      await page.route(`**/assets/other-${name}.js`, (asked) =>
        asked.fulfill({
          contentType: 'text/javascript',
          body: `import { ${name} } from '${file.exec(script)![0]}';
            ${madeUp.toString()}
            export const words = madeUp(${name});`,
        }),
      );
  });
  const html = page.locator('html');
  await openAtRest(page, './#step=12');
  await expect(html).toHaveAttribute('lang', 'en');
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('radio', { name: 'Other' }).click();
  await expect(html).toHaveAttribute('lang', 'xx');
  await expect(page.getByRole('button', { name: /^\[Share/ })).toBeVisible();
  await expect(page.locator('[data-value="step"]')).toHaveText('12');
  expect(page.url()).not.toContain('lang=');
  // It stays so, and a link that asks for another one is obeyed.
  await page.reload();
  await expect(html).toHaveAttribute('lang', 'xx');
  await expect(page.locator('[data-value="step"]')).toHaveText('12');
  await page.evaluate(() => (location.hash = '#step=4&lang=en'));
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-value="step"]')).toHaveText('4');
  expect(page.url()).toContain('lang=en');
});
