import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { PagePart } from '../../web/src/state/page-options.svelte';
import { areMet, partsOf } from '../web/support/command-parts';
import { answered, follow, momentOf, watchEngine, type Moment, type Parts } from './locks/moment';
import { usual, type Keys, type Row, type Way } from './locks/controls';
import { looks } from './locks/looks';
import { rows } from './locks/ways';
import { expect, openAtRest, test } from './support';

/** The parts of the page that a link can lock or hide. */
const pageParts = Object.keys({
  ...{
    tools: true,
    presets: true,
    lessons: true,
    transport: true,
    settings: true,
    data: true,
    network: true,
    example: true,
    beats: true,
  },
  ...{ explanation: true, notation: true, curve: true, learnt: true, history: true, sheet: true },
} satisfies Record<PagePart, true>) as PagePart[];
const table = [
  ...Object.entries(rows),
  ...Object.entries(looks).map(([what, row]) => [`look at ${what}`, row] as const),
];

/** A way to give a command, with all that the table says of it. */
interface Given extends Way {
  name: string;
  by: 'press' | 'key';
  within: readonly PagePart[];
  at: Keys;
  then: Keys;
  /** The parts that decide whether it is allowed. */
  own: readonly PagePart[];
  isAllowed: (parts: Parts) => boolean;
  trains: boolean;
}

const given: readonly Given[] = table.flatMap(([name, row]) =>
  (['press', 'key'] as const).flatMap((by) =>
    (row[by] ?? []).map((way, i) => ({ ...givenBy(way, row), by, name: `${name}, ${by} ${i + 1}` })),
  ),
);

function givenBy(way: Way, row: Row): Omit<Given, 'by' | 'name'> {
  const { needs = row.needs, within = [], then = row.then } = way;
  const isAllowed = (parts: Parts): boolean => {
    const stateOf = (part: PagePart) => parts[part] ?? 'shown';
    return areMet(needs, stateOf) && within.every((part) => stateOf(part) === 'shown');
  };
  const own = [...new Set([...partsOf(needs), ...within])];
  return { ...way, within, then, own, isAllowed, at: { ...usual, ...way.at }, trains: row.trains ?? false };
}

const closed = (parts: readonly PagePart[], state: 'locked' | 'hidden'): Parts =>
  Object.fromEntries(parts.map((part) => [part, state]));

/** Each part that decides is closed, and all of them. */
const closings = ({ own }: Given, state: 'locked' | 'hidden'): Parts[] =>
  [...own.map((part) => [part]), ...(own.length > 1 ? [own] : [])].map((parts) => closed(parts, state));

// Some hundred cases each: a minute where the machine is busy with other things, too.
test.describe.configure({ mode: 'parallel', timeout: 360_000 });
test.beforeEach(async ({ page }) => {
  await watchEngine(page);
});

test('every command is in the table: how it is given, or why it is not', () => {
  const source = readFileSync(new URL('../../web/src/state/commands.ts', import.meta.url), 'utf8');
  const commands = Array.from(source.matchAll(/\bdo: '(\w+)'/g), ([, name]) => name!);
  expect([...Object.keys(rows), 'look'].sort()).toEqual(commands.sort());
  for (const [name, { press, key, because }] of table) expect(press ?? key ?? because, name).toBeDefined();
});

for (const state of ['locked', 'hidden'] as const) {
  for (const by of ['press', 'key'] as const) {
    const ways = given.filter((way) => way.by === by);
    test(`by ${by} a command is done where all other parts are ${state}`, async ({ page }) => {
      await openAtRest(page);
      for (const way of ways)
        await test.step(way.name, async () => {
          const others = pageParts.filter((part) => !way.own.includes(part));
          await expectDone(page, way, closed(others, state));
        });
    });

    test(`by ${by} no command is done where a part of its own is ${state}`, async ({ page }) => {
      await openAtRest(page);
      for (const way of ways)
        for (const parts of closings(way, state))
          await test.step(`${way.name}; ${state}: ${Object.keys(parts).join()}`, () =>
            way.isAllowed(parts) ? expectDone(page, way, parts) : expectNotDone(page, way, parts));
    });
  }

  test(`by a link everything is done, whatever is ${state}`, async ({ page }) => {
    await openAtRest(page);
    for (const { name, at, then, own } of given.filter(({ then }) => Object.keys(then).length > 0))
      await test.step(name, async () => {
        const parts = closed(own, state);
        await stand(page, at, parts);
        const { keys } = await momentOf(page);
        await follow(page, { ...keys, ...then }, parts);
        expect(picked(await momentOf(page), { ...then, hide: '', lock: '' })).toEqual({
          ...then,
          ...picked({ keys }, { hide: '', lock: '' }),
        });
      });
    await follow(page, usual, {});
    await expect(page.getByText(/^This page’s link (hides|locks)/)).toHaveCount(0);
  });
}

// ---- one case -------------------------------------------------------------------------------------

async function expectDone(page: Page, way: Given, parts: Parts): Promise<void> {
  await prepare(page, way, parts);
  const control = way.control(page);
  // A view that has just come has its tools with it: not yet there, they were not pressed.
  await control.waitFor({ state: 'attached' });
  await press(way.before?.(page));
  // What comes into sight is asked for and drawn: it moves the page under a pointer.
  await control.scrollIntoViewIfNeeded();
  await answered(page);
  await way.give(control);
  await expect
    .poll(async () => {
      const moment = await momentOf(page);
      return { ...picked(moment, way.then), trains: moment.trains };
    })
    .toEqual({ ...way.then, trains: way.trains });
}

async function expectNotDone(page: Page, way: Given, parts: Parts): Promise<void> {
  await prepare(page, way, parts);
  const control = way.control(page);
  const gone = way.withdrawn ?? way.within.some((part) => parts[part] === 'hidden');
  if (!way.anywhere) await expectClosed(way.withdrawn && way.before ? way.before(page) : control, gone);
  await setLocks(page, 'off');
  await press(way.before?.(page));
  const before = await momentOf(page);
  const isOpen = (await control.count()) > 0 && (await control.isEnabled());
  if (isOpen) await way.give(control);
  const after = await momentOf(page);
  if (way.withdrawn) expect(picked(after, way.then)).toEqual(picked(before, way.then));
  else expect(after).toEqual(before);
  await expect(page.getByText(/^That was not done: this page’s link (locks|hides)/)).toHaveCount(
    !isOpen || gone || way.silent ? 0 : 1,
  );
  await setLocks(page, 'on');
}

/** Where it is there, one can't press it; a picture one can, but it does nothing. */
async function expectClosed(control: Locator, gone: boolean): Promise<void> {
  if (gone) return expect(control).toHaveCount(0);
  await expect(control).toBeAttached();
  if (await control.evaluate((element) => element.matches('button, input, select')))
    await expect(control).toBeDisabled();
}

/** What a hand does in the browser's inspector: a lock has to hold without the browser's help. */
const setLocks = (page: Page, to: 'on' | 'off'): Promise<void> =>
  page
    .locator('fieldset[aria-label$=": locked by the link"]')
    .evaluateAll((all, to) => all.forEach((lock) => lock.toggleAttribute('disabled', to === 'on')), to);

async function press(control: Locator | undefined): Promise<void> {
  if (control && (await control.count()) > 0 && (await control.isEnabled())) await control.click();
}

let links = 0;
/** No moment is the one before: the seed of a split of nothing is another one. */
const stand = (page: Page, at: Keys, parts: Parts): Promise<void> =>
  follow(page, { ...at, split: String(1000 + links++) }, parts);

/** Stand at the moment at which a command can be given, with its control in sight. */
async function prepare(page: Page, { at, unfold = [], sight = 'main' }: Given, parts: Parts): Promise<void> {
  await stand(page, at, parts);
  await page.mouse.move(0, 0);
  await page.evaluate(
    async ({ unfold, sight }) => {
      const all = (folds: string) => document.querySelectorAll<HTMLDetailsElement>(folds);
      for (const menu of all('details:has(> .floating)')) menu.open = false;
      for (const folds of unfold) {
        for (const fold of all(folds)) fold.open = true;
        // What is in it comes then, where that is told the page first.
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
      document.querySelector(sight)?.scrollIntoView();
    },
    { unfold, sight },
  );
}

/** What the link of a moment says under these keys. */
const picked = ({ keys }: Pick<Moment, 'keys'>, of: Keys): Keys =>
  Object.fromEntries(Object.keys(of).map((key) => [key, keys[key] ?? null]));
