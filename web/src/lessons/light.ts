/** One sheet, which lights numbers wherever they stand, also where they are drawn anew. */
let sheet: CSSStyleSheet | undefined;

/** Light the numbers of these names on the page, and no others. */
export function light(names: readonly string[]): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const lit = names.map((name) => `[data-quantity="${CSS.escape(name)}"]:not(.lesson *)`).join();
  sheet.replaceSync(lit && `:is(${lit}) { --lit: var(--marker); ${MARK} }`);
}

/** A line below it, and a marker behind it: in a drawing that is a stroke behind the figures. */
const MARK = `
  background: var(--lit);
  box-shadow: 0 0 0 2px var(--lit);
  border-radius: 1px;
  paint-order: stroke;
  stroke: var(--lit);
  stroke-width: 5px;
  stroke-linejoin: round;
  text-decoration: underline 2px;
  text-underline-offset: 2px;
`;
