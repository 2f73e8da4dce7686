import type { Attachment } from 'svelte/attachments';
import { rest } from './rest.svelte';

/**
 * Says whether an element is on the screen, or about to be: what nobody sees is not computed while other things are.
 * At rest everything counts as seen, so that it is there when one scrolls to it, and on paper.
 */
export const inView =
  (tell: (visible: boolean) => void): Attachment =>
  (element) => {
    if (rest.now) return tell(true);
    const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting), {
      rootMargin: '120px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
