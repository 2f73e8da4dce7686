import type { LaterWords } from '../words';
import { choiceOf, counted, formatCount, listOf } from '../intl';
import { quoted } from './quoted';

const listed = (keys: readonly string[]): string => listOf(keys.map((key) => `„${key}“`));

export const link: LaterWords['link'] = {
  problems: {
    link: 'Der Link wurde nicht geöffnet.',
    kept: 'Die in diesem Browser gespeicherte Arbeit wurde nicht geöffnet.',
  },
  replaying: 'Das Training läuft noch einmal bis zu diesem Moment:',
  replayed: (done, total, seconds) =>
    `${done} von ${total} ${total === '1' ? 'Schritt' : 'Schritten'}, noch etwa ${seconds} s`,
  stop: 'Hier anhalten',

  proof: {
    running: 'Dieser Moment ist der aus dem Link. Zum Beweis trainiert die Seite von Schritt 0 an dorthin:',
    done: (done, total) => `${done} von ${total} Schritten.`,
    before: 'Frühere Schritte lassen sich danach zeigen.',
    awaited: 'Das Zurückgehen wartet darauf.',
    progress: 'Beweis des Moments aus dem Link',
    stop: 'Anhalten',
    stopped: 'Dieser Moment ist der aus dem Link und ist nicht bewiesen:',
    goOn: 'Beweisen',
    proved: (step) =>
      `Bewiesen: Das Training von Schritt 0 an führt zum Moment des Links, Bit für Bit (${step} Schritte).`,
    refuted: 'Der Moment im Link ist nicht der, zu dem seine Einstellungen führen.',
    apart: (step, name, carried, trained) =>
      `Nach ${step} Schritten ist der größte Unterschied hier: ${name} ist ${carried} im Link und ${trained} nach dem Training.`,
    memoryApart: (step) =>
      `Nach ${step} Schritten stimmen die Gewichte überein, aber nicht, was sich der Optimierer merkt, oder die Reihenfolge der Beispiele.`,
    shown: 'Die Seite zeigt jetzt den trainierten Moment.',
    typeIn: 'Die Gewichte des Links nehmen',
    typeInHint: 'Alle Gewichte und Biases des Links bei diesem Schritt eingeben, als Änderung von Hand',
    refused: 'Der Moment im Link ließ sich nicht verwenden, darum hat die Seite noch einmal dorthin trainiert.',
  },

  tooLong: (given, most) => `Er hat ${formatCount(given)} Zeichen; ein Link kann höchstens ${formatCount(most)} haben.`,
  tooLarge: {
    browser:
      'Dieser Moment passt nicht in eine Adresse. Der Rest davon bleibt in diesem Browser gespeichert, darum lässt sich die Adresse nur hier öffnen.',
    page: 'Dieser Moment passt nicht in eine Adresse, und dieser Browser speichert nichts: „Zurück“ und „Vorwärts“ finden ihn, aber beim Neuladen geht er verloren.',
    beyond:
      'Dieser Moment ist zu groß für eine Adresse, oder er braucht zu viele Schritte: Die Adresse bleibt beim vorigen, und ein Neuladen führt dorthin zurück.',
  },
  dropped:
    'Um Platz zu schaffen, hat dieser Browser die ältesten Daten gelöscht, die er für frühere Adressen aufbewahrt hatte.',
  notHere: (keys) =>
    `${listed(keys)} ${keys.length === 1 ? 'liegt' : 'liegen'} bei diesem Link nur in dem Browser, der ihn erzeugt hat: Dies ist ein anderer, oder er musste Platz schaffen.`,
  unreadable: (text) => `${quoted(text)} ist kein Paar der Form Schlüssel=Wert.`,
  newer: (version) => `Er hat die Version ${quoted(version)}; diese Seite liest Version 1. Lade die Seite neu.`,
  unknown: (key, known) => `Er enthält ${quoted(key)}; bekannt sind nur ${known}.`,
  twice: (key) => `Er enthält ${quoted(key)} zweimal.`,
  ownIncomplete: 'Zum eigenen Datensatz gehören Zeilen, Spalten und Klassen oder Werte.',
  notUnpacked: (key, most) =>
    `${quoted(key)} lässt sich nicht entpacken: Der Wert ist beschädigt, oder er ergibt mehr als ${formatCount(most)} Bytes.`,
  wrong: (key, text, wanted) => `${key} ist ${quoted(text)}; richtig wäre ${wanted}.`,
  beyond: {
    large: (key, text) => `${key} hat ${quoted(text)}, und das ist zu groß, um gespeichert zu werden.`,
    small: (key, text) => `${key} hat ${quoted(text)}, und das ist zu klein, um gespeichert zu werden: Es würde zu 0.`,
  },
  oneOf: (names) => choiceOf(names),

  wanted: {
    net: (most) =>
      `die Zahl der Eingaben (höchstens ${most.inputs}), dann die Neuronen jeder Schicht (höchstens ${most.units}), etwa 3-2-1, mit höchstens ${most.hiddenLayers} verdeckten Schichten`,
    activations: (layers, names) => `eine Liste von ${layers} davon: ${names}, durch Kommas getrennt`,
    whole: (from, to) => `eine ganze Zahl von ${from} bis ${to}`,
    rate: 'eine Zahl ab 0',
    number: 'eine Zahl mit Dezimalpunkt, etwa 0.5 oder -1e-3',
    numbers: (count) => `explicit: mit allen ${count} Gewichten und Biases des Netzes, durch Kommas getrennt`,
    group: (kind, names) =>
      names === ''
        ? `nur ${kind}`
        : `${kind}, dann beliebige von ${names} mit ihrer Zahl, alles durch Doppelpunkte getrennt`,
    fraction: 'eine Zahl von 0 bis unter 1',
    pace: 'eine Zahl über 0 oder full',
    batch: 'eine ganze Zahl von 1 bis 1000000 oder full',
    beat: (names) => `eines von ${names}`,
    part: 'ein Teil dieses Netzes, etwa w1.1.2 (Schicht, Zeile, Spalte), b1.2, u1.2, x3, loss oder none',
    blank: (most) =>
      `eine Liste von bis zu ${most} verschiedenen Zahlen dieses Netzes, etwa z1.2, a1.2, delta1.2, dw1.1.2 (Schicht, Zeile, Spalte), db1.2, wnew1.1.2, L oder J, durch Kommas getrennt`,
    told: 'einige der Zahlen, die in blank stehen, durch Kommas getrennt',
    changes: (names) =>
      `eine Liste wie 40:rate:0.1,55:w1.1.2:0.5, geordnet nach Schritten, mit ${names} oder mit Gewichten und Biases dieses Netzes`,
    link: 'der Text eines Links, etwa data=xor-gate&net=2-2-1',
    hosts: (most) =>
      `eine Liste von bis zu ${most} verschiedenen Herkünften wie https://school.example oder http://localhost:8080, ohne Pfad, durch Kommas getrennt`,
    frozen:
      'none oder eine Auswahl der Gewichte und Biases dieses Netzes, etwa b1, w2 (alle einer Schicht), b1.2 oder w1.1.2 (einzelne), durch Doppelpunkte getrennt',
    fewChanges: (most) => `eine Liste von höchstens ${formatCount(most)} Änderungen`,
    flag: '0 oder 1',
    axes: 'eine Spalte der Daten oder zwei, gezählt ab 1 und durch ein Komma getrennt',
    ask: 'eine Zahl für jede Spalte der Daten, durch Kommas getrennt',
    second: 'ein Gewicht oder ein Bias dieses Netzes, etwa w1.1.2 (Schicht, Zeile, Spalte) oder b1.2',
    difference: 'W, b, dW oder db und die Nummer einer Schicht dieses Netzes, etwa dW2',
    compare: (most: number) =>
      `rate, batch, opt, loss oder act, ein Doppelpunkt und 1 bis ${most} verschiedene Werte, durch Kommas getrennt, etwa rate:0.03,3`,
    lesson: (places) => `eine Lektion und die Nummer ihres Schritts, höchstens: ${places}`,
    pins: 'ein Schritt oder zwei, durch ein Komma getrennt, etwa 12,40',
    noise: 'eine Zahl von 0 bis 1',
    features: (names) => `eine Auswahl aus ${names}, jede einmal, durch Kommas getrennt`,
    rows: (columns) =>
      `eine Liste von Zeilen mit je ${counted(columns, 'Zahl', 'Zahlen')}, etwa 0,1,1;1,1,0, mit Kommas in den Zeilen und Semikolons dazwischen`,
    listedRows:
      'eine Startzahl, last, spaced oder rows: und die Zeilen in aufsteigender Folge, von 1 an gezählt, wie rows:3,7-9',
    ownRows: 'nichts, wo die Daten nicht deine eigenen sind',
    wordInputs: 'Eingaben in aufsteigender Folge, von 1 an gezählt, wie 3,7-9, wobei 7-9 die Wörter einer Spalte sind',
    classOf: (classes) => `am Ende jeder Zeile die Nummer einer Klasse, von 0 bis ${classes - 1}`,
    names: (least, most) =>
      `eine Liste von ${least} bis ${most} verschiedenen Namen mit 1 bis 60 Zeichen, durch Tabulatoren getrennt`,
    notHidden: (part) => `ein Teil, den hide nicht nennt; ${part} ist verborgen`,
    words: (names) => `eine Auswahl aus ${names}, durch Kommas getrennt`,
  },
};
