/** Negative, zero or positive as version a is before, the same as or after b; both like 3.1.6. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const first = [0, 1, 2].find((i) => (left[i] ?? 0) !== (right[i] ?? 0));
  return first === undefined ? 0 : (left[first] ?? 0) - (right[first] ?? 0);
}

/** The first version number in a text, or null. */
export const versionOf = (text) => text?.match(/\d+(\.\d+)+/)?.[0] ?? null;
