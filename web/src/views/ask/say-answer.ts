import type { Dataset } from '../../catalog/dataset';
import { answerOf } from '../../catalog/target-classes';
import type { NetworkSpec } from '../../engine/types';
import { ask as words } from '../../messages/words';
import { formatNumber } from '../../plot/number-format';

/** An answer in a few words: the class and the output that decides it, or the first of the numbers. */
export function sayAnswer(dataset: Dataset, network: NetworkSpec, yhat: ArrayLike<number>, digits: number): string {
  const { name, output } = answerOf(dataset, network, yhat) ?? { name: dataset.meaning.names[0] ?? '', output: 0 };
  return words.said(name, formatNumber(yhat[output]!, digits));
}
