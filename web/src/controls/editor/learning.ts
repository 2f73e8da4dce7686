import type { TrainingSettings } from '../../engine/types';
import type { Refusal } from '../../state/refusal';
import type { Run } from '../../state/run.svelte';
import { completeSettings, type MemberGroup } from '../../state/training-settings';

/** What can be asked for about how the network learns; the network is kept. */
export const learningOf = (run: Run) => ({
  get settings() {
    return completeSettings(run.experiment.choice);
  },
  configure: (settings: Partial<TrainingSettings>): Promise<Refusal | null> => run.send({ do: 'configure', settings }),
  memberOf:
    (group: MemberGroup) =>
    (name: string, value: number | boolean): Promise<Refusal | null> =>
      run.send({ do: 'setMember', group, name, value }),
});
