import type { Plugin } from 'vite';

/** Alphabets that nothing on the page is written in: a folder holds them for what users bring, one file would carry them. */
const OTHER = /@font-face\s*\{[^}]*inter-(?:cyrillic|cyrillic-ext|greek-ext|latin-ext|vietnamese)-[^}]*\}/g;

/** Leave them out. */
export const ownAlphabets = (): Plugin => ({
  name: 'own-alphabets',
  enforce: 'pre',
  transform: {
    filter: { id: /fontsource.*\.css$/ },
    handler: (css) => css.replace(OTHER, ''),
  },
});
