import type { LaterWords } from '../words';
import { counted, formatCount, plural } from '../intl';
import { quoted } from './quoted';

export const csv: LaterWords['csv'] = {
  column: (number) => `Spalte ${number}`,
  empty: 'Hier steht nichts; füge Zeilen mit Zahlen ein, in der ersten Zeile die Namen der Spalten.',
  tooLarge: (most) =>
    `Der Text ist zu lang: Mehr als ${most / 1_000_000} Millionen Zeichen können nicht gelesen werden.`,
  unreadable: (name) =>
    `${quoted(name)} konnte nicht gelesen werden: Die Datei wurde nach der Auswahl geändert, verschoben oder gelöscht, oder ein anderes Programm benutzt sie gerade. Wähle sie noch einmal aus.`,
  notText: 'Das ist keine Textdatei; speichere die Tabelle zuerst als CSV.',
  json: 'Das sieht nach JSON aus; nötig sind Zeilen mit Werten, getrennt durch Kommas, Semikolons oder Tabulatoren.',
  quotes: (line) => `Zeile ${line}: Anführungszeichen stehen mitten in einem Wert oder werden nicht geschlossen.`,
  noRows: 'Der Text hat Namen von Spalten, aber keine Zeilen.',
  oneColumn: 'Der Text hat nur eine Spalte; nötig ist mindestens eine für eine Eingabe und eine für die Antwort.',
  tooManyColumns: (given, most) => `Der Text hat ${given} Spalten; höchstens ${most} können gelesen werden.`,
  tooManyRows: (given, most) =>
    `Der Text hat ${formatCount(given)} Zeilen; höchstens ${formatCount(most)} können gelesen werden.`,
  uneven: (line, given, width) =>
    `Zeile ${line} hat ${counted(given, 'Spalte', 'Spalten')}, die erste Zeile hat ${width}.`,
  longCell: (line, column, most) => `Zeile ${line}, Spalte ${column}: Der Wert hat mehr als ${most} Zeichen.`,
  unnamed: (column) => `Spalte ${column} hat in der ersten Zeile keinen Namen.`,
  sameName: (one, other, name) => `Die Spalten ${one} und ${other} heißen beide ${quoted(name)}.`,
  noNumber: (line, problem) => `Zeile ${line}: ${problem}`,
  noInput: 'Keine Spalte dient als Eingabe; wähle mindestens eine.',
  noAnswer: 'Keine Spalte ist die Antwort; wähle eine.',
  manyAnswers: (given, most) => `${given} Spalten sind Antworten; es können höchstens ${most} sein.`,
  oneClass: (name) => `Alle Antworten sind ${quoted(name)}; zum Lernen braucht es mindestens zwei Klassen.`,
  manyClasses: (given, most) =>
    `Die Antworten haben ${given} verschiedene Werte, es kann aber höchstens ${most} Klassen geben. Sind es Zahlen?`,
  noneComplete: 'In jeder Zeile fehlt ein Wert.',

  title: 'Deine eigenen Zeilen',
  paste: 'Füge hier Zeilen ein, oder wähle eine Datei',
  placeholder: 'Größe;Masse;Tier\n25;4,5;Katze\n60;30;Hund',
  file: 'Datei wählen …',
  read: 'Lesen',
  recognised: (rows, columns, delimiter, header) =>
    `${counted(rows, 'Zeile', 'Zeilen')}, ${counted(columns, 'Spalte', 'Spalten')}, getrennt durch ${delimiters[delimiter] ?? delimiter}; die erste Zeile enthält ${header ? 'die Namen der Spalten' : 'schon Daten'}.`,
  leftOut: (count, lines) =>
    `${plural(count, 'In einer Zeile fehlt', `In ${count} Zeilen fehlt`)} ein Wert; sie ${plural(count, 'bleibt', 'bleiben')} weg (${plural(count, 'Zeile', 'Zeilen')} ${lines}).`,
  role: (name) => `Verwendung von ${name}`,
  roles: { input: 'Eingabe', class: 'Antwort: eine Klasse', number: 'Antwort: eine Zahl', none: 'nicht benutzt' },
  classesFound: (names) => `${counted(names.length, 'Klasse', 'Klassen')}: ${names.join(', ')}.`,
  use: 'Diese Zeilen nehmen',
  leave: 'Abbrechen',
};

const delimiters: Readonly<Record<string, string>> = {
  ',': 'Kommas',
  ';': 'Semikolons',
  '\t': 'Tabulatoren',
  '|': 'senkrechte Striche',
};
