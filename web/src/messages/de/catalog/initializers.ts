import type { InitializerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** What starting weights are drawn from. */
export const initializers: WordsOf<InitializerKind> = {
  xavierUniform: {
    label: 'Xavier, gleichverteilt',
    sentence: 'Hält Aktivierungen und Gradienten von Schicht zu Schicht ungefähr gleich groß.',
    whenToUse: 'Für tanh und Sigmoid.',
  },
  xavierNormal: {
    label: 'Xavier, normalverteilt',
    sentence: 'Wie Xaviers gleichverteilte Gewichte, aber aus einer Normalverteilung gezogen.',
    whenToUse: 'Für tanh und Sigmoid.',
  },
  heUniform: {
    label: 'He, gleichverteilt',
    sentence: 'Hält Aktivierungen ungefähr gleich groß, wo die Hälfte von ihnen abgeschnitten wird.',
    whenToUse: 'Für ReLU und Verwandte.',
  },
  heNormal: {
    label: 'He, normalverteilt',
    sentence: 'Wie Hes gleichverteilte Gewichte, aber aus einer Normalverteilung gezogen.',
    whenToUse: 'Für ReLU und Verwandte.',
  },
  lecunUniform: {
    label: 'LeCun, gleichverteilt',
    sentence: 'Hält Aktivierungen ungefähr gleich groß, wo ihre Steigung nahe 1 ist.',
    whenToUse: 'Für Aktivierungsfunktionen mit einer Steigung nahe 1 bei 0.',
  },
  lecunNormal: {
    label: 'LeCun, normalverteilt',
    sentence: 'Wie LeCuns gleichverteilte Gewichte, aber aus einer Normalverteilung gezogen.',
    whenToUse: 'Für Aktivierungsfunktionen mit einer Steigung nahe 1 bei 0.',
  },
  uniform: {
    label: 'Gleichverteilt',
    sentence: 'Jede Zahl zwischen zwei Grenzen ist gleich wahrscheinlich.',
    whenToUse: 'Um den Bereich selbst zu wählen.',
  },
  normal: {
    label: 'Normalverteilt',
    sentence:
      'Die Gewichte streuen um einen Mittelwert, die meisten höchstens eine Standardabweichung von ihm entfernt.',
    whenToUse: 'Um die Streuung selbst zu wählen.',
  },
  zeros: {
    label: 'Alle 0',
    sentence: 'Alle Neuronen einer Schicht sind gleich und bleiben es: Sie lernen dasselbe.',
    whenToUse: 'Um zu sehen, warum Startgewichte verschieden sein müssen.',
  },
  constant: {
    label: 'Alle gleich',
    sentence: 'Alle Neuronen einer Schicht sind gleich und bleiben es: Sie lernen dasselbe.',
    whenToUse: 'Um zu sehen, warum Startgewichte verschieden sein müssen.',
  },
  explicit: {
    label: 'Gegebene Zahlen',
    sentence: 'Jedes Gewicht und jeder Bias ist gegeben.',
    whenToUse: 'Für durchgerechnete Beispiele mit eigenen Zahlen.',
  },
};
