import type { LaterWords } from '../words';
import { quoted } from './quoted';

export const playground: LaterWords['playground'] = {
  opened:
    'Das ist ein Link des TensorFlow Playground: Daten, Netz und Einstellungen von derselben Art, und jede Zahl liegt offen.',
  otherNumbers: 'Seine Startzahl ergibt hier andere Punkte und andere Startgewichte.',
  l1: 'Sein L1 setzt ein Gewicht, das die 0 überquert, auf 0 und bewegt es nie wieder; hier kommt bei L1 nur der Gradient dazu.',
  discretize: 'Für sein Bild der Ausgabe in zwei Stufen gibt es hier nichts Entsprechendes.',
  hidden: 'Die Bedienelemente, die er ausblendet, sind hier zu sehen.',
  tutorial: 'Für sein Tutorial gibt es hier nichts Entsprechendes.',
  noInputs: 'Er hat keine Eingaben; genommen werden x und y.',
  noFeature: (name) => `Der TensorFlow Playground hat keine Eingabe ${name}, auch wenn seine Links sie nennen.`,
  unknown: (key, text, usual) =>
    `${key} ist ${quoted(text)}, und das ist nicht verwendbar; ${usual === '' ? 'es entfällt' : `stattdessen gilt ${usual}`}.`,
};
