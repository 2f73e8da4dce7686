export type Tokens = readonly string[];

const TOKEN = /\\(?:text|operatorname)\{[^}]*\}|\\[A-Za-z]+|\\.|\d+(?:(?:\.|\{,\})\d+)?|\S/gu;

/** Commands, numbers and characters of a formula. A decimal comma stands in braces in TeX, where a bare one separates. */
export const tokensOf = (tex: string): Tokens => (tex.match(TOKEN) ?? []).map((token) => token.replace('{,}', ','));

/** Some tokens, read from left to right. */
export class Reader {
  readonly #tokens: string[];

  constructor(tokens: Tokens) {
    this.#tokens = [...tokens];
  }

  get peek(): string | undefined {
    return this.#tokens[0];
  }

  next(): string {
    return this.#tokens.shift()!;
  }

  /** What a command or an index applies to: a group, or one token; of a number its first digit. */
  argument(): Tokens {
    const token = this.peek === undefined ? '' : this.next();
    if (token === '{')
      return this.within(
        (one) => one === '{',
        (one) => one === '}',
      );
    if (/^\d{2,}$/.test(token)) this.#tokens.unshift(token.slice(1));
    return /^\d{2,}$/.test(token) ? [token[0]!] : [token];
  }

  /** Up to what closes, which is dropped. */
  within(opens: (token: string) => boolean, closes: (token: string) => boolean): Tokens {
    const inner: string[] = [];
    for (let depth = 1; this.peek !== undefined;) {
      const token = this.next();
      if (closes(token)) depth--;
      else if (opens(token)) depth++;
      if (depth === 0) break;
      inner.push(token);
    }
    return inner;
  }
}
