/**
 * An entry for each kind of the engine, in the order of their words.
 * @param words of all kinds, which the compiler holds against the engine's names
 * @param files those of a folder; each exports its entry by the name of its kind
 * @throws Error naming the kind that has no file
 */
export function entriesOf<Kind extends string, Entry>(
  words: Readonly<Record<Kind, unknown>>,
  files: Readonly<Record<string, Readonly<Record<string, Entry>>>>,
): Readonly<Record<Kind, Entry>> {
  const found = new Map(Object.values(files).flatMap((file) => Object.entries(file)));
  const entryOf = (kind: Kind): Entry => {
    const entry = found.get(kind);
    if (entry === undefined) throw new Error(`No file of the catalogue exports ${kind}.`);
    return entry;
  };
  return Object.fromEntries((Object.keys(words) as Kind[]).map((kind) => [kind, entryOf(kind)])) as Record<Kind, Entry>;
}
