/**
 * A language that nobody speaks: every text of English in brackets and 40 % longer. A text on the page without brackets is
 * none of a language's file; one that is cut or in the way has no room for a language with longer words. It holds all
 * that it needs, so that it can be sent to the page as source.
 */
export function madeUp<Words extends object>(words: Words): Words {
  // Letters as they come in German, with a break for every seven.
  const more = (length: number): string =>
    'ungsamt '
      .repeat(Math.ceil(length / 8))
      .slice(0, length)
      .trim();
  const text = (english: string): string => {
    if (english === '' || english.startsWith('[')) return english;
    const added = more(Math.round(english.length * 0.4));
    return `[${english}${added && ` ${added}`}]`;
  };
  const part = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    // Some give texts by what they are given.
    if (typeof value === 'function') return (...given: unknown[]) => part(Reflect.apply(value, undefined, given));
    if (Array.isArray(value)) return value.map(part);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, part(inner)]));
  };
  return part(words) as Words;
}
