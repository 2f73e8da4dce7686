import type { BatchOrder, Clipping, OptimizerKind, Regularizer, ScheduleKind } from '../../engine/types';
import type { Run } from '../../state/run.svelte';
import { completeSettings, shortClipping, shortOptimizer, shortSchedule } from '../../state/training-settings';

/** What can be asked for about how the network learns; the network is kept. */
export function learningOf(run: Run) {
  return {
    get settings() {
      return completeSettings(run.experiment.choice);
    },
    optimizer: {
      choose: (kind: OptimizerKind) => run.configure(() => ({ optimizer: { kind } })),
      change: (name: string, value: number | boolean) =>
        run.configure(({ optimizer }) => ({ optimizer: { ...shortOptimizer(optimizer), [name]: value } })),
    },
    schedule: {
      choose: (kind: ScheduleKind) => run.configure(() => ({ schedule: { kind } })),
      change: (name: string, value: number | boolean) =>
        run.configure(({ schedule }) => ({ schedule: { ...shortSchedule(schedule), [name]: value } })),
    },
    clipping: {
      choose: (kind: Clipping['kind']) => run.configure(() => ({ clipping: { kind } })),
      change: (name: string, value: number | boolean) =>
        run.configure(({ clipping }) => ({ clipping: { ...shortClipping(clipping), [name]: value } })),
    },
    penalise: (name: keyof Regularizer, value: number | boolean) =>
      run.configure(({ regularizer }) => ({ regularizer: { ...regularizer, [name]: value } })),
    order: (batchOrder: BatchOrder) => run.configure(() => ({ batchOrder })),
  };
}
