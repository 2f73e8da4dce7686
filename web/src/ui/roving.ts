import type { Attachment } from 'svelte/attachments';

type Item = HTMLElement | SVGElement;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * One tab stop for a group of items (`data-roving`, with tabindex -1): arrow keys go to the nearest item in their
 * direction, Home and End to the first and the last.
 */
export const roving: Attachment<Item> = (group) => {
  const items = (): Item[] => [...group.querySelectorAll<Item>('[data-roving]')];
  const stopAt = (item: Item | undefined): void => {
    for (const other of items()) other.setAttribute('tabindex', other === item ? '0' : '-1');
  };
  const onFocus = (event: Event): void => {
    const item = (event.target as Element).closest<Item>('[data-roving]');
    if (item) stopAt(item);
  };
  const onKey = (event: Event): void => {
    const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    if (shiftKey || ctrlKey || altKey || metaKey) return;
    const present = (target as Element).closest<Item>('[data-roving]');
    const next = present && neighbour(key, present, items());
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  // The item that was the stop may go, with another network or another selection.
  const keepStop = (): void => {
    const all = items();
    if (!all.some((item) => item.getAttribute('tabindex') === '0')) stopAt(all[0]);
  };
  const observer = new MutationObserver(keepStop);
  stopAt(items()[0]);
  observer.observe(group, { childList: true, subtree: true });
  group.addEventListener('focusin', onFocus);
  group.addEventListener('keydown', onKey);
  return () => {
    observer.disconnect();
    group.removeEventListener('focusin', onFocus);
    group.removeEventListener('keydown', onKey);
  };
};

function neighbour(key: string, present: Item, items: readonly Item[]): Item | undefined {
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const direction = directions[key];
  return direction && nearest(present, items, direction);
}

/** The item whose centre lies ahead, sideways distance counting twice. */
function nearest(present: Item, items: readonly Item[], [right, down]: readonly [number, number]): Item | undefined {
  const here = centre(present);
  let best: Item | undefined;
  let least = Infinity;
  for (const item of items) {
    const there = centre(item);
    const ahead = (there.x - here.x) * right + (there.y - here.y) * down;
    const aside = Math.abs((there.x - here.x) * down) + Math.abs((there.y - here.y) * right);
    const distance = ahead + 2 * aside;
    if (item === present || ahead < 1 || distance >= least) continue;
    best = item;
    least = distance;
  }
  return best;
}

function centre(item: Item): { x: number; y: number } {
  const box = item.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
