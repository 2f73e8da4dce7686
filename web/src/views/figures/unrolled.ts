/** Read a panel while what scrolls sideways in it stands there in its whole width: a picture has no scroll bars. */
export function unrolled<Result>(panel: HTMLElement, read: () => Result): Result {
  const strips = Array.from(panel.querySelectorAll<HTMLElement>('*'))
    .filter(scrollsSideways)
    .map((strip) => ({ strip, style: strip.style.cssText, left: strip.scrollLeft, width: strip.scrollWidth }));
  for (const { strip, width } of strips)
    Object.assign(strip.style, { overflow: 'visible', minWidth: `${width}px`, maxWidth: 'none' });
  try {
    return read();
  } finally {
    for (const { strip, style } of strips) strip.style.cssText = style;
    // Only once all of them are as narrow as before is there room to scroll.
    for (const { strip, left } of strips) strip.scrollLeft = left;
  }
}

/** Sideways alone: what is as high as it may be would lie over what comes below it. */
function scrollsSideways(element: HTMLElement): boolean {
  if (element.scrollWidth <= element.clientWidth || element.scrollHeight > element.clientHeight) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflowX);
}
