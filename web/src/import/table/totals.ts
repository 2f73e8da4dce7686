const WORDS =
  'total totals sum sums sum: summe gesamt gesamtsumme insgesamt zwischensumme subtotal mean average avg mittel mittelwert durchschnitt median ' +
  'std stdev sd standardabweichung minimum maximum σ ∑ ø';
const TOTAL = new RegExp(`^(?:grand )?(?:${WORDS.split(' ').join('|')})[:.]?$`, 'i');

/** So many such rows may follow one another: a sum, a mean, ... */
const MOST = 6;

/** Where rows end that are data: behind them are sums or means, which say so in their first cell as no other row does. */
export function endOfData(rows: readonly (readonly string[])[], begin: number): number {
  let end = rows.length;
  while (end > begin + 1 && rows.length - end < MOST && isTotal(rows, begin, end - 1)) end--;
  return end;
}

function isTotal(rows: readonly (readonly string[])[], begin: number, place: number): boolean {
  const col = rows[place]!.findIndex((cell) => cell !== '');
  const word = rows[place]![col] ?? '';
  return TOTAL.test(word) && !rows.some((row, i) => i >= begin && i !== place && row[col] === word);
}
