import type { InitializerKind } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** What starting weights are drawn from. */
export const initializers: WordsOf<InitializerKind, KindUse> = {
  xavierUniform: {
    sentence: 'Hält Aktivierungen und Gradienten von Schicht zu Schicht ungefähr gleich groß.',
    whenToUse: 'Für tanh und Sigmoid.',
  },
  xavierNormal: {
    sentence: 'Wie Xaviers gleichverteilte Gewichte, aber aus einer Normalverteilung gezogen.',
    whenToUse: 'Für tanh und Sigmoid.',
  },
  heUniform: {
    sentence: 'Hält Aktivierungen ungefähr gleich groß, wo die Hälfte von ihnen abgeschnitten wird.',
    whenToUse: 'Für ReLU und Verwandte.',
  },
  heNormal: {
    sentence: 'Wie Hes gleichverteilte Gewichte, aber aus einer Normalverteilung gezogen.',
    whenToUse: 'Für ReLU und Verwandte.',
  },
  lecunUniform: {
    sentence: 'Hält Aktivierungen ungefähr gleich groß, wo ihre Steigung nahe 1 ist.',
    whenToUse: 'Für Aktivierungsfunktionen mit einer Steigung nahe 1 bei 0.',
  },
  lecunNormal: {
    sentence: 'Wie LeCuns gleichverteilte Gewichte, aber aus einer Normalverteilung gezogen.',
    whenToUse: 'Für Aktivierungsfunktionen mit einer Steigung nahe 1 bei 0.',
  },
  uniform: {
    sentence: 'Jede Zahl zwischen zwei Grenzen ist gleich wahrscheinlich.',
    whenToUse: 'Um den Bereich selbst zu wählen.',
  },
  normal: {
    sentence:
      'Die Gewichte streuen um einen Mittelwert, die meisten höchstens eine Standardabweichung von ihm entfernt.',
    whenToUse: 'Um die Streuung selbst zu wählen.',
  },
  zeros: {
    sentence: 'Alle Neuronen einer Schicht sind gleich und bleiben es: Sie lernen dasselbe.',
    whenToUse: 'Um zu sehen, warum Startgewichte verschieden sein müssen.',
  },
  constant: {
    sentence: 'Alle Neuronen einer Schicht sind gleich und bleiben es: Sie lernen dasselbe.',
    whenToUse: 'Um zu sehen, warum Startgewichte verschieden sein müssen.',
  },
  explicit: {
    sentence: 'Jedes Gewicht und jeder Bias ist gegeben.',
    whenToUse: 'Für durchgerechnete Beispiele mit eigenen Zahlen.',
  },
};
