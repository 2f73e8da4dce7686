import type { LaterWords } from '../words';

const HINGE = 'Der Hinge-Verlust verlangt yhat beim Zielwert −1 oder 1 oder jenseits davon.';

export const pairings: LaterWords['pairings'] = {
  cancels: {
    softmax:
      'Die Ableitung der Softmax kürzt sich gegen die der Kreuzentropie: delta = yhat − y, wo die Zielwerte einer Zeile zusammen 1 ergeben.',
    sigmoid: 'Die Ableitung der Sigmoidfunktion kürzt sich gegen die der Kreuzentropie: delta = yhat − y.',
  },
  linear: (delta) => `Ihre Ableitung ist 1: delta ist ${delta}.`,
  deltaOf: {
    halfSquaredError: 'yhat − y',
    meanSquaredError: '2 (yhat − y) / K bei K Ausgaben',
    meanAbsoluteError: 'das Vorzeichen des Fehlers durch K, wie groß der Fehler auch ist',
    huber: 'der Fehler, bei −1 und 1 abgeschnitten, durch K',
    hinge: '−y innerhalb des Rands und 0 jenseits davon',
  },
  otherDelta: 'die Ableitung des Verlusts',
  reduced: 'Das passt zu jedem Zielwert, aber eine Ausgabe mit negativem z lernt hundertmal langsamer.',
  fading: (least) => `Das passt zu Zielwerten über ${least}; weit unter z = 0 ist die Ableitung fast 0.`,
  bounded: (least, most) =>
    `Das passt zu Zielwerten zwischen ${least} und ${most}; weit von z = 0 ist die Ableitung fast 0.`,
  reaches: `${HINGE} Beide sind erreichbar, unter 0 allerdings langsam.`,
  saturates:
    'Wo die Ausgabe gesättigt ist, ist ihre Ableitung fast 0; eine ganz falsche Ausgabe lernt also kaum. Die zu ihr passende Kreuzentropie hat keinen solchen Faktor.',
  dies: 'Eine Ausgabe mit negativem z hat die Ableitung 0 und lernt nicht mehr.',
  turns: (z) =>
    `Sie fällt, bevor sie steigt: Bei z = ${z} ist ihre Ableitung 0, und dort lernt eine Ausgabe nicht mehr.`,
  outOfReach: (least, cost) =>
    `${HINGE} Die Ausgabe bleibt über ${least}: Ein Zielwert −1 kostet immer mindestens ${cost}.`,
  neverReached: {
    below: `${HINGE} Die Ausgabe kommt der −1 nahe, ohne sie zu erreichen; z fällt also ohne Ende.`,
    both: `${HINGE} Die Ausgabe kommt beiden nahe, ohne sie zu erreichen; z wächst also ohne Ende.`,
  },
  leavesDomain: {
    both: 'Die Kreuzentropie nimmt den Logarithmus von yhat und 1 − yhat, aber diese Ausgaben verlassen den Bereich von 0 bis 1.',
    below: 'Die Kreuzentropie nimmt den Logarithmus von yhat und 1 − yhat, aber diese Ausgaben können unter 0 liegen.',
    above: 'Die Kreuzentropie nimmt den Logarithmus von yhat und 1 − yhat, aber diese Ausgaben können über 1 liegen.',
  },
  sharedTotal:
    'Die binäre Kreuzentropie nimmt jede Ausgabe als eigenes Ja oder Nein, die Ausgaben einer Softmax ergeben aber zusammen 1; nimm die Softmax-Kreuzentropie.',
  needsSharedTotal:
    'Die Softmax-Kreuzentropie braucht Ausgaben, die zusammen 1 ergeben, und das leistet nur eine Softmax.',
};
