/**
 * Sizes of type in the drawing of the network, of the page's seven. In pixels: a text is measured before it is drawn,
 * and the drawing grows as a whole.
 */
export const drawnType = { least: 11, little: 12.3, small: 13.2, usual: 14.1 } as const;
