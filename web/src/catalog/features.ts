import type { Feature } from '../engine/types';

/** How each feature of a point of the plane is written, by the names of its coordinates. */
export const planeFeatures: Readonly<Record<Feature, (x: string, y: string) => string>> = {
  x: (x) => x,
  y: (_, y) => y,
  xSquared: (x) => `${x}²`,
  ySquared: (_, y) => `${y}²`,
  xTimesY: (x, y) => `${x} · ${y}`,
  sinX: (x) => `sin ${x}`,
  sinY: (_, y) => `sin ${y}`,
};

export const featureKinds = Object.keys(planeFeatures) as Feature[];
/** What the network is given where nothing is chosen. */
export const usualFeatures: readonly Feature[] = ['x', 'y'];
