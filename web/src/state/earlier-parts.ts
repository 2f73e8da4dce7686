import type { PagePart } from './page-parts';

/** Names that parts of the page had in earlier links. */
export const earlierParts: ReadonlyMap<string, PagePart> = new Map([['way', 'history']]);
