/** Put a popover that scrolls with the page over a place of the window, within the window. */
export function placeBelow(popover: HTMLElement, { left, top }: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = popover.getBoundingClientRect();
  const within = (place: number, size: number, window: number): number =>
    Math.max(8, Math.min(place, window - size - 8));
  popover.style.left = `${within(left - 4, width, clientWidth) + window.scrollX}px`;
  popover.style.top = `${within(top - 6, height, clientHeight) + window.scrollY}px`;
}
