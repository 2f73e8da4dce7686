import type { Attachment } from 'svelte/attachments';

/** Says whether an element is on the screen, or about to be: what nobody sees is not computed. */
export const inView =
  (tell: (visible: boolean) => void): Attachment =>
  (element) => {
    const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting), {
      rootMargin: '120px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
