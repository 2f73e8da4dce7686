import type { LaterWords } from '../words';
import { counted, formatCount, plainNumber } from '../intl';
import { quoted } from './quoted';

type Words = LaterWords['refusals'];

const mustBe = (name: string, given: string, wanted: string): string =>
  given ? `${name}${given}; richtig wäre ${wanted}.` : `${name} muss ${wanted} sein.`;

const sorts: Words['sorts'] = {
  missing: 'nicht angegeben',
  null: 'null',
  true: 'true',
  false: 'false',
  array: 'ein Array',
  object: 'ein Objekt',
  function: 'eine Funktion',
  symbol: 'ein Symbol',
  bigint: 'ein BigInt',
  boolean: 'true oder false',
  number: 'eine Zahl',
  numbers: 'ein Array von Zahlen',
};

const things: Words['things'] = {
  entries: (count) => counted(count, 'Eintrag', 'Einträge'),
  rows: (count) => counted(count, 'Zeile', 'Zeilen'),
  columns: (count) => counted(count, 'Spalte', 'Spalten'),
  points: (count) => counted(count, 'Punkt', 'Punkte'),
  parameters: (count) => `${formatCount(count)} Gewichte und Biases`,
  characters: (count) => counted(count, 'Zeichen', 'Zeichen'),
  outputs: (count) => counted(count, 'Ausgabe', 'Ausgaben'),
  numbers: (count) => counted(count, 'Zahl', 'Zahlen'),
  bytes: (count) => counted(count, 'Byte', 'Bytes'),
  matrices: (count) => counted(count, 'Matrix', 'Matrizen'),
};

const becauses: Words['becauses'] = {
  inputs: () => ', für jede Eingabe des Netzes eins',
  outputs: () => ', für jede Ausgabe des Netzes eins',
  parameters: () => ', für jedes Gewicht und jeden Bias des Netzes eins',
  examples: () => ', für jede Zeile der Eingaben eins',
  given: () => ', für jede Zahl in einer Zeile der Daten eins',
  widestLayer: (by) => `, weil die breiteste Schicht ${formatCount(by)} Neuronen hat`,
  units: (by) => ` für die Ausgaben von ${counted(by, 'Neuron', 'Neuronen')}`,
};

const unreadable: Words['unreadable'] = {
  missing: () => ' ist leer; gib eine Zahl ein.',
  unreadable: (text, as) =>
    as === 'whole'
      ? ` ist ${text}, und das ist keine ganze Zahl; gib nur Ziffern ein, etwa 1000.`
      : ` ist ${text}, und das ist keine Zahl; gib eine wie 0,3 oder 1e-3 oder 1/3 ein, ohne Trennzeichen für Tausender.`,
  ambiguous: (text) =>
    ` ist ${text}, und das lesen manche als Tausender, andere als Dezimalbruch; schreib die Zahl mit Komma, oder ohne den Punkt.`,
  tooLarge: (text) => ` ist ${text}, und das ist zu groß, um gespeichert zu werden.`,
  tooSmall: (text) =>
    ` ist ${text}, und das ist zu klein, um gespeichert zu werden: Es würde zu 0. Die kleinste Gleitkommazahl über 0 ist 4,941e-324; gib 0 ein, wenn du 0 meinst.`,
  divisionByZero: (text) => ` ist ${text}; ein Bruch kann nicht durch 0 geteilt werden.`,
};

const rules: Words['rules'] = {
  sessionNetwork: (name) =>
    `${name} ist nicht das Netz dieser Sitzung; für ein anderes Netz braucht es eine neue Sitzung.`,
  sessionSeed: (name, given) =>
    `${name}${given}, und das ist nicht die Startzahl dieser Sitzung; setze sie mit einer anderen zurück.`,
  sessionInitializer: (name) =>
    `${name} gehört nicht zu dieser Sitzung; für andere Startgewichte braucht es eine neue Sitzung.`,
  sessionData: (name, given, detail) => `${name}${given}; der Fingerabdruck der Daten dieser Sitzung ist ${detail}.`,
  sameOptimizer: (name) => `${name} hat den Zustand eines anderen Optimierers als die Einstellungen.`,
  sessionBeginning: (name) =>
    `${name} ist keine Sitzung, die zu dem Moment geführt hat, mit dem dieser Verlauf beginnt.`,
  generator: (name, given) => mustBe(name, given, 'eine Folge von 64 Hexadezimalziffern, nicht alle 0'),
  otherFeature: (name, given) => mustBe(name, given, 'etwas anderes als die Eingaben davor'),
  standardizable: (name, _, detail) =>
    `${name}: Standardisieren ist nicht möglich, denn die Standardabweichung von Zahl ${detail} jeder Zeile ist keine endliche Zahl über 0.`,
  trainingValue: (name, _, detail) =>
    `${name}: Die Lücken lassen sich nicht füllen, denn Zahl ${detail} fehlt in jeder Trainingszeile; lass diese Eingabe weg oder halte andere Zeilen zurück.`,
  anyTarget: (name, _, detail) => `${name} ist nicht möglich: Die Zielwerte von ${detail} haben einen festen Bereich.`,
  memory: () => 'Dafür reicht der Speicher nicht.',
  soundEngine: (_name, _given, detail) => `Der Rechenkern hat einen Fehler gemacht: ${detail}`,
  engineModule: (name, given) => mustBe(name, given, 'der Rechenkern, mit dem diese Seite gebaut wurde'),
  calledOnSession: () => 'Eine Methode von Session wurde ohne Sitzung aufgerufen.',
  calledWithNew: () => 'Session wurde ohne new aufgerufen.',
  openSession: () => 'Diese Sitzung wurde gelöscht; öffne eine neue.',
};

const pageRules: Words['pageRules'] = {
  pace: (given) => `Das Tempo${given}; richtig wäre eine Zahl über 0 (Aktualisierungen pro Sekunde) oder „full“.`,
  parameter: () => 'Das Netz hat kein solches Gewicht und keinen solchen Bias.',
  openExperiment: () => 'Es ist kein Experiment geöffnet; rufe zuerst open auf.',
  data: (_, detail) => `Die Daten konnten nicht geladen werden (${detail}). Es hat sich nichts geändert.`,
  points: (given) => `Eingaben lassen sich nur aus Punkten der Ebene bilden; eine Zeile dieses Datensatzes${given}.`,
  numbers: () => 'Darin steht keine Zahl.',
  leftOut: () =>
    'In diesem Ausdruck fehlen Zahlen (Punkte, null oder ein Name stehen an ihrer Stelle); gib die ganze Matrix aus.',
  flat: () => 'Es ist nicht zu erkennen, wo eine Zeile endet; setze jede auf eine eigene Zeile oder in Klammern.',
  drawnFractions: () =>
    'Brüche, die über mehrere Zeilen gezeichnet sind, lassen sich nicht lesen; schreib sie wie 1/3 oder als Dezimalzahlen.',
  rowsOfGroups: () => 'Die Spalten haben nicht alle gleich viele Zeilen.',
  severalMatrices: () => 'Das scheint mehr als eine Matrix zu sein; füge sie einzeln ein.',
  namedMatrices: (given, names) =>
    `Dieser Text${given}; füge alle Matrizen ein, ${names}, in dieser Reihenfolge oder mit diesen Namen davor.`,
  valueToFill: (_, input) =>
    `${quoted(input)} hat in keiner Trainingszeile einen Wert, also lassen sich die Lücken nicht füllen; lass diese Eingabe weg oder halte andere Zeilen zurück.`,
  operation: () =>
    'Das ist mehr als die Zahlen einer Matrix (eine Transponierte, ein Faktor oder ein Rahmen); füge das Ergebnis ein, wie es ausgegeben wird.',
  decimalComma: () =>
    'Die Kommas können zwischen Zahlen stehen oder Dezimalkommas sein; trenne die Zahlen durch Leerzeichen oder Semikolons, oder schreib sie mit Dezimalpunkt.',
  byFives: () =>
    'Fünf Zahlen je Zeile: So gibt auch write() in R eine Matrix beliebiger Form aus, Spalte für Spalte; setze jede Zeile in Klammern, um zu sagen, dass es Zeilen sind.',
  oneRow: () => 'Die letzte Zeile lässt sich nicht entfernen: Ein Netz braucht mindestens eine, um etwas zu lernen.',
  oneInput: () => 'Mindestens eine Eingabe muss bleiben.',
  engine: () => 'Der Rechenkern wurde geschlossen.',
  lockedPart: (_, part) => `Das wurde nicht ausgeführt: Der Link dieser Seite sperrt „${part}“.`,
  hiddenPart: (_, part) => `Das wurde nicht ausgeführt: Der Link dieser Seite verbirgt „${part}“.`,
  otherEngine: (_, detail) =>
    `${detail} Darum wurde das nicht ausgeführt: Der Rechenkern, der dafür nötig ist, ließ sich nicht starten.`,
  presentSession: () =>
    'Das wurde nicht ausgeführt: Es galt dem vorigen Netz oder den vorigen Zeilen, und inzwischen sind andere geöffnet.',
  carriedBytes: (given, size) => `at${given}; bei diesem Netz und Optimierer müssen es ${size} sein.`,
  carriedStep: (given, step) => `Der Schritt in at${given}; richtig wäre der vor dem des Links, also ${step}.`,
  link: (_, sentence) => sentence,
  requests: (_, most) =>
    `Das wurde nicht ausgeführt: Es warten schon ${most} Anfragen; warte, bis sie beantwortet sind.`,
  numberName: (given) =>
    `name${given}; richtig wäre eine Zahl dieses Netzes, etwa w1.1.2 (Schicht, Zeile, Spalte), z1.2, delta1.2, dw1.1.2, x3, L oder J, oder eine ganze Matrix, etwa W1, dW1 oder z1.`,
  askedFor: (_, name) => `Die Seite fragt gerade nach ${name}; die Zahl gibt es, sobald sie beantwortet ist.`,
  notShown: (_, name) => `Die Seite zeigt ${name} gerade nicht: So weit ist der Schritt noch nicht.`,
  courseAsks: () => 'Das wurde nicht ausgeführt: Der Kurs fragt jetzt nach Zahlen; beantworte sie zuerst.',
  partMissing: () =>
    'Das wurde nicht ausgeführt: Ein Teil der Seite konnte nicht geladen werden. Prüfe die Verbindung und versuche es noch einmal.',
  soundPage: (_, detail) =>
    `Ein Programmfehler dieser Seite hat das verhindert (${detail}). Der Rechenkern läuft noch; es ist nichts verloren.`,
};

/** What a field takes in place of a number, by the engine's word for it. */
const inPlace: Readonly<Record<string, string>> = { full: 'alle' };

export const refusals: Words = {
  members: (name, of, names) => `${name} ist unbekannt; ${of} kann ${names} haben.`,
  someOf: (name, names) => `${name} braucht ${names}.`,
  target: (name, given, loss, targets) => `${name}${given}; mit ${loss} muss jeder Zielwert ${targets}.`,
  pairing: (activation, loss, reason) => `${activation} und ${loss} passen nicht zusammen: ${reason}`,
  count: (name, given, wanted) => `${name}${given}; die richtige Anzahl wäre ${wanted}.`,
  characters: (name, given, most) => `${name}${given}; eine Zahl kann höchstens ${most} haben.`,
  evenRow: (row, given, first) =>
    `Zeile ${row}${given}, die erste Zeile dagegen ${first}; alle Zeilen einer Matrix müssen gleich lang sein.`,
  outputs: (given, wanted) => `Das Netz${given}; dieser Datensatz braucht ${wanted}.`,
  example: (given, most) => `Ein Beispiel ${given} gibt es nicht; die Beispiele gehen von 1 bis ${most}.`,
  listedRow: (row, most) => `split hält Zeile ${row} zurück; die Zeilen gehen von 1 bis ${most}.`,
  tooManyListed: (count, rows) =>
    `split hält ${counted(count, 'Zeile', 'Zeilen')} von ${rows} zurück; mindestens eine muss zum Trainieren bleiben.`,
  mustBe,
  cell: (row, col) => `Die Zahl in Zeile ${row}, Spalte ${col}`,

  given: {
    number: (number) => ` ist ${number}`,
    text: (text) => ` ist „${text}“`,
    sort: (sort) => ` ist ${sort}`,
    count: (counted) => ` hat ${counted}`,
    shape: (rows, cols) => ` ist ${rows} × ${cols}`,
    instance: (of) => ` ist eine Instanz von ${of}`,
  },
  quoted: (text) => `„${text}“`,
  sorts,
  things,

  wanted: {
    multiple: (of, below) => `ein Vielfaches der Batchgröße ${of} unter ${below}`,
    whole: {
      between: (least, most) => `eine ganze Zahl von ${least} bis ${most}`,
      least: (least) => `eine ganze Zahl ab ${least}`,
      any: 'eine ganze Zahl',
    },
    or: (number, word) => `${number} oder „${inPlace[word] ?? word}“`,
    number: {
      upTo: (least, below) => `eine Zahl von ${plainNumber(least)} bis unter ${plainNumber(below)}`,
      between: (least, most) => `eine Zahl von ${plainNumber(least)} bis ${plainNumber(most)}`,
      aboveBelow: (above, below) => `eine Zahl über ${plainNumber(above)} und unter ${plainNumber(below)}`,
      aboveUpTo: (above, most) => `eine Zahl über ${plainNumber(above)} und höchstens ${plainNumber(most)}`,
      above: (above) => `eine endliche Zahl über ${plainNumber(above)}`,
      least: (least) => `eine endliche Zahl ab ${plainNumber(least)}`,
      any: 'eine endliche Zahl',
    },
    shape: (rows, cols) => `${rows} × ${cols}`,
    compared: {
      atLeast: (other, value) => `mindestens ${value}, der Wert von ${other}`,
      finiteDistance: (other, value) => `ein Wert in endlichem Abstand von ${value}, dem Wert von ${other}`,
      different: (other) => `ein anderer Wert als der von ${other}`,
    },
  },
  targets: {
    ends: (least, most) => `${plainNumber(least)} oder ${plainNumber(most)} sein`,
    between: (least, most) => `zwischen ${plainNumber(least)} und ${plainNumber(most)} liegen`,
  },
  many: {
    atMost: (most) => `höchstens ${most}`,
    between: (least, most) => `${least} bis ${most}`,
    either: (least, most) => `${least} oder ${most}`,
  },
  becauses,

  unreadable,
  rules,
  pageRules,
};
