import type { Coming } from './coming.svelte';

let mayReload = (): boolean => false;

/** @param may whether a reload loses nothing */
export const reloadWhere = (may: () => boolean): void => void (mayReload = may);

/**
 * Bring a part, also once more where it did not come. Firefox asks for no script again that has failed in a page: where it fails
 * again though the server answers, the page is loaded again, unless that loses something.
 */
export async function bring(part: Coming<unknown>): Promise<void> {
  const again = part.failed;
  if (again) await Promise.all(lostStyles().map(renewed));
  await part.come();
  if (again && part.failed && mayReload() && (await serverAnswers())) location.reload();
}

/** Style sheets that did not come, or have not yet: what was built asks for each of them only once. */
const lostStyles = (): HTMLLinkElement[] =>
  Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')).filter(({ sheet }) => !sheet);

function renewed(style: HTMLLinkElement): Promise<void> {
  const again = style.cloneNode() as HTMLLinkElement;
  style.replaceWith(again);
  return new Promise((resolve) => {
    const ended = ({ type }: Event): void => {
      style.dispatchEvent(new Event(type)); // for what still waits for the one before
      resolve();
    };
    again.addEventListener('load', ended);
    again.addEventListener('error', ended);
  });
}

const serverAnswers = (): Promise<boolean> =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
