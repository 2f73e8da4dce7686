/** Of the page as one file, as the toolchain makes it. */
const NAME = 'backprop-playground.html';
/** Whether this page is that file: the build says so. */
export const IS_FILE = import.meta.env.MODE === 'offline';

/** Where the page can be had as one file; null where it is one that was opened from a disk, and is at hand. */
export function offlineFile({ protocol, pathname }: Pick<Location, 'protocol' | 'pathname'>): {
  href: string;
  name: string;
} | null {
  if (!/^https?:$/.test(protocol)) return null;
  return { href: IS_FILE ? pathname : `./${NAME}`, name: NAME };
}
