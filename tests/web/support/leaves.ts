/** Every place where something is said, by its path. */
export function leavesOf(words: object, path = ''): [path: string, leaf: unknown][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${path}.${key}`) : [[`${path}.${key}`, value]],
  );
}
