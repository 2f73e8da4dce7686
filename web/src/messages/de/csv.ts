import type { LaterWords } from '../words';
import { counted, formatCount, listOf, plural } from '../intl';
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
    `Zeile ${line} hat ${counted(given, 'Spalte', 'Spalten')}, die meisten Zeilen haben ${width}.`,
  shortNames: (line, given, width) =>
    `Zeile ${line} hat ${counted(given, 'Namen', 'Namen')} für ${width} Spalten. Benennt die erste Spalte die Zeilen, gib auch ihr einen Namen; stehen Kommas in den Zahlen, setze diese in Anführungszeichen.`,
  noSuchLine: (line) => `Zeile ${line} hat keine Namen: Sie ist leer, oder es gibt sie nicht.`,
  mistake: (line, column, text, more) =>
    `Zeile ${line}, ${quoted(column)}: ${quoted(text)} ist keine brauchbare Zahl${
      more
        ? `, ${plural(more, 'ein weiterer Wert', `${formatCount(more)} weitere Werte`)} dieser Spalte auch nicht`
        : ''
    }. Berichtige das in der Datei, oder benutze die Spalte nicht.`,
  manyWords: (name, given, most) =>
    `${quoted(name)} hat ${formatCount(given)} verschiedene Wörter; als Eingabe sind höchstens ${most} möglich.`,
  longWords: (name, most) =>
    `${quoted(name)} hat Texte mit mehr als ${most} Zeichen und kann weder Eingabe noch Antwort sein.`,
  dateUsed: (name) => `${quoted(name)} enthält Daten des Kalenders; sie können weder Eingabe noch Antwort sein.`,
  noValues: (name) => `${quoted(name)} hat keine Werte und kann nicht benutzt werden.`,
  noInput: 'Keine Spalte dient als Eingabe; wähle mindestens eine.',
  noAnswer: 'Keine Spalte ist die Antwort; wähle eine.',
  manyAnswers: (given, most) => `${given} Spalten sind Antworten; es können höchstens ${most} sein.`,
  oneClass: (name) => `Alle Antworten sind ${quoted(name)}; zum Lernen braucht es mindestens zwei Klassen.`,
  manyClasses: (given, most) =>
    `Die Antworten haben ${formatCount(given)} verschiedene Werte, es kann aber höchstens ${most} Klassen geben. Sind es Zahlen?`,
  noneToFillFrom: (name) =>
    `${quoted(name)} hat in keiner Trainingszeile einen Wert, also lassen sich die Lücken nicht füllen; lass die Spalte weg.`,
  noneComplete: 'In jeder Zeile fehlt ein Wert; lass eine Spalte weg, oder fülle ihre Lücken.',

  title: 'Deine eigenen Zeilen',
  notCome: 'Was Tabellen liest, wurde nicht geladen.',
  loadAgain: 'Noch einmal laden',
  paste: 'Füge hier Zeilen ein, oder wähle eine Datei',
  placeholder: 'Größe;Masse;Tier\n25;4,5;Katze\n60;30;Hund',
  file: 'Datei wählen …',
  read: 'Lesen',
  reading: 'Wird gelesen …',
  size: (rows, columns) => `${counted(rows, 'Zeile', 'Zeilen')} und ${counted(columns, 'Spalte', 'Spalten')}`,
  separatedBy: (delimiter) => `getrennt durch ${delimiters[delimiter] ?? delimiter}`,
  header: (line) => (line === 0 ? 'Namen der Spalten gibt es nicht' : `die Namen der Spalten stehen in Zeile ${line}`),
  decimals: (example) => `Zahlen sind geschrieben wie ${example}`,
  encoded: (encoding) => `der Text ist ${encoding}`,
  recognised: (parts) => `${parts.join('; ')}.`,
  aside: (lines) =>
    plural(
      lines.length,
      `Zeile ${lines[0]} gehört nicht zu den Daten: Sie bleibt weg.`,
      `Die Zeilen ${listOf(lines.slice(0, 12).map(String))} gehören nicht zu den Daten: Sie bleiben weg.`,
    ),
  named: (names) => `Ohne eigenen Namen: ${listOf(names.map(quoted))}.`,
  wrapped: (lines) => `Jede Zeile der Tabelle steht auf ${lines} Zeilen der Datei.`,
  totals: (lines) =>
    plural(
      lines.length,
      `Zeile ${lines[0]} fasst die Zeilen darüber zusammen: Sie bleibt weg.`,
      `Die Zeilen ${listOf(lines.map(String))} fassen die Zeilen darüber zusammen: Sie bleiben weg.`,
    ),
  totalsKept: 'Summen oder Mittelwerte am Ende sind Zeilen wie die anderen.',
  keep: 'Behalten',
  emptyColumns: (count) =>
    plural(count, 'Eine leere Spalte bleibt weg.', `${formatCount(count)} leere Spalten bleiben weg.`),

  ask: 'Das kann man auf mehrere Arten lesen. Welche ist richtig?',
  readsAs: (cell, value) => `${cell} wird gelesen als ${value}`,
  joined: (cell) => `${cell} ist eine Zahl`,
  parted: (cell) => `${cell} steht in zwei Spalten`,
  firstIsNames: 'die erste Zeile enthält die Namen der Spalten',
  firstIsData: 'die erste Zeile enthält schon Daten',
  answerFirst: 'Wähle zuerst, welche richtig ist.',
  how: 'Wie gelesen wurde',
  delimiter: 'Getrennt durch',
  decimal: 'Dezimalzeichen',
  thousands: 'Tausender',
  headerLine: 'Namen in Zeile',
  headerHint: '0: Es gibt keine Namen. Leer: Sie werden gesucht.',
  skip: 'Zeilen überspringen',
  skipHint: 'Zeilen am Anfang, die keine Daten sind. Leer: Sie werden gesucht.',
  encoding: 'Zeichenkodierung',
  found: 'erkennen lassen',
  delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechter Strich', ' ': 'Leerzeichen' },
  decimalMarks: { '.': 'Punkt: 1.5', ',': 'Komma: 1,5' },
  thousandsMarks: {
    '': 'keine: 1250',
    '.': 'Punkt: 1.250',
    ',': 'Komma: 1,250',
    ' ': 'Leerzeichen: 1 250',
    "'": 'Apostroph',
  },

  leftOut: (count, lines) =>
    `${plural(count, 'In einer Zeile fehlt', `In ${formatCount(count)} Zeilen fehlt`)} ein Wert; sie ${plural(count, 'bleibt', 'bleiben')} weg (${plural(count, 'Zeile', 'Zeilen')} ${lines}).`,
  second: {
    add: 'Zurückgehaltene Zeilen aus einer zweiten Datei hinzufügen …',
    hint: 'Etwa test.csv neben train.csv. Ihre Zeilen mit Antwort werden zurückgehalten, die ohne werden vorhergesagt.',
    given: (name, rows) => `${quoted(name)}: ${counted(rows, 'Zeile', 'Zeilen')} unter denen der ersten Datei.`,
    leave: 'Weglassen',
    missing: (names) =>
      `Der zweiten Datei ${plural(names.length, 'fehlt die Spalte', 'fehlen die Spalten')} ${listOf(names.map(quoted))}: Ihre Zeilen haben dort Lücken.`,
    extra: (names) =>
      `${listOf(names.map(quoted))} ${plural(names.length, 'steht', 'stehen')} nur in der zweiten Datei: nicht benutzt.`,
    noneShared: 'Die zweite Datei hat keine dieser Spalten; in ihrer ersten Zeile müssen dieselben Namen stehen.',
    width: (given, wanted) =>
      `Die zweite Datei hat ${counted(given, 'Spalte', 'Spalten')}, die erste ${wanted}; ohne Namen gehören die Spalten nach ihrer Stelle zusammen, also müssen es gleich viele sein.`,
    affixes: (name, first, second) =>
      `${quoted(name)} hat in der ersten Datei ${besideNumbers(first)}, in der zweiten ${besideNumbers(second)}: Das sind nicht dieselben Zahlen. Schreibe beide Dateien gleich, oder benutze die Spalte nicht.`,
    manyRows: (given, most) =>
      `Beide Dateien haben zusammen ${formatCount(given)} Zeilen; höchstens ${formatCount(most)} lassen sich benutzen.`,
    moment: 'Ein Moment enthält keine Zeilen zum Hinzufügen; wähle eine Tabelle.',
    oneFile: 'Wähle eine einzige zweite Datei.',
    inIt: (sentence) => `In der zweiten Datei: ${sentence}`,
    leftOut: (count, lines) =>
      `${plural(count, 'In einer Zeile', `In ${formatCount(count)} Zeilen`)} der zweiten Datei fehlt ein Wert: weggelassen (${plural(count, 'Zeile', 'Zeilen')} ${lines}).`,
  },
  listed: 'wie in der Datei',
  filledFrom: (columns) => `Lücken sind aus den Trainingszeilen gefüllt: ${columns.join('; ')}.`,
  filled: {
    mean: (name, value, count) => `${name} mit ${value}, dem Mittelwert (${counted(count, 'Lücke', 'Lücken')})`,
    word: (name, value, count) => `${name} mit ${value}, dem häufigsten Wert (${counted(count, 'Lücke', 'Lücken')})`,
  },
  unansweredKept: (count) =>
    `${plural(count, 'Eine weitere Zeile hat', `${formatCount(count)} weitere Zeilen haben`)} keine Antwort: „Fragen“ sagt sie vorher.`,
  whichHeldOut: (name) =>
    `${quoted(name)} sagt, zu welcher Menge jede Zeile gehört; wähle, welche Werte zurückgehalten werden.`,
  heldOutBy: (name) => `Zurückgehalten nach ${quoted(name)}`,
  heldOutValue: (value, count) => `${value} (${counted(count, 'Zeile', 'Zeilen')})`,
  allHeldOut: 'Alle Zeilen mit Antwort sind zurückgehalten; es müssen Zeilen zum Trainieren bleiben.',
  heldOutRows: (count, training) =>
    `${counted(count, 'Zeile wird', 'Zeilen werden')} zurückgehalten, mit ${counted(training, 'Zeile', 'Zeilen')} wird trainiert.`,
  unanswered: (count) =>
    `${plural(count, 'Eine Zeile hat', `${formatCount(count)} Zeilen haben`)} keine Antwort: ${plural(count, 'sie wird', 'sie werden')} vorhergesagt.`,
  unknown: {
    class: (line, name) =>
      `Zeile ${line}: Keine Trainingszeile ist ${quoted(name)}, also kann das Netz diese Klasse nicht lernen.`,
    word: (line, name) =>
      `Zeile ${line}: Keine Trainingszeile hat ${quoted(name)}, also lernt das Netz nichts darüber.`,
  },
  role: (name) => `Verwendung von ${name}`,
  roles: {
    input: 'Eingabe',
    class: 'Antwort: eine Klasse',
    number: 'Antwort: eine Zahl',
    set: 'welche Menge',
    none: 'nicht benutzt',
  },
  classesFound: (names) => `${counted(names.length, 'Klasse', 'Klassen')}: ${names.join(', ')}.`,
  reasons: {
    identifier: (name) => `${quoted(name)} zählt oder benennt die Zeilen: nicht benutzt.`,
    date: (name) => `${quoted(name)} enthält Daten des Kalenders: nicht benutzt.`,
    manyWords: (name) => `${quoted(name)} hat zu viele verschiedene Wörter: nicht benutzt.`,
    texts: (name) => `${quoted(name)} hat lange Texte: nicht benutzt.`,
    alike: (name) => `${quoted(name)} hat in jeder Zeile denselben Wert: nicht benutzt.`,
  },
  decided: {
    affix: (name, affix, cell, value) =>
      `${quoted(name)}: ${affix} neben den Zahlen bleibt weg; ${cell} wird gelesen als ${value}.`,
    brackets: (name, cell, value) => `${quoted(name)}: ${cell} wird gelesen als ${value}.`,
    measures: (name, cell) => `${quoted(name)}: Werte wie ${cell} werden als Wörter gelesen.`,
    zeros: (name, cell) =>
      `${quoted(name)} hat Zahlen, die mit einer Null beginnen, etwa ${cell}: Sie werden als Wörter gelesen, nicht als Größen.`,
    mostNumbers: (name, cell) =>
      `${quoted(name)}: Die meisten Werte sehen wie Zahlen aus, etwa ${cell}, aber nicht alle: Sie werden als Wörter gelesen.`,
    asNumbers: (name) => `${quoted(name)} wird als Zahlen gelesen, wie du gewählt hast.`,
    asWords: (name) => `${quoted(name)} wird als Wörter gelesen, wie du gewählt hast.`,
  },
  mistakes: (name, count, lines) =>
    `${quoted(name)}: ${plural(count, 'ein Wert ist keine Zahl', `${formatCount(count)} Werte sind keine Zahlen`)} (${plural(count, 'Zeile', 'Zeilen')} ${lines}).`,
  rare: (name, value, line) =>
    `${quoted(name)}: ${quoted(value)} steht nur in einer Zeile (Zeile ${line}). Stimmt das?`,
  readAsNumbers: 'Als Zahlen lesen',
  readAsWords: 'Als Wörter lesen',
  undo: 'Rückgängig',
  useIt: 'Benutzen',
  dropIt: 'Weglassen',
  asBinary: (name, zero, one) => `${name}: ${zero} 0, ${one} 1.`,
  asColumns: (name, count, example) =>
    `${name}: ${counted(count, 'Eingabe', 'Eingaben')}, eine für jedes Wort, etwa ${example}.`,
  gaps: (name, count, rows) =>
    `${quoted(name)} hat in ${formatCount(count)} von ${counted(rows, 'Zeile', 'Zeilen')} keinen Wert.`,
  gapWords: (given) => `Als fehlender Wert gilt: ${listOf(given.map(quoted))}.`,
  gapsOf: (name) => `Lücken von ${name}`,
  fills: {
    rows: 'diese Zeilen weglassen',
    column: 'die Spalte weglassen',
    mean: 'mit dem Mittelwert der Trainingszeilen füllen',
    word: 'mit dem häufigsten der Trainingszeilen füllen',
    predict: 'diese Zeilen vorhersagen',
  },
  use: 'Diese Zeilen nehmen',
  leave: 'Abbrechen',
};

const besideNumbers = (affix: string): string => (affix === '' ? 'Zahlen allein' : `Zahlen mit ${quoted(affix)}`);

const delimiters: Readonly<Record<string, string>> = {
  ',': 'Kommas',
  ';': 'Semikolons',
  '\t': 'Tabulatoren',
  '|': 'senkrechte Striche',
  ' ': 'Leerzeichen',
};
