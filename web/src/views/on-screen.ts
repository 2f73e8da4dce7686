import type { Attachment } from 'svelte/attachments';

/** Pixels beyond the screen that count as on it. */
const MARGIN = '120px';

/**
 * Says whether an element is on the screen, or about to be. What is scrolled counts as on it until the browser has looked
 * where it is: nothing comes into sight as it was before.
 */
export const onScreen =
  (tell: (visible: boolean) => void): Attachment =>
  (element) => {
    const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting), {
      rootMargin: MARGIN,
    });
    const lookAgain = (): void => {
      tell(true);
      observer.unobserve(element);
      observer.observe(element);
    };
    observer.observe(element);
    document.addEventListener('scroll', lookAgain, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', lookAgain, { capture: true });
    };
  };
