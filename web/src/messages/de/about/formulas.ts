import type { ToyDatasetKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/**
 * How the engine makes points. U(a; b) is a uniform number, N(v) a normal one of mean 0 and variance v, n the noise. Since
 * decimals have a comma, a semicolon stands between two numbers.
 */
export const formulas: WordsOf<ToyDatasetKind, string> = {
  circle:
    'Die Hälfte der Punkte im Abstand U(0; 2,5) vom Ursprung, die andere im Abstand U(3,5; 5), in beliebiger Richtung; Klasse 1, wo der um (U(−5; 5) n; U(−5; 5) n) verschobene Punkt weniger als 2,5 entfernt ist.',
  exclusiveOr:
    'x1 und x2 sind U(−5; 5), um 0,3 von 0 weggerückt; Klasse 1, wo (x1 + U(−5; 5) n) (x2 + U(−5; 5) n) ≥ 0 ist.',
  gaussians:
    'Die Hälfte der Punkte um (2; 2) in Klasse 1, die andere um (−2; −2) in Klasse 0; jede Koordinate weicht um N(0,5 + 7 n) ab.',
  spiral:
    'Zwei Arme mit je k Punkten: r = 5 i / k, t = 1,75 · 2π i / k, in Klasse 0 um π mehr; x1 = r sin t + U(−1; 1) n, x2 = r cos t + U(−1; 1) n.',
  plane: 'x1 und x2 sind U(−6; 6); y = (x1 + U(−6; 6) n + x2 + U(−6; 6) n) / 10.',
  multiGaussian:
    'x1 und x2 sind U(−6; 6). Hügel der Höhe 1 bei (−4; 2,5), (4; 2,5), (0; −2,5) und der Höhe −1 bei (0; 2,5), (−4; −2,5), (4; −2,5) fallen geradlinig bis zum Abstand 2 auf 0 ab; y ist der Hügel, der an der Stelle (x1 + U(−6; 6) n; x2 + U(−6; 6) n) am weitesten von 0 abweicht.',
  moons:
    'Zwei Halbkreise, t gleichmäßig von 0 bis π: (cos t; sin t) in Klasse 0, (1 − cos t; 1/2 − sin t) in Klasse 1; jede Koordinate weicht um N(n²) ab.',
  blobs: 'Drei Klassen um (0; 4), (−√12; −2) und (√12; −2); jede Koordinate weicht um N(0,5 + 7 n) ab.',
  fourBlobs: 'Vier Klassen um (0; 4), (−4; 0), (0; −4) und (4; 0); jede Koordinate weicht um N(0,5 + 7 n) ab.',
  fiveBlobs: 'Fünf Klassen um (−4 sin t; 4 cos t), t = 2π k / 5; jede Koordinate weicht um N(0,5 + 7 n) ab.',
  line: 'y = x / 2 + 1/4 + N(n²), x gleichmäßig von −1 bis 1.',
  quadratic: 'y = x² + N(n²), x gleichmäßig von −1 bis 1.',
  cubic: 'y = x³ + N(n²), x gleichmäßig von −1 bis 1.',
  absoluteValue: 'y = |x| + N(n²), x gleichmäßig von −1 bis 1.',
  step: 'y = 0 für x < 0, sonst 1, + N(n²), x gleichmäßig von −1 bis 1.',
  sine: 'y = sin(πx) + N(n²), x gleichmäßig von −1 bis 1.',
  andGate: 'Klasse 1, wo beide Eingaben 1 sind.',
  orGate: 'Klasse 1, wo eine Eingabe 1 ist.',
  xorGate: 'Klasse 1, wo eine Eingabe 1 und die andere 0 ist.',
  nandGate: 'Klasse 0, wo beide Eingaben 1 sind.',
  norGate: 'Klasse 0, wo eine Eingabe 1 ist.',
  xnorGate: 'Klasse 1, wo beide Eingaben gleich sind.',
};
