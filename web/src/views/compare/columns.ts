import type { ComparedRun, Score } from '../../engine/types';
import { formatPercent } from '../../messages/intl';
import { compare as words, page } from '../../messages/words';
import { formatNumber } from '../../plot/number-format';
import type { RunRow } from './rows';

/** One figure of each run. */
export interface Column {
  head: string;
  /** null where it has none. */
  of: (run: ComparedRun) => number | null;
  write: (value: number | null) => string;
  /** As other places of the page that show it name it. */
  quantity: string;
}

const numbers = (value: number | null): string => (value === null ? '–' : formatNumber(value));
const percents = (value: number | null): string => (value === null ? '–' : formatPercent(value, 1));

const accuracy = (score: Score | null): number | null =>
  score && score.correct !== null ? score.correct / score.count : null;

/** @param mean how the mean of L is written: J where there is no penalty */
export function columnsOf(rows: readonly RunRow[], mean: string): Column[] {
  const { scores } = rows[0]!.run!;
  const sets = scores.heldOut ? (['training', 'heldOut'] as const) : (['training'] as const);
  const counts = scores.training.correct !== null;
  const held: Column = {
    head: words.heldOut(mean),
    of: ({ curve }) => curve.heldOut.at(-1) ?? null,
    write: numbers,
    quantity: `${mean === 'J' ? 'J' : 'Lbar'}.heldOut`,
  };
  return [
    { head: words.training('J'), of: ({ curve }) => curve.cost.at(-1) ?? null, write: numbers, quantity: 'J.training' },
    ...(scores.heldOut ? [held] : []),
    ...sets.map((set): Column => ({
      head: words.scores[counts ? 'accuracy' : 'rSquared'][set],
      of: ({ scores }) => (counts ? accuracy(scores[set]) : (scores[set]?.rSquared ?? null)),
      write: counts ? percents : numbers,
      quantity: `${counts ? 'accuracy' : 'rSquared'}.${page.curve[set]}`,
    })),
  ];
}
