/** Put a popover that scrolls with the page over a place of the window, within the window's width. */
export function placeBelow(popover: HTMLElement, { left, top }: DOMRect): void {
  const room = document.documentElement.clientWidth - popover.getBoundingClientRect().width - 8;
  popover.style.left = `${Math.max(8, Math.min(left - 4, room)) + window.scrollX}px`;
  popover.style.top = `${top - 6 + window.scrollY}px`;
}
