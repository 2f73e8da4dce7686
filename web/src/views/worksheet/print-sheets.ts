import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import Printed from './Printed.svelte';

/**
 * While it is called for, sheets take the place of the page in print, whoever asks for it: the page, or a key of the
 * browser. @param sheets what is there to be printed; null for nothing @returns what ends it
 */
export function printInPlace(sheets: () => ComponentProps<typeof Printed> | null): () => void {
  let printed: object | null = null;
  const begin = ({ isTrusted }: Event): void => {
    if (printed && isTrusted) return; // made by the page before it asked the browser
    end();
    const props = sheets();
    if (!props) return;
    printed = mount(Printed, { target: document.body, props });
    flushSync();
  };
  const end = (): void => {
    if (printed) void unmount(printed);
    printed = null;
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    end();
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}
