import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from 'lzma1';
import { build } from 'rolldown';
import type { Plugin, Rolldown } from 'vite';
import { ONE_FILE } from './src/offline/kept-files.ts';
import { withHashes } from './vite-policy.ts';

/** What the one file may do: run its own script and style, read its own data, start its worker; nothing by network. */
const POLICY = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  'style-src',
  "style-src-attr 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  'connect-src data:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Elements that the file makes of what it has unpacked. */
interface Unpacked {
  name: 'style' | 'script';
  text: string;
  type?: string;
  id?: string;
}

/**
 * Put all of the page into one file: its script, style and licences, and what they refer to, which is in them already as
 * `data:` (build.assetsInlineLimit). They are packed, and a script of a few lines unpacks them; the policy lets the
 * browser run exactly those.
 */
export const oneFile = (publicDir: string): Plugin => ({
  name: 'one-file',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const page = bundle['index.html'] as Rolldown.OutputAsset;
    const files = Object.values(bundle).filter((file) => file !== page);
    const scripts = files.filter((file) => file.type === 'chunk');
    const [script] = scripts;
    const styles = files.filter((file) => file.type === 'asset');
    const [style] = styles;
    if (scripts.length !== 1 || styles.length !== 1 || !script || !style?.fileName.endsWith('.css'))
      throw new Error(
        `One script and one style can be put into the page: ${files.map((file) => file.fileName).join()}`,
      );
    // Vite leaves its mark where it would name the files to be loaded with an import; there are none.
    const code = script.code.replaceAll('__VITE_PRELOAD__', '[]');
    const css = String(style.source);
    let html = String(page.source);
    const put = (pattern: RegExp, text: string): string => {
      const [found] = pattern.exec(html) ?? [];
      if (found === undefined) throw new Error(`The page has nothing like ${pattern}`);
      html = html.replace(pattern, () => text);
      return found;
    };
    put(/<script>[^]*?<\/script>/, ''); // of a page whose parts may fail to come
    put(/<script type="module"[^>]*><\/script>/, '');
    put(/<link rel="stylesheet"[^>]*>/, '');
    put(/<link rel="manifest"[^>]*>/, ''); // of a page that can be installed
    put(/(?<=http-equiv="Content-Security-Policy"\s+content=")[^"]*/, POLICY);
    put(/(?<=<link rel="icon" href=")[^"]*/, svgAddress(`${publicDir}/icon.svg`));
    const notices = put(/(?<=<script type="text\/plain" id="notices">)[^]*?(?=<\/script>)/, '');
    put(/<script type="text\/plain" id="notices"><\/script>/, '');
    const packed = pack([
      { name: 'style', text: css },
      { name: 'script', type: 'text/plain', id: 'notices', text: notices },
      { name: 'script', type: 'module', text: code },
    ]);
    put(
      /(?=<\/body>)/,
      `<script type="text/plain" id="packed">${packed}</script><script>${await unpacking()}</script>`,
    );
    for (const { fileName } of files) delete bundle[fileName];
    delete bundle[page.fileName];
    const source = withHashes(html, { 'style-src': css, 'script-src': code });
    this.emitFile({ type: 'asset', fileName: ONE_FILE, source });
  },
});

/** Those lines, with what unpacks, as short as they can be. The package tells the name of the whole of it alone, of which half packs. */
async function unpacking(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('one-file-start.js', import.meta.url)),
    resolve: { alias: { 'lzma1/lib': dirname(fileURLToPath(import.meta.resolve('lzma1'))) } },
    output: { format: 'iife', minify: true },
    write: false,
  });
  return output[0].code;
}

const DATA = /data:([\w/+.-]+);base64,([A-Za-z\d+/]{100,}={0,2})/g;

/** The elements' texts with a number for each file that is in them, then these files as they are: see one-file-start.js. */
function pack(elements: readonly Unpacked[]): string {
  const files: { type: string; bytes: Buffer }[] = [];
  const apart = elements.map(({ text, ...element }) => {
    if (text.includes('\0')) throw new Error('A text has the sign in it that stands for a file');
    const number = (type: string, base64: string): string =>
      `\0${files.push({ type, bytes: Buffer.from(base64, 'base64') }) - 1}\0`;
    return { ...element, text: text.replace(DATA, (_, type: string, base64: string) => number(type, base64)) };
  });
  const contents = JSON.stringify({ elements: apart, files: files.map(({ type, bytes }) => [type, bytes.length]) });
  const size = Buffer.alloc(4);
  size.writeUInt32BE(Buffer.byteLength(contents));
  const all = Buffer.concat([size, Buffer.from(contents), ...files.map(({ bytes }) => bytes)]);
  return signsOf(compress(all, 9)); // a seventh less than deflate
}

/** 91 signs that stand for themselves in an element of text. */
const SIGNS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((sign) => !'&<~'.includes(sign));
/** Values of 13 bits up to here take a bit more: 91 * 91 pairs of signs are 89 more than 2^13. */
const LONG = 88;

/** Bytes as text, a twelfth shorter than base64: two signs for 13 bits or 14 (as basE91 by Joachim Henke). */
function signsOf(bytes: Uint8Array): string {
  const signs: string[] = [];
  let [bits, count] = [0, 0];
  const put = (value: number): void => void signs.push(SIGNS[value % 91]!, SIGNS[Math.floor(value / 91)]!);
  for (const byte of bytes) {
    bits |= byte << count;
    count += 8;
    if (count < 14) continue;
    const long = (bits & 8191) <= LONG;
    put(bits & (long ? 16383 : 8191));
    bits >>>= long ? 14 : 13;
    count -= long ? 14 : 13;
  }
  if (count > 0) put(bits);
  return signs.join('');
}

const svgAddress = (path: string): string => `data:image/svg+xml;base64,${readFileSync(path).toString('base64')}`;
