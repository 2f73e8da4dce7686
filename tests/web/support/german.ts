/** The numbers of a text in the order of their size; in German a comma and a point have changed places. */
export const numbersOf = (text: string, german: boolean): number[] => {
  const [decimal, thousands] = german ? [',', '.'] : ['.', ','];
  return [...withPlainPowers(text).matchAll(/\d+(?:[.,]\d+)*/g)]
    .map(([number]) => Number(number.replaceAll(thousands, '').replace(decimal, '.')))
    .sort((one, other) => one - other);
};

const withPlainPowers = (text: string): string => text.replaceAll('²', '2').replaceAll('³', '3');

/** What German does not have: English or straight quotation marks, an apostrophe, or quotation marks without their end. */
export function unusual(text: string): string | null {
  const mark = /[”’"]|'(?!\()/.exec(text)?.[0];
  return mark ?? /„[^“„]*(?:„|$)|(?:^|“)[^„“]*“/.exec(text)?.[0] ?? null;
}
