/* global document, history, location, navigation -- what runs in the page */
import { keys, links, texts } from './texts.mjs';

/** What can be used on the page now: visible, enabled, and in the window once it is scrolled to. */
const USABLE =
  'button:enabled, select:enabled, input:enabled, textarea:enabled, summary, [role=tab], [role=slider], [role=gridcell], a[href^="#"], svg [tabindex], canvas[tabindex]';

/** Actions of a user, each with how often it comes. Each gives words that tell what was done. */
const table = [
  [46, useSomething],
  [12, pressKey],
  [8, typeSomething],
  [6, dragSomewhere],
  [5, goInHistory],
  [6, openLink],
  [2, reload],
  [2, resize],
  [5, waitAMoment],
];

export async function act(page, draw) {
  return draw.weighted(table)(page, draw);
}

async function useSomething(page, draw) {
  const found = await chosen(page, draw, USABLE);
  if (!found) return 'nothing to use';
  const { tag, type, options, name, x, y } = found;
  if (tag === 'select') {
    const index = draw.below(options);
    await inPage(
      page,
      ({ index }) => {
        const element = document.querySelector('[data-random-action]');
        if (!element) return;
        element.selectedIndex = index;
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { index },
    );
    return `${name}: option ${index}`;
  }
  if (type === 'file') return offerFile(page, draw, name);
  await page.mouse.click(x, y, { clickCount: draw.below(8) === 0 ? 2 : 1 });
  if (tag === 'input' && !['checkbox', 'radio', 'range'].includes(type) && draw.below(2))
    return typeSomething(page, draw);
  return `press ${name}`;
}

async function offerFile(page, draw, name) {
  const body = draw.of([
    'a,b,class\n1,2,x\n3,4,y\n5,6,x\n',
    'x;y\n1,5;2,5\n2,5;3\n',
    '',
    'no table',
    '\u0000\u0001\u0002',
    '1\n2\n3\n',
  ]);
  await page.setInputFiles('[data-random-action]', {
    name: 'rows.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(body),
  });
  return `${name}: file of ${body.length} characters`;
}

async function pressKey(page, draw) {
  const key = draw.of(keys);
  await page.keyboard.press(key);
  return `key ${key}`;
}

/** Type over what has the focus, where that takes text. */
async function typeSomething(page, draw) {
  const field = 'input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=file]), textarea';
  const takesText = () => page.evaluate((fields) => document.activeElement?.matches(fields) ?? false, field);
  if (!(await takesText())) {
    const found = await chosen(page, draw, field);
    if (!found) return 'nothing to type into';
    await page.mouse.click(found.x, found.y);
    if (!(await takesText())) return `press ${found.name}`;
  }
  const text = draw.of(texts);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  const key = draw.of(['Enter', 'Tab', 'Escape', '']);
  if (key) await page.keyboard.press(key);
  return `type ${JSON.stringify(text.slice(0, 30))} ${key}`;
}

async function dragSomewhere(page, draw) {
  const found = await chosen(page, draw, 'svg, canvas, [role=slider], input[type=range]');
  if (!found) return 'nothing to drag';
  const { x, y, width, height, name } = found;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < 3; i++) {
    await page.mouse.move(x + (draw.below(100) / 100 - 0.5) * width, y + (draw.below(100) / 100 - 0.5) * height);
  }
  await page.mouse.up();
  return `drag in ${name}`;
}

async function goInHistory(page, draw) {
  const way = draw.of([-1, -1, -1, 1, -2]);
  await inPage(
    page,
    (by) => {
      // Not out of the page: its entries are those that the navigation lists, without the blank tab before them.
      if (navigation.entries()[navigation.currentEntry.index + by]) history.go(by);
    },
    way,
  );
  await page.waitForTimeout(30);
  return `history ${way}`;
}

async function openLink(page, draw) {
  const link = draw.of(links);
  await inPage(page, (text) => (location.hash = text), link);
  return `open #${link}`;
}

async function reload(page) {
  await page.reload();
  return 'reload';
}

async function resize(page, draw) {
  const size = draw.of([
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 820, height: 1180 },
    { width: 390, height: 844 },
  ]);
  await page.setViewportSize(size);
  return `window ${size.width} x ${size.height}`;
}

async function waitAMoment(page, draw) {
  const time = draw.of([5, 30, 120, 400]);
  await page.waitForTimeout(time);
  return `wait ${time}`;
}

/** One of the visible elements that match, marked and scrolled to; null where there is none. */
async function chosen(page, draw, selector) {
  const place = draw.below(2 ** 20);
  return inPage(
    page,
    ({ selector, place }) => {
      document.querySelector('[data-random-action]')?.removeAttribute('data-random-action');
      const dialog = document.querySelector('dialog[open]');
      const all = [...(dialog ?? document).querySelectorAll(selector)].filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0,
      );
      const element = all[place % all.length];
      if (!element) return null;
      element.setAttribute('data-random-action', '');
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        tag: element.localName,
        type: element.type ?? '',
        options: element.options?.length ?? 0,
        name: `${element.localName} ${(element.ariaLabel ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}`,
        x: left + width / 2,
        y: top + height / 2,
        width,
        height,
      };
    },
    { selector, place },
  );
}

/** Evaluate in the page; where it is just going elsewhere (a reload), nothing is done. */
async function inPage(page, task, argument) {
  try {
    return await page.evaluate(task, argument);
  } catch (problem) {
    if (/context was destroyed|navigation/.test(problem.message)) return null;
    throw problem;
  }
}
