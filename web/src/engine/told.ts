import type { Proving } from './proof';
import type { Change, CompleteSettings, CompleteTrainingSettings, Frame, Session } from './types';

/** The settings at step 0, and what is changed by hand since. */
export type Told = Pick<Frame, 'begun' | 'changes'>;

/** @param proving the training to a moment that is shown before it is known what led to it */
export function toldBy(session: Session, proving: Proving | null): Told {
  const before = proving?.session.changes().filter(({ step }) => step <= proving.carried.step) ?? [];
  return {
    begun: trainingOf((proving?.session ?? session).initialSettings()),
    changes: [...before, ...session.changes()].filter((change): change is Change => !('data' in change)),
  };
}

export const trainingOf = ({
  network: _network,
  seed: _seed,
  initializer: _initializer,
  ...training
}: CompleteSettings): CompleteTrainingSettings => training;
