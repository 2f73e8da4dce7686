import type { Run } from '../state/run.svelte';

/**
 * Of what the numbers of the page are: data and network, the selection, the example and the notation, and what the engine
 * has sent for them.
 */
export function subjectOf({ selection, notation, frame, experiment }: Run): string {
  const { parameter } = frame?.explanation ?? {};
  const units = frame?.units.map(({ layer, unit }) => `${layer}.${unit}`);
  const { dataset, network } = experiment;
  const example = frame?.moment.example.index;
  const looked = [selection.selectedKey, selection.of, notation.choice, parameter, units, example];
  return JSON.stringify([dataset.id, network.layers, network.loss, ...looked]);
}
