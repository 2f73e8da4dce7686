/** Kinds with their labels, for a list. */
export const listOf = <Kind extends string>(
  kinds: readonly Kind[],
  entries: Readonly<Record<Kind, { words: { label: string } }>>,
): { value: Kind; label: string }[] => kinds.map((value) => ({ value, label: entries[value].words.label }));
