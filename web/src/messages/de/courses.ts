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
  matrix: 'In [1, 2; 3, 4] trennen Semikolons die Zeilen einer Matrix.',

  scorm: {
    title: 'Ein Paket für einen Kurs',
    about:
      'Eine Zip-Datei für Moodle und jedes andere Kurssystem, das SCORM annimmt: die Seite mit einer Lektion, mit Fragen oder mit einer Lektion und Fragen danach. Sie meldet Punkte, Stand und jede Antwort und öffnet sich wieder dort, wo man war.',
    close: 'Schließen',
    lesson: 'Lektion',
    noLesson: 'Keine Lektion',
    questions: 'Fragen',
    none: 'Keine',
    after: (count: number) => `${counted(count, 'Frage', 'Fragen')} danach`,
    asked: (count: number) =>
      counted(count, 'Zahl, nach der jetzt gefragt wird', 'Zahlen, nach denen jetzt gefragt wird'),
    names: 'Gefragt wird nach',
    own: 'Für eigene Fragen drücke zuerst „Frag mich“ oder öffne ein Arbeitsblatt auf der Seite.',
    titleOf: (count: number) => `Backpropagation: ${counted(count, 'Frage', 'Fragen')}`,
    version: 'Format',
    versions: { '1.2': 'SCORM 1.2', '2004': 'SCORM 2004, 4. Ausgabe' },
    pass: 'Bestanden ab',
    countsSteps: 'Es zählt, wie viele der Schritte erledigt sind.',
    countsAnswers:
      'Es zählt, wie viele der Fragen beantwortet sind; eine falsche Antwort lässt sich verbessern, eine gezeigte Lösung zählt nicht.',
    countsBoth: 'Abgeschlossen ist das Paket, wenn auch alle Schritte erledigt sind.',
    save: 'Paket speichern',
    making: 'Es entsteht …',
    saved: 'Gespeichert.',
    tooFar:
      'Dieser Moment passt in keinen Link, kein Paket kann ihn öffnen. Wähle eine Lektion oder einen früheren Moment.',
    rowsTooMany:
      'Die Zeilen sind zu viele für einen Link, kein Paket kann sie öffnen. Wähle eine Lektion oder weniger Zeilen.',
    noPage:
      'Die Seite als eine Datei, die in das Paket gehört, ließ sich nicht laden. Versuche es noch einmal, wenn du online bist.',
    fromDisk:
      'Eine Seite, die von einem Datenträger geöffnet wurde, kann sich nicht selbst lesen und in ein Paket legen; öffne eine Kopie im Netz.',
    refused:
      'Das Kurssystem hat nicht alles gespeichert. Deine Arbeit geht weiter, und es wird ihm noch einmal gemeldet; bleibt diese Zeile stehen, sag es deiner Lehrkraft.',
    absent: 'Hier ist kein Kurssystem, also wird nichts bewertet.',
    stepsDone: (done: number, all: number) => `Lektion: ${done} von ${all}`,
    answered: (done: number, all: number) => `Fragen: ${done} von ${all}`,
  },
};
