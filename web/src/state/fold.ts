import { withFold, type FoldName } from './looking.svelte';
import type { Run } from './run.svelte';

/** Whether something is unfolded, as `Fold` takes it. */
export const foldOf = (run: Pick<Run, 'looking' | 'send'>, name: FoldName) => ({
  open: run.looking.choice.unfolded.includes(name),
  toggle: (open: boolean): void =>
    void run.send({ do: 'look', at: { unfolded: withFold(run.looking.choice.unfolded, name, open) } }),
});
