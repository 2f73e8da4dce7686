import type { OptimizerUse } from '../../../catalog/optimizers/entry';
import type { OptimizerKind } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

const ofRmsProp = {
  plain: 's ist ein gleitender Mittelwert des quadrierten Gradienten, den der Optimierer aufbewahrt.',
  centred:
    's und m sind gleitende Mittelwerte des quadrierten Gradienten und des Gradienten, die der Optimierer aufbewahrt.',
  momentum: 'v summiert die bisherigen Bewegungen; ältere verblassen.',
};

/** The optimizers of the engine. */
export const optimizers: WordsOf<OptimizerKind, OptimizerUse> = {
  gradientDescent: {
    sentence: 'Jedes Gewicht bewegt sich gegen seinen Gradienten.',
    whenToUse: 'Um einer Aktualisierung von Hand zu folgen.',
    kept: () => '',
  },
  momentum: {
    sentence:
      'Die Bewegungen summieren sich, solange der Gradient seine Richtung behält, wie bei einer rollenden Kugel.',
    whenToUse: 'Für lange, schmale Täler, in denen der Gradientenabstieg im Zickzack läuft.',
    kept: () => 'v summiert die bisherigen Gradienten; ältere verblassen. Der Optimierer bewahrt es auf.',
  },
  nesterov: {
    sentence: 'Momentum, das vorausschaut: Die nächste Bewegung zählt schon mit.',
    whenToUse: 'Wo Momentum über das Ziel hinausschießt.',
    kept: () => 'v summiert die bisherigen Gradienten; ältere verblassen. Der Optimierer bewahrt es auf.',
  },
  adaGrad: {
    sentence: 'Gewichte, die große Gradienten hatten, bewegen sich immer weniger.',
    whenToUse: 'Für dünn besetzte Eingaben, die in den meisten Zeilen 0 sind.',
    kept: () => 's ist die Summe der bisherigen quadrierten Gradienten, die der Optimierer aufbewahrt.',
  },
  rmsProp: {
    sentence: 'Jedes Gewicht bewegt sich etwa gleich schnell, wie groß seine letzten Gradienten auch waren.',
    whenToUse: 'Für Gradienten, die sich von Schicht zu Schicht stark in der Größe unterscheiden.',
    kept: ({ momentum, centred }) =>
      [centred ? ofRmsProp.centred : ofRmsProp.plain, ...(momentum ? [ofRmsProp.momentum] : [])].join(' '),
  },
  adam: {
    sentence: 'Momentum und dazu ein eigenes Tempo für jedes Gewicht.',
    whenToUse: 'Die übliche Wahl: Auf die Lernrate kommt es nicht so genau an.',
    kept: () =>
      'm und s sind gleitende Mittelwerte des Gradienten und seines Quadrats, die der Optimierer aufbewahrt; t zählt die Aktualisierungen.',
  },
  adamW: {
    sentence: 'Adam, nur wird jedes Gewicht vor jeder Bewegung ein wenig verkleinert.',
    whenToUse: 'Wenn Adam zur Trainingsmenge viel besser passt als zur zurückgehaltenen.',
    kept: () =>
      'm und s sind gleitende Mittelwerte des Gradienten und seines Quadrats, die der Optimierer aufbewahrt; t zählt die Aktualisierungen.',
  },
  amsGrad: {
    sentence: 'Adam, das seine größten Gradienten nie vergisst: Ein Gewicht, das sie gebremst haben, bleibt langsam.',
    whenToUse: 'Wenn Adam nicht zur Ruhe kommt, weil große, aussagekräftige Gradienten selten sind.',
    kept: () =>
      'm und s sind gleitende Mittelwerte des Gradienten und seines Quadrats, die der Optimierer zusammen mit dem bisher größten s aufbewahrt; t zählt die Aktualisierungen.',
  },
};
