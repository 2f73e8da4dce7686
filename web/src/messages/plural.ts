const rules = new Intl.PluralRules('en');

/** The form of a word that goes with a count. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other;

/** The count with the form that goes with it, such as `1 row` or `3 rows`. */
export const counted = (count: number, one: string, other: string): string => `${count} ${plural(count, one, other)}`;
