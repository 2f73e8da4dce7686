const MOST = 60;

/** A text that was given, for a sentence about it: its beginning is enough to be known by. */
export function beginning(text: string): string {
  const shown = text.slice(0, MOST - 1);
  // Half of a character that takes two places is none.
  return text.length > MOST ? `${shown.replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

export const quoted = (text: string): string => `“${beginning(text)}”`;
