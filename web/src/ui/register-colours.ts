const COLOURS = [
  ...['ground', 'panel', 'sunken', 'line', 'ink', 'quiet', 'positive', 'negative', 'warning', 'focus'],
  ...Array.from({ length: 8 }, (_, i) => `class-${i + 1}`),
];

/** The page's colours are known as colours: a canvas that asks for one is told it as it is in the present look. */
export function registerColours(): void {
  for (const name of COLOURS)
    CSS.registerProperty({ name: `--${name}`, syntax: '<color>', inherits: true, initialValue: '#777' });
}
