import type { LaterWords } from '../words';
import { counted, formatCount } from '../intl';
import { quoted } from './quoted';

const megabytes = (bytes: number): string => `${formatCount(bytes / 1_000_000)} Millionen`;

export const files: LaterWords['files'] = {
  empty: 'Die Datei ist leer; wähle eine mit Zeilen von Werten.',
  large: (most) => `Die Datei hat mehr als ${megabytes(most)} Byte; mehr können nicht gelesen werden.`,
  tooManyRows: (most) => `Die Datei hat mehr als ${formatCount(most)} Zeilen; mehr können nicht gelesen werden.`,
  tooManyColumns: (given, most) =>
    `Die Datei hat ${formatCount(given)} Spalten; höchstens ${most} können gelesen werden.`,
  others: {
    oldExcel: 'Das ist eine ältere Excel-Datei oder eine mit Kennwort; speichere sie als .xlsx ohne Kennwort.',
    spreadsheet: 'Diese Art von Tabelle kann nicht gelesen werden; speichere sie als .xlsx oder CSV.',
    gzip: 'Diese Datei ist mit gzip gepackt; entpacke sie zuerst.',
    zip: 'Dieses ZIP-Archiv enthält weder eine Excel-Tabelle noch NumPy-Arrays; entpacke es und wähle die Datei mit den Zeilen.',
    parquet: 'Parquet-Dateien können nicht gelesen werden; speichere die Tabelle als CSV.',
    hdf5: 'HDF5-Dateien können nicht gelesen werden; speichere die Tabelle als CSV oder .npy.',
    pdf: 'Aus einer PDF-Datei kann keine Tabelle gelesen werden; speichere die Tabelle als CSV.',
  },
  encoded: (encoding) => `Der Text der Datei ist ${encoding}.`,
  sheet: 'Blatt',
  unnamedSheet: (number) => `Tabelle ${number}`,
  drop: 'Lass die Datei los, um ihre Zeilen zu öffnen, oder ihr Netz',
  oneFile: 'Lass immer nur eine Datei los.',

  arff: {
    noData: 'Diese ARFF-Datei hat keine Zeile mit @data; die Datenzeilen müssen auf eine folgen.',
    noAttributes: 'Diese ARFF-Datei hat keine Zeile mit @attribute; sie braucht eine für jede Spalte.',
    headerLine: (line, text) =>
      `Zeile ${line}: ${quoted(text)} ist weder @attribute noch @data; vor den Datenzeilen kann nichts anderes stehen.`,
    attribute: (line) =>
      `Zeile ${line}: Ein Attribut wird als @attribute Name numeric, string, date oder {Wert, Wert} geschrieben.`,
    type: (line, type) =>
      `Zeile ${line}: Der Typ ${quoted(type)} kann nicht gelesen werden; möglich sind numeric, string, date oder {Wert, Wert}.`,
    width: (line, given, wanted) =>
      `Zeile ${line} hat ${counted(given, 'Wert', 'Werte')}; der Kopf der Datei nennt ${wanted}.`,
    quotes: (line) => `Zeile ${line}: Anführungszeichen stehen mitten in einem Wert oder werden nicht geschlossen.`,
    brace: (line) => `Zeile ${line}: Eine dünn besetzte Zeile endet mit }.`,
    index: (line, given, most) =>
      `Zeile ${line}: ${quoted(given)} ist keine eigene Spalte; in einer dünn besetzten Zeile kommt jede einmal vor, von 0 bis ${most}.`,
    noNumber: (line, name, given) =>
      `Zeile ${line}, ${name}: ${quoted(given)} ist keine Zahl; eine Lücke wird als ? geschrieben.`,
    notDeclared: (line, name, given) =>
      `Zeile ${line}, ${name}: ${quoted(given)} ist keiner der Werte, die der Kopf der Datei nennt.`,
    weights: (count) =>
      `In der Datei ${count === 1 ? 'hat eine Zeile ein Gewicht' : `haben ${formatCount(count)} Zeilen Gewichte`}; hier zählt jede Zeile einfach.`,
  },

  libsvm: {
    label: 'Klasse',
    label1: (line, given) =>
      `Zeile ${line}: ${quoted(given)} ist keine Zahl; jede Zeile beginnt mit einer einzigen Antwort.`,
    pair: (line, given) => `Zeile ${line}: ${quoted(given)} hat nicht die Form Nummer:Wert, wie zum Beispiel 3:0.5.`,
    twice: (line, index) => `Zeile ${line}: Die Nummer ${index} steht dort zweimal.`,
    queries: 'Die Datei hat Nummern von Anfragen (qid); sie werden hier nicht benutzt.',
  },

  json: {
    noRows: 'Dieses JSON hat keine Zeilen; es sollte eine Liste von Zeilen sein, etwa [{„x“: 1, „y“: 2}, ...].',
    noTable:
      'Dieses JSON ist keine Tabelle; es sollte eine Liste von Zeilen sein, etwa [{„x“: 1, „y“: 2}, ...], oder gleich lange Spalten enthalten.',
    deep: (line, most) =>
      `Zeile ${line}: Listen und Objekte sind mehr als ${most}-mal ineinander geschachtelt; eine Tabelle ist eine Liste flacher Zeilen.`,
    twice: (line, name) => `Zeile ${line}: ${quoted(name)} kommt dort zweimal vor.`,
    cut: (line) => `Zeile ${line}: Das JSON hört zu früh auf.`,
    wrong: (line, rest) => `Zeile ${line}: Mit ${quoted(rest)} kann das JSON nicht weitergehen.`,
    beyond: {
      large: (text) => `${quoted(text)} ist größer als jede Zahl doppelter Genauigkeit.`,
      small: (text) => `${quoted(text)} ist kleiner als jede Zahl doppelter Genauigkeit außer 0.`,
    },
    nested: (line, name) =>
      `Zeile ${line}, ${name}: Dort steht eine Liste oder ein Objekt; der Wert einer Zelle ist eine Zahl, ein Text, true, false oder null.`,
    mixed: (line) => `Zeile ${line}: Alle Zeilen müssen Objekte sein, oder alle Listen.`,
    width: (line, given, wanted) =>
      `Zeile ${line}: Die Datenzeile hat ${counted(given, 'Wert', 'Werte')}; es sollten ${wanted} sein.`,
    names: (line) => `Zeile ${line}: Die Namen der Spalten müssen Texte oder Zahlen sein.`,
    length: (name, given, wanted) =>
      `Die Spalte ${quoted(name)} hat ${counted(given, 'Wert', 'Werte')}, die erste hat ${wanted}.`,
  },

  zip: {
    cut: 'Die Datei ist beschädigt oder nicht vollständig: Ihr Verzeichnis kann nicht gelesen werden. Speichere oder lade sie noch einmal.',
    missing: (name) => `Die Datei ist beschädigt: ${quoted(name)} fehlt darin. Speichere sie noch einmal.`,
    damaged: (name) =>
      `Die Datei ist beschädigt: ${quoted(name)} darin kann nicht entpackt werden. Speichere sie noch einmal.`,
    method: (name) =>
      `${quoted(name)} in der Datei ist verschlüsselt oder auf eine Art gepackt, die nicht gelesen werden kann. Speichere sie noch einmal ohne das.`,
    large: (name, most) =>
      `${quoted(name)} in der Datei wäre entpackt zu groß: Mehr als ${megabytes(most)} Byte können nicht gelesen werden.`,
  },

  numpy: {
    noArray: 'In der Datei ist kein NumPy-Array; speichere eines mit np.save oder np.savez.',
    cut: 'Das Array ist nicht vollständig: Seine Werte hören zu früh auf. Speichere es noch einmal.',
    header: 'Der Kopf des Arrays kann nicht gelesen werden; speichere es mit np.save.',
    fields:
      'Die Typen der Felder des Arrays können nicht gelesen werden; jedes braucht einen Namen und einen einfachen Typ.',
    objects: 'Das Array enthält Python-Objekte; speichere Zahlen oder Texte, etwa x.astype(float).',
    type: (type) => `Das Array hat den Typ ${quoted(type)}; nötig sind Zahlen oder Texte, etwa float64.`,
    scalar: 'Das Array ist ein einzelner Wert; nötig sind Zeilen.',
    member: (name, problem) => `Zu ${quoted(name)}: ${problem}`,
  },

  xlsx: {
    cut: 'Die Tabelle ist beschädigt: Ihr XML hört zu früh auf. Speichere sie noch einmal.',
    declares:
      'Die Tabelle hat einen eigenen Dokumenttyp, was kein Tabellenprogramm so schreibt; sie wird nicht gelesen.',
    noSheet: 'Die Tabelle hat kein Blatt mit Zellen.',
    empty: 'Dieses Blatt hat keine Werte; wähle ein anderes.',
    noText: (given) =>
      `Die Tabelle ist beschädigt: Einen Text ${quoted(given)} gibt es darin nicht. Speichere sie noch einmal.`,
    noPlace: (given) =>
      `Die Tabelle ist beschädigt: ${quoted(given)} ist kein Ort einer Zelle. Speichere sie noch einmal.`,
    merged:
      'Verbundene Zellen dieses Blatts liegen übereinander; hebe die Verbindungen auf und speichere es noch einmal.',
  },

  printed: {
    leftOut: (line) =>
      `Zeile ${line}: Wo Punkte stehen, hat das Programm Zeilen oder Spalten weggelassen. Gib die ganze Tabelle aus, oder speichere sie als CSV.`,
    groups: (line) => `Bis Zeile ${line}: Die Gruppen von Spalten haben nicht gleich viele Zeilen.`,
    width: (line, given, wanted) =>
      `Zeile ${line} hat ${counted(given, 'Wert', 'Werte')}; die erste Zeile hat ${wanted}.`,
    noRows: 'Die Tabelle hat einen Kopf, aber keine Zeilen.',
  },

  moment: {
    save: 'Als Datei speichern',
    saveNote:
      'Mit allen Zeilen und diesem Moment: Sie öffnet sich hier, wenn du sie unter „Deine eigenen Zeilen“ wählst oder auf der Seite loslässt.',
    beyond: (most) =>
      `Auch eine Datei reicht nicht weiter als ${most} Schritte. Das Netz mit seinen Gewichten lässt sich speichern: „Als Modelldatei“.`,
    manyRows: (rows, inputs) =>
      `Ein Link hat keinen Platz für ${counted(rows, 'Zeile', 'Zeilen')} mit ${counted(inputs, 'Eingabe', 'Eingaben')}, eine Datei schon.`,
    notJson:
      'Die Datei des Moments ist beschädigt oder nicht vollständig: Sie ist kein JSON. Speichere sie noch einmal.',
    damaged: (why) => `Die Datei des Moments ist beschädigt oder nicht vollständig. ${why} Speichere sie noch einmal.`,
    format: (format) => `Die Datei enthält keinen Moment: Ihr Format muss ${quoted(format)} sein.`,
    member: (name) =>
      `Die Datei des Moments ist beschädigt: ${quoted(name)} darin ist nicht zu gebrauchen. Speichere sie noch einmal.`,
  },
};
