/** Words within formulas. */
export const tex = {
  /** Before a condition, and before the value otherwise. */
  for: 'for',
  else: 'else',
  or: 'or',
  value: 'value',
  mean: 'mean',
  deviation: 'deviation',
  from: 'from',
  to: 'to',
};
