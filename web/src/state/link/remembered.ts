/** The same function, which answers at once where it is asked the same again: some texts are long. */
export function remembered<Given extends readonly unknown[], Result>(
  make: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { given: Given; result: Result } | null = null;
  return (...given) => {
    if (!last?.given.every((value, i) => value === given[i])) last = { given, result: make(...given) };
    return last.result;
  };
}
