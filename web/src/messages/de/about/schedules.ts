import type { ScheduleKind } from '../../../engine/types';
import type { KindUse, WordsOf } from '../../kinds';

/** How the learning rate changes over the steps. */
export const schedules: WordsOf<ScheduleKind, KindUse> = {
  constant: { sentence: 'Die Lernrate bleibt, wie sie ist.', whenToUse: 'Die übliche Wahl für kleine Netze.' },
  step: {
    sentence: 'Die Lernrate wird nach je k Aktualisierungen mit einem Faktor multipliziert.',
    whenToUse: 'Wenn der Verlust an einer bekannten Stelle nicht weiter sinkt.',
  },
  exponential: {
    sentence: 'Die Lernrate wird nach jeder Aktualisierung mit einem Faktor multipliziert.',
    whenToUse: 'Für eine Lernrate, die gleichmäßig fällt, jedes Mal um denselben Anteil.',
  },
  cosine: {
    sentence: 'Die Lernrate folgt einer halben Kosinuswelle bis zu ihrem kleinsten Wert hinab und bleibt dort.',
    whenToUse: 'Für ein Training, dessen Länge vorher feststeht.',
  },
  inverseTime: {
    sentence: 'Die Lernrate wird durch 1 + d t geteilt; t zählt die Aktualisierungen.',
    whenToUse: 'Für eine Lernrate, die immer langsamer fällt und nie 0 erreicht.',
  },
};
