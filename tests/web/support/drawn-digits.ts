import type { Point, Stroke } from '../../../web/src/state/ask/drawn-digit';

/** An arc around a middle, from one angle to another, in turns; 0 is to the right, a quarter is down. */
const arc = (x: number, y: number, width: number, height: number, from: number, to: number): Point[] =>
  Array.from({ length: 17 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / 16);
    return { x: x + width * Math.cos(angle), y: y + height * Math.sin(angle) };
  });
const line = (...numbers: number[]): Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, i) => ({ x: numbers[2 * i]!, y: numbers[2 * i + 1]! }));

/** The ten digits as a hand draws them, in a square of side 1. */
export const drawnDigits: Readonly<Record<number, readonly Stroke[]>> = {
  0: [arc(0.5, 0.5, 0.25, 0.36, -0.25, 0.75)],
  1: [line(0.36, 0.32, 0.54, 0.14, 0.54, 0.86)],
  2: [[...arc(0.5, 0.33, 0.2, 0.19, -0.5, 0.08), ...line(0.3, 0.84, 0.74, 0.84)]],
  3: [[...arc(0.47, 0.31, 0.2, 0.18, -0.42, 0.25), ...arc(0.47, 0.67, 0.23, 0.19, -0.25, 0.4)]],
  4: [line(0.48, 0.14, 0.26, 0.58, 0.76, 0.58), line(0.62, 0.36, 0.58, 0.88)],
  5: [[...line(0.7, 0.15, 0.36, 0.15, 0.32, 0.46), ...arc(0.48, 0.65, 0.22, 0.21, -0.3, 0.4)]],
  6: [[...line(0.6, 0.12, 0.42, 0.32), ...arc(0.5, 0.66, 0.2, 0.2, 0.5, -0.5)]],
  7: [line(0.28, 0.16, 0.74, 0.16, 0.46, 0.86), line(0.36, 0.5, 0.7, 0.5)],
  8: [[...arc(0.5, 0.31, 0.17, 0.17, 0.25, -0.75), ...arc(0.5, 0.68, 0.21, 0.19, -0.25, 0.75)]],
  9: [[...arc(0.5, 0.34, 0.19, 0.2, 0, -1), ...line(0.69, 0.34, 0.64, 0.66, 0.52, 0.87)]],
};
