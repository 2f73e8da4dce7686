import type { EngineCalls } from './types';

const calls: Record<keyof EngineCalls, true> = {
  open: true,
  toyDataset: true,
  frame: true,
  play: true,
  pause: true,
  setPace: true,
  step: true,
  trainEpoch: true,
  rewind: true,
  proof: true,
  prove: true,
  showTrained: true,
  compare: true,
  compareAtBest: true,
  slips: true,
  judgeGradients: true,
  batch: true,
  course: true,
  parametersInUnits: true,
  solve: true,
  trace: true,
  predict: true,
  surface: true,
  compared: true,
  confusion: true,
  findings: true,
  valley: true,
  track: true,
  reset: true,
  configure: true,
  setParameters: true,
};

/** Names of all calls that the page makes. */
export const callNames = Object.keys(calls) as (keyof EngineCalls)[];
