import type { courses as english } from '../en/courses';
import { counted } from '../intl';

/** Fragen für einen Kurs, aus denselben Zahlen wie Arbeitsblätter. */
export const courses: typeof english = {
  title: 'Für einen Kurs',
  about:
    'Jede Zahl dieser Blätter als Frage, die ein Kurssystem bewertet, mit einem Hinweis zu jedem bekannten Fehler. Dieselbe Zahl aller Blätter bildet eine eigene Kategorie: Lass für alle eine daraus ziehen.',
  formats: { gift: 'Als GIFT speichern', moodle: 'Als Moodle-XML sichern', qti: 'Als QTI 3 sichern' },
  hints: {
    gift: 'Eine Textdatei für Moodle und andere',
    moodle: 'Für die Fragensammlung von Moodle',
    qti: 'Eine Zip-Datei für Prüfungssysteme, die QTI 3 lesen',
  },
  saved: (count: number) => `${counted(count, 'Frage', 'Fragen')} gespeichert.`,
  left: (count: number) =>
    `${counted(count, 'Frage fehlt', 'Fragen fehlen')}: Eine Antwort unter 10⁻⁹ oder ab 10¹⁵ kann ein Kurssystem nicht von anderen unterscheiden.`,
  sheet: (number: number) => `Blatt ${number}`,
  asked: (symbol: string) => `Berechne ${symbol}.`,
  askedOf: (symbol: string, example: number) => `Berechne ${symbol} von Beispiel ${example}.`,
  point: 'Gib die Zahl mit Dezimalpunkt ein, nicht mit Komma.',
};
