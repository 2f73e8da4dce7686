import type { Run } from '../state/run.svelte';

/** Of what the numbers of the page are: the selection, the example and the notation, and what the engine has sent for them. */
export function subjectOf({ selection, notation, frame, experiment }: Run): string {
  const { parameter } = frame?.explanation ?? {};
  const units = frame?.units.map(({ layer, unit }) => `${layer}.${unit}`);
  const layers = experiment.network.layers.map(({ units }) => units);
  const example = frame?.moment.example.index;
  return JSON.stringify([selection.selectedKey, selection.of, notation.choice, parameter, units, layers, example]);
}
