import type { ToyDatasetKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/**
 * How the engine makes points. U(a, b) is a uniform number, N(v) a normal one of mean 0 and variance v, n the noise. In
 * English these are the engine's own words.
 */
export const formulas: WordsOf<ToyDatasetKind, string> = {
  circle:
    'Half the points at a distance U(0, 2.5) from the origin, half at U(3.5, 5), at any angle; class 1 where the point, moved by (U(-5, 5) n, U(-5, 5) n), is nearer than 2.5.',
  exclusiveOr:
    'x1 and x2 are U(-5, 5), pushed 0.3 away from 0; class 1 where (x1 + U(-5, 5) n) (x2 + U(-5, 5) n) >= 0.',
  gaussians:
    'Half the points around (2, 2) in class 1, half around (-2, -2) in class 0; each coordinate is off by N(0.5 + 7 n).',
  spiral:
    'Two arms of k points: r = 5 i / k, t = 1.75 * 2 pi i / k, and pi more in class 0; x1 = r sin t + U(-1, 1) n, x2 = r cos t + U(-1, 1) n.',
  plane: 'x1 and x2 are U(-6, 6); y = (x1 + U(-6, 6) n + x2 + U(-6, 6) n) / 10.',
  multiGaussian:
    'x1 and x2 are U(-6, 6). Hills of height 1 at (-4, 2.5), (4, 2.5), (0, -2.5) and of -1 at (0, 2.5), (-4, -2.5), (4, -2.5) fall to 0 in a straight line at a distance of 2; y is the hill that is farthest from 0 at (x1 + U(-6, 6) n, x2 + U(-6, 6) n).',
  moons:
    'Two half circles, t evenly from 0 to pi: (cos t, sin t) in class 0, (1 - cos t, 1/2 - sin t) in class 1; each coordinate is off by N(n^2).',
  blobs: 'Three classes around (0, 4), (-sqrt 12, -2) and (sqrt 12, -2); each coordinate is off by N(0.5 + 7 n).',
  fourBlobs: 'Four classes around (0, 4), (-4, 0), (0, -4) and (4, 0); each coordinate is off by N(0.5 + 7 n).',
  fiveBlobs: 'Five classes around (-4 sin t, 4 cos t), t = 2 pi k / 5; each coordinate is off by N(0.5 + 7 n).',
  line: 'y = x / 2 + 1/4 + N(n^2), x evenly from -1 to 1.',
  quadratic: 'y = x^2 + N(n^2), x evenly from -1 to 1.',
  cubic: 'y = x^3 + N(n^2), x evenly from -1 to 1.',
  absoluteValue: 'y = |x| + N(n^2), x evenly from -1 to 1.',
  step: 'y = 0 for x < 0, else 1, + N(n^2), x evenly from -1 to 1.',
  sine: 'y = sin(pi x) + N(n^2), x evenly from -1 to 1.',
  andGate: 'Class 1 where both inputs are 1.',
  orGate: 'Class 1 where an input is 1.',
  xorGate: 'Class 1 where one input is 1 and the other 0.',
  nandGate: 'Class 0 where both inputs are 1.',
  norGate: 'Class 0 where an input is 1.',
  xnorGate: 'Class 1 where both inputs are equal.',
};
