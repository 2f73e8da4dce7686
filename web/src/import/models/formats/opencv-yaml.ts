import { modelsOthers as words } from '../../../messages/words';
import { Given } from '../given';
import { ModelProblem } from '../model';

/** Lists and members in one another. */
const DEEPEST = 12;

const NUMBER = /^[-+]?(\d+(?:\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;
const INFINITE = /^[-+]?\.(inf|nan)$/i;
const MEMBER = /^([\w.-]+):(?: +(.*))?$/;

/**
 * The YAML that OpenCV writes: members and items by their indentation, and lists of plain values in brackets. A reader of
 * all of YAML takes the square of its time for texts that are made for it; this one takes time in proportion.
 */
export function opencvYaml(text: string): Given {
  return new Given(new Reader(text).whole());
}

class Reader {
  readonly #lines: { indent: number; text: string }[] = [];
  #at = 0;

  /** OpenCV's own `%YAML:1.0` comes first, which is no YAML. */
  constructor(text: string) {
    for (const line of text.split(/\r?\n/)) {
      const content = line.trim();
      if (content === '' || content === '---' || content.startsWith('%YAML')) continue;
      if (content === '...') break;
      this.#lines.push({ indent: line.length - line.trimStart().length, text: content });
    }
  }

  whole(): unknown {
    const value = this.#lines.length === 0 ? null : this.#block(this.#lines[0]!.indent, 0);
    if (this.#at < this.#lines.length) throw wrong();
    return value;
  }

  #block(indent: number, depth: number): unknown {
    if (depth > DEEPEST) throw wrong();
    return this.#lines[this.#at]!.text.startsWith('-') ? this.#list(indent, depth) : this.#members(indent, depth);
  }

  #list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let text = this.#next(indent); text !== null; text = this.#next(indent)) {
      if (!/^-( |$)/.test(text)) throw wrong();
      items.push(this.#value(text.slice(1).trim(), indent, depth));
    }
    return items;
  }

  #members(indent: number, depth: number): Record<string, unknown> {
    const members = new Map<string, unknown>();
    for (let text = this.#next(indent); text !== null; text = this.#next(indent)) {
      const [, name, rest = ''] = MEMBER.exec(text) ?? [];
      if (name === undefined) throw wrong();
      if (members.has(name)) throw new ModelProblem(words.twice(name));
      members.set(name, this.#value(rest, indent, depth));
    }
    return Object.fromEntries(members);
  }

  /** The next line, if it is as far in; it is then left behind. */
  #next(indent: number): string | null {
    const line = this.#lines[this.#at];
    if (line?.indent !== indent) return null;
    this.#at++;
    return line.text;
  }

  /** What stands in the line itself, or else in the lines farther in. */
  #value(text: string, indent: number, depth: number): unknown {
    if (text.startsWith('[')) return this.#bracketed(text);
    if (text !== '') return scalar(text);
    const next = this.#lines[this.#at];
    return next && next.indent > indent ? this.#block(next.indent, depth + 1) : null;
  }

  /** `[ 1, 2 ]`, which may go on in the lines after it. */
  #bracketed(begin: string): unknown[] {
    const pieces = [begin];
    while (!pieces.at(-1)!.endsWith(']')) {
      const line = this.#lines[this.#at++];
      if (!line) throw wrong();
      pieces.push(line.text);
    }
    const inside = pieces.join(' ').slice(1, -1).trim();
    return inside === '' ? [] : inside.split(',').map((item) => scalar(item.trim()));
  }
}

/** A number, or a text; quotation marks and tags are for texts that no network has. */
function scalar(text: string): unknown {
  if (NUMBER.test(text)) return Number(text);
  if (INFINITE.test(text)) return NaN;
  if (!/^\w[\w .-]*$/.test(text)) throw wrong();
  return text;
}

const wrong = (): ModelProblem => new ModelProblem(words.opencv.wrong);
