/** Words within formulas. */
export const tex = {
  /** Before a condition, and before the value otherwise. */
  for: 'für',
  else: 'sonst',
  or: 'oder',
  value: 'Wert',
  mean: 'Mittelwert',
  deviation: 'Abweichung',
  from: 'von',
  to: 'bis',
};
