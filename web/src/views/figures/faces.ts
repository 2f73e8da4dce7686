/** A typeface of the page's style sheets. */
interface Face {
  family: string;
  /** Its descriptors, but for where it is. */
  look: string;
  address: string;
  /** First and last characters that it has, by their numbers; empty where it is for all. */
  ranges: readonly (readonly [number, number])[];
}

/** A figure with the page's typefaces in it: as an image it sees none of the document's. */
export async function withFaces(svg: string): Promise<string> {
  const characters = new Set(Array.from(svg, (character) => character.codePointAt(0)!));
  const used = pageFaces().filter(
    ({ family, ranges }) =>
      svg.includes(family) &&
      (ranges.length === 0 || [...characters].some((one) => ranges.some(([from, to]) => one >= from && one <= to))),
  );
  const rules = await Promise.all(used.map(ruleOf));
  return svg.replace('>', () => `><style>${rules.join('')}</style>`);
}

const pageFaces = (): Face[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .flatMap(({ style }) => {
        const told = (name: string): string => style.getPropertyValue(name);
        const [, address] = /url\(["']?([^"')]+)/.exec(told('src')) ?? [];
        // One that is the machine's own needs not be brought.
        if (address === undefined) return [];
        return {
          family: told('font-family').replace(/["']/g, ''),
          look: ['font-style', 'font-weight'].map((name) => `${name}:${told(name) || 'normal'};`).join(''),
          address: new URL(address, sheet.href ?? document.baseURI).href,
          ranges: rangesOf(told('unicode-range')),
        };
      }),
  );

/** @param list such as `U+0-FF, U+131` */
const rangesOf = (list: string): [number, number][] =>
  Array.from(list.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi), ([, from, to]) => [
    parseInt(from!, 16),
    parseInt(to ?? from!, 16),
  ]);

/** What has come is kept. */
const brought = new Map<string, Promise<string>>();

/** Nothing where it does not come: then another typeface of the figure's list stands in for it. */
async function ruleOf({ family, look, address }: Face): Promise<string> {
  if (!brought.has(address)) brought.set(address, dataOf(address));
  try {
    return `@font-face{font-family:'${family}';${look}src:url(${await brought.get(address)!})}`;
  } catch {
    brought.delete(address);
    return '';
  }
}

async function dataOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`No typeface at ${address}`);
  const blob = await answer.blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(blob);
  });
}
