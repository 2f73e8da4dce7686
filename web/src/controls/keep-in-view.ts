import type { Attachment } from 'svelte/attachments';

const MARGIN = 8;

/** Move an element to the left by as much as it would reach beyond the window's right edge. */
export const keepInView: Attachment<HTMLElement> = (element) => {
  const place = (): void => {
    element.style.translate = '';
    const beyond = element.getBoundingClientRect().right - (document.documentElement.clientWidth - MARGIN);
    if (beyond > 0) element.style.translate = `${-beyond}px`;
  };
  place();
  window.addEventListener('resize', place);
  return () => window.removeEventListener('resize', place);
};
