type Tell = (width: number, height: number) => void;

const told = new WeakMap<Element, Set<Tell>>();
let observer: ResizeObserver | undefined;

/** All of them by one observer: what they change is drawn at one go. */
const observed = (): ResizeObserver =>
  (observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries)
      for (const tell of told.get(target) ?? []) tell(target.clientWidth, target.clientHeight);
  }));

/**
 * An attachment: tells the width and height of an element without its border, in pixels, once it is laid out, and when
 * they change. To read them sooner would have the browser lay out the page for each element (`bind:clientWidth` does).
 */
export const sized =
  (tell: Tell) =>
  (element: Element): (() => void) => {
    const tells = told.get(element) ?? new Set();
    told.set(element, tells.add(tell));
    observed().observe(element);
    return () => {
      tells.delete(tell);
      if (tells.size === 0) observed().unobserve(element);
    };
  };
