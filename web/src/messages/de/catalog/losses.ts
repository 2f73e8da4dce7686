import type { Loss } from '../../../engine/types';
import type { WordsOf } from '../../kinds';

/** The losses of the engine. */
export const losses: WordsOf<Loss> = {
  binaryCrossEntropy: { label: 'Binäre Kreuzentropie', inSentence: 'binäre Kreuzentropie' },
  softmaxCrossEntropy: { label: 'Softmax-Kreuzentropie', inSentence: 'Softmax-Kreuzentropie' },
  halfSquaredError: { label: 'Halber quadratischer Fehler', inSentence: 'halber quadratischer Fehler' },
  meanSquaredError: { label: 'Mittlerer quadratischer Fehler', inSentence: 'mittlerer quadratischer Fehler' },
  meanAbsoluteError: { label: 'Mittlerer absoluter Fehler', inSentence: 'mittlerer absoluter Fehler' },
  huber: { label: 'Huber-Verlust' },
  hinge: { label: 'Hinge-Verlust', inSentence: 'Hinge-Verlust' },
};
