import type { NetworkSpec } from '../engine/types';
import { sayClass, type Dataset } from './dataset';
import { isSigned } from './targets';

/** How outputs stand for classes. One output: below and above a level; several: the largest one. */
export interface TargetClasses {
  /** As they stand in a sentence. */
  names: readonly string[];
  /** Of one output: halfway between the targets, and how far they are from it. */
  level: number;
  end: number;
  /** Of targets, or of outputs: the class, from 0; null where they stand for none. */
  classOf: (values: ArrayLike<number>) => number | null;
}

/** null where the targets are numbers. */
export function targetClasses({ meaning }: Pick<Dataset, 'meaning'>, network: NetworkSpec): TargetClasses | null {
  if (meaning.kind === 'number') return null;
  const [level, end] = isSigned(network) ? [0, 1] : [0.5, 0.5];
  return {
    names: meaning.names.map((_, index) => sayClass(meaning, index)),
    ...{ level, end },
    classOf(values) {
      const all = Array.from(values);
      if (all.some(Number.isNaN)) return null;
      if (all.length === 1) return all[0]! >= level ? 1 : 0;
      return all.indexOf(Math.max(...all));
    },
  };
}

/** The class that outputs speak for, and the output that decides it; null where they are numbers or speak for none. */
export function answerOf(
  dataset: Pick<Dataset, 'meaning'>,
  network: NetworkSpec,
  yhat: ArrayLike<number>,
): { name: string; output: number } | null {
  const kind = targetClasses(dataset, network)?.classOf(yhat) ?? null;
  return kind === null ? null : { name: sayClass(dataset.meaning, kind), output: yhat.length === 1 ? 0 : kind };
}
