import { files as words } from '../../../messages/words';
import { SheetProblem } from '../../problem';

/**
 * Goes through XML from tag to tag, once. There is no tree, and nothing of a document type: entities that a file declares
 * itself are refused.
 */
export class XmlScanner {
  /** Name of the tag without its prefix. */
  name = '';
  kind: 'open' | 'close' | 'alone' = 'open';
  #attributes = '';
  /** Once they are asked for. */
  #read: Map<string, string> | null = null;
  #at = 0;
  #depth = 0;
  #textFrom = 0;
  #textTo = 0;
  readonly #xml: string;

  constructor(xml: string) {
    this.#xml = xml;
  }

  /** To the next tag. @returns whether there is one. @throws SheetProblem where the XML is cut or declares a type */
  next(): boolean {
    this.#textFrom = this.#at;
    for (;;) {
      const begin = this.#xml.indexOf('<', this.#at);
      this.#textTo = begin < 0 ? this.#xml.length : begin;
      if (begin < 0) return this.#end();
      if (this.#skipped(begin)) continue;
      const end = this.#xml.indexOf('>', begin);
      if (end < 0) throw new SheetProblem(words.xlsx.cut);
      this.#enter(this.#xml.slice(begin + 1, end));
      this.#at = end + 1;
      return true;
    }
  }

  #end(): false {
    if (this.#depth !== 0) throw new SheetProblem(words.xlsx.cut);
    return false;
  }

  /** A comment, a declaration or text as it is; a document type is refused. */
  #skipped(begin: number): boolean {
    const mark = this.#xml[begin + 1];
    if (mark !== '?' && mark !== '!') return false;
    if (mark === '!' && !this.#xml.startsWith('<!--', begin)) throw new SheetProblem(words.xlsx.declares);
    const close = mark === '?' ? '?>' : '-->';
    const end = this.#xml.indexOf(close, begin);
    if (end < 0) throw new SheetProblem(words.xlsx.cut);
    this.#at = end + close.length;
    this.#textFrom = this.#at;
    return true;
  }

  #enter(tag: string): void {
    const closes = tag.startsWith('/');
    const alone = tag.endsWith('/');
    const inside = tag.slice(closes ? 1 : 0, alone ? -1 : undefined);
    const space = inside.search(/\s/);
    this.kind = closes ? 'close' : alone ? 'alone' : 'open';
    this.#depth += { open: 1, close: -1, alone: 0 }[this.kind];
    this.name = withoutPrefix(space < 0 ? inside : inside.slice(0, space));
    this.#read = null;
    this.#attributes = space < 0 ? '' : inside.slice(space);
  }

  is(kind: 'open' | 'close', name: string): boolean {
    return this.name === name && (this.kind === kind || (kind === 'open' && this.kind === 'alone'));
  }

  /** What stands before this tag, behind the one before. */
  get text(): string {
    return plain(this.#xml.slice(this.#textFrom, this.#textTo));
  }

  /** By its name without a prefix; undefined where there is none. */
  attribute(name: string): string | undefined {
    this.#read ??= attributesIn(this.#attributes);
    return this.#read.get(name);
  }
}

const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesIn(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text))
    attributes.set(withoutPrefix(found[1]!), plain(found[2] ?? found[3]!));
  return attributes;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** With the characters that stand for themselves in no XML; Excel writes others as `_x000D_`. */
const plain = (text: string): string =>
  text.includes('&') || text.includes('_x')
    ? text.replace(/&(?:#(x?)([\da-fA-F]{1,6})|(\w{1,10}));/g, replaced).replace(/_x([\dA-Fa-f]{4})_/g, fromHex)
    : text;

function replaced(whole: string, hex: string, digits: string | undefined, name: string | undefined): string {
  if (digits === undefined) return ENTITIES[name!] ?? whole;
  const code = parseInt(digits, hex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const fromHex = (_: string, code: string): string => String.fromCharCode(parseInt(code, 16));
