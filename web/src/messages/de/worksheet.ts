import type { WorksheetWords } from '../en/worksheet';
import { counted, listOf } from '../intl';
import { courses } from './courses';

/** Übungen auf Papier: was eine Lehrkraft wählt, und was auf einem Blatt und seiner Lösung steht. */
export const worksheet: WorksheetWords = {
  title: 'Arbeitsblätter',
  about: 'Übungen auf Papier mit Zahlen, die sich von Hand gut rechnen lassen, und dazu die Lösung.',
  close: 'Schließen',

  network: 'Netz',
  networks: { present: (shape: string) => `das auf der Seite, ${shape}`, other: 'ein anderes' },
  shape: 'Eingaben und Neuronen',
  hidden: 'Verdeckte Schichten',
  end: 'Ausgabe und Verlust',
  ends: {
    sigmoid: 'Sigmoid, Kreuzentropie',
    squared: 'Sigmoid, halber quadratischer Fehler',
    linear: 'Identität, halber quadratischer Fehler',
    softmax: 'Softmax, Kreuzentropie',
  },
  numbers: 'Zahlen',
  numberKinds: { drawn: 'einfache, auf jedem Blatt andere', shown: 'die dieses Moments, gerundet' },
  examples: 'Batch',
  batches: { 1: 'ein Beispiel', 2: 'zwei Beispiele' },
  rate: 'Lernrate',
  plain: 'Ein Blatt rechnet mit einfachem Gradientenabstieg, ohne Strafterm und Begrenzung; nichts ist eingefroren.',

  tasks: 'Gefragt ist',
  taskNames: {
    forward: 'Vorwärtsdurchlauf',
    loss: 'Verlust',
    deltas: 'Deltas',
    gradients: 'Gradienten',
    update: 'Aktualisierung',
  },
  weight: 'Gradienten',
  everyWeight: 'aller Gewichte und Biases',
  oneWeight: (indices: string, layer: number) => `nur von Gewicht ${indices} von Schicht ${layer}`,
  digits: 'Gültige Stellen',

  count: 'Blätter',
  countHint: (most: number) => `1 bis ${most}, jedes mit anderen Zahlen`,
  seed: 'Startzahl',
  seedHint: (most: number) => `0 bis ${most}: gleiche Startzahl, gleiche Blätter`,
  paper: 'Papier',
  papers: { a4: 'A4', letter: 'Letter' },
  prints: 'Drucken',
  printKinds: { both: 'Blätter und Lösungen', sheets: 'Blätter', keys: 'Lösungen' },
  nameLine: 'eine Zeile für Name und Datum',

  print: (count: number) => `${counted(count, 'Blatt', 'Blätter')} drucken`,
  making: (made: number, count: number) => `Blatt ${made + 1} von ${count} entsteht`,
  stop: 'Anhalten',
  made: (count: number) => `${counted(count, 'Blatt ist', 'Blätter sind')} fertig.`,
  stopped: (made: number, count: number) => `Nach ${made} von ${count} angehalten.`,
  goOn: 'Alle erstellen',
  preview: 'Vorschau',
  before: 'Voriges Blatt',
  after: 'Nächstes Blatt',
  place: (number: number, count: number) => `${number} von ${count}`,
  open: 'Dieses Blatt auf der Seite öffnen',
  noAddress:
    'Diese Seite hat keine Adresse, die andere öffnen können. Deshalb tragen die Blätter keinen Link. Gib unter „Teilen“ die Adresse einer Kopie ein.',

  problems: {
    nothing: 'Wähle mindestens eine Größe, nach der gefragt wird.',
    many: (count: number, most: number) =>
      `Gefragt wäre nach ${count} Zahlen; auf ein Blatt passen ${most}. Frage nach weniger oder nach dem Gradienten eines einzigen Gewichts.`,
    large: (units: number, layers: number) =>
      `Auf ein Blatt passen Netze mit höchstens ${layers} Schichten und je höchstens ${units} Eingaben oder Neuronen. Wähle ein anderes Netz.`,
    notFinite:
      'Manche Zahlen dieses Moments sind nicht endlich. Wähle einfache Zahlen oder geh zu einem früheren Schritt zurück.',
    noEngine: 'Der Rechenkern hat nicht geantwortet. Versuche es noch einmal.',
    notFound:
      'Es fanden sich keine einfachen Zahlen, bei denen sich jede Antwort von den Ergebnissen typischer Fehler unterscheidet. Mehr Stellen, eine größere Lernrate oder weniger Aufgaben helfen.',
    poor: {
      slip: (count: number, digits: number) =>
        `${counted(count, 'Antwort ist', 'Antworten sind')} bei ${digits} Stellen gleich dem Ergebnis eines typischen Fehlers; mehr Stellen unterscheiden sie.`,
      sum: (count: number) =>
        `${counted(count, 'gewichtete Summe z liegt', 'gewichtete Summen z liegen')} weit weg von 0 oder sehr nahe dabei, was von Hand mühsam ist.`,
      small: (count: number) => `${counted(count, 'Antwort ist', 'Antworten sind')} 0 oder sehr klein.`,
    },
  },

  heading: 'Backpropagation von Hand',
  keyHeading: 'Lösung',
  sheet: (number: number, count: number) => `Blatt ${number} von ${count}`,
  seedOf: (seed: number) => `Startzahl ${seed}`,
  name: 'Name',
  date: 'Datum',
  drawing: (shape: string) => `Zeichnung eines ${shape}-Netzes`,
  given: 'Gegeben',
  example: (number: number) => `Beispiel ${number}`,
  shortExample: (number: number) => `Bsp. ${number}`,
  formulas: 'Formeln',
  inFirst: 'in Schicht 1',
  layers: (numbers: readonly string[]) => `${numbers.length === 1 ? 'Schicht' : 'Schichten'} ${listOf(numbers)}`,
  round: (digits: number) =>
    `Gib jedes Ergebnis auf ${digits} gültige Stellen an und rechne mit den gerundeten Zahlen weiter. Logarithmen sind natürliche (ln).`,
  titles: {
    forward: 'Vorwärtsdurchlauf',
    loss: 'Verlust',
    deltas: 'Rückwärtsdurchlauf',
    gradients: 'Gradienten',
    update: 'Aktualisierung',
  },
  says: {
    forward: 'Berechne die gewichtete Summe z und die Aktivierung a jedes Neurons.',
    loss: (several: boolean) => (several ? 'Berechne L für jedes Beispiel und die Kosten J.' : 'Berechne L.'),
    deltas: 'Berechne δ jedes Neurons, von der Ausgabe zurück.',
    chain: 'Berechne die Faktoren auf dem Weg zurück zum Gewicht.',
    gradients: (several: boolean) =>
      several ? 'Berechne den Mittelwert über beide Beispiele.' : 'Berechne die Ableitung von L nach jedem Parameter.',
    gradient: 'Berechne ihn für dieses Gewicht.',
    update: 'Berechne die neuen Parameter.',
    newWeight: 'Berechne das neue Gewicht.',
  },
  check: 'Prüfe deine Zahlen auf der Seite',
  qr: 'QR-Code mit dem Link des Blatts',
  slips: 'Klein gedruckt: eine falsche Antwort und der Fehler, der zu ihr führt.',
  slip: (value: string, name: string) => `${value}: ${name}`,
  slipIn: (name: string, layer: number) => `${name} (Schicht ${layer})`,

  courses,
};
