import type { Page } from '@playwright/test';
import type { PagePart, PartState } from '../../../web/src/state/page-options.svelte';
import type { Keys } from './controls';

export type Parts = Readonly<Partial<Record<PagePart, PartState>>>;

/** What the page shows: what leads there, as its address has it, whether it trains, and the numbers. */
export interface Moment {
  keys: Readonly<Record<string, string>>;
  trains: boolean;
  /** Of a training they go on by themselves. */
  numbers: readonly string[];
}

/** What the engine has been asked and has not answered; the page's own code comes after this. */
export const watchEngine = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const open = new Set<string>();
    Object.assign(window, { open });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its worker
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { id?: string }, ...rest: never[]) {
      if (message.id !== undefined && open.add(message.id).size === 1)
        this.addEventListener('message', ({ data }: MessageEvent<{ id: string }>) => open.delete(data.id));
      return post.call(this, message, ...rest);
    };
  });

/** Go to a moment by its link, with parts in these states, and wait until it is there. */
export async function follow(page: Page, keys: Keys, parts: Parts): Promise<void> {
  await page.evaluate((link) => void (location.hash = link), linkOf(keys, parts));
  // The page leaves the version out when it writes the address by itself.
  await page.waitForFunction(() => history.state === 'written');
}

function linkOf(keys: Keys, parts: Parts): string {
  const named = (wanted: PartState): string | null =>
    Object.entries(parts)
      .filter(([, state]) => state === wanted)
      .map(([part]) => part)
      .join() || null;
  return Object.entries({ v: '1', ...keys, hide: named('hidden'), lock: named('locked') })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${encodeURIComponent(value!)}`)
    .join('&');
}

/** Commands wait for one another: what was asked for has been done, or refused, when nothing is asked any more. */
export const answered = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { open } = window as unknown as { open: Set<string> };
    do await new Promise(requestAnimationFrame);
    while (open.size > 0);
  });

export async function momentOf(page: Page): Promise<Moment> {
  await answered(page);
  return page.evaluate(() => {
    dispatchEvent(new Event('pagehide')); // the newest moment is in the address when the page is left
    const pairs = location.hash
      .slice(1)
      .split('&')
      .map((pair) => pair.split('=').map(decodeURIComponent));
    const trains = document.querySelector<HTMLElement>('main .play')?.innerText.includes('Pause') ?? false;
    const cells = document.querySelectorAll<HTMLElement>('[data-matrix] tbody button');
    return {
      keys: trains ? {} : (Object.fromEntries(pairs) as Record<string, string>),
      trains,
      numbers: trains ? [] : Array.from(cells, (cell) => cell.dataset.full!),
    };
  });
}
