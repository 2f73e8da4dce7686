/** What each file of the package is for, in the order of the table. */
const WHAT = {
  'package.json': 'which file is which: `exports`, and the command',
  'README.md': '',
  'wasm/engine.d.mts': 'the manual, which is the types',
  'wasm/node.d.mts': 'the types of `loadEngine`',
  'wasm/browser.d.mts': 'the same for who names `wasm/browser.mjs`',
  'wasm/node.mjs': '`loadEngine` in Node',
  'wasm/browser.mjs': '`loadEngine` in a browser, and for bundlers',
  'wasm/engine.mjs': '`Session`, and `instantiate`',
  'wasm/border.mjs': 'values on their way into the module and back',
  'wasm/english.mjs': 'refusals as sentences',
  'build/wasm/backprop.mjs': 'Emscripten’s part in JavaScript',
  'build/wasm/backprop.wasm': 'the engine',
  'build/command/backprop-playground.mjs': 'the command, with the page’s code that reads links and files',
  'build/element/backprop-playground.mjs': 'the element that holds the page in another one',
  'build/element/backprop-playground.d.mts': 'its types, and its messages',
  'dist/backprop-playground.html': 'the page as one file',
  LICENSE: '',
  'wasm/NOTICES.txt': 'licences of what is in the engine',
  'build/command/NOTICES.txt': 'of what is in the command; the page has its own in it',
};

const kilobytes = (bytes) => Math.max(bytes / 1000, 0.1).toFixed(1);

/** The files of the package with their sizes, as the table of wasm/README.md. @throws Error for one that has no line here */
export function tableOf({ files, size, unpackedSize }) {
  const unknown = files.find(({ path }) => WHAT[path] === undefined);
  if (unknown)
    throw new Error(`The package holds ${unknown.path}: say in tests/wasm/package/table.mjs what it is for.`);
  const bytesOf = Object.fromEntries(files.map((file) => [file.path, file.size]));
  const rows = Object.keys(WHAT).flatMap((path) =>
    path in bytesOf ? [`| \`${path}\` | ${kilobytes(bytesOf[path])} | ${WHAT[path]} |`] : [],
  );
  return [
    '| file | kB | what it is |',
    '| --- | ---: | --- |',
    ...rows,
    `| all | ${kilobytes(unpackedSize)} | ${kilobytes(size)} when packed |`,
  ].join('\n');
}

const PLACE = /(?<=<!-- The package, by npm run package -- --write: -->\n\n)[^]*?(?=\n\n<!-- . -->)/;

/** The table that a text holds. */
export const tableIn = (text) => PLACE.exec(text)[0];
/** The text with another one. */
export const withTable = (text, table) => text.replace(PLACE, () => table);

/** The files with their kilobytes, and the sum. */
export const sizesIn = (table) =>
  Array.from(table.matchAll(/^\| `?([^|`]+?)`? \| ([\d.]+) \|/gm), ([, path, size]) => [path, Number(size)]);
