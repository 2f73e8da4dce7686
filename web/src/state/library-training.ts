import type { Training } from '../catalog/libraries/training';
import type { Run } from './run.svelte';

/** The step that is shown, as what a library would have to do; null until there is one. */
export function libraryTraining({
  experiment,
  frame,
  opened,
}: Pick<Run, 'experiment' | 'frame' | 'opened'>): Training | null {
  if (!frame || !opened) return null;
  const { used, moment } = frame;
  return {
    network: experiment.network,
    settings: used,
    rate: moment.rate,
    rows: opened.data.training.length,
    batch: moment.batchExamples.length,
  };
}
