import type { LaterWords } from '../words';
import { counted } from '../intl';

export const lessons: LaterWords['lessons'] = {
  title: 'Lektionen',
  says: (count) => `${count} zum Durcharbeiten`,
  saysDone: (done, count) => `${done} von ${count} fertig`,
  intro:
    'Jeder Schritt öffnet einen Moment dieser Seite. Probiere darin aus, was du willst: Ein Druck holt den Schritt zurück.',
  start: 'Mit Lektion 1 beginnen',
  goOnWith: (number) => `Weiter mit Lektion ${number}`,
  takes: (minutes) => counted(minutes, 'Minute', 'Minuten'),
  someDone: (done, steps) => `${done} von ${steps} Schritten fertig`,
  allDone: (minutes) => `✓ fertig (${counted(minutes, 'Minute', 'Minuten')})`,

  lesson: (number) => `Lektion ${number}`,
  step: (step, steps) => `Schritt ${step} von ${steps}`,
  steps: 'Schritte dieser Lektion',
  stepNamed: (step, title, done) => `Schritt ${step}: ${title}${done ? ', fertig' : ''}`,
  toDo: 'Zu tun:',
  done: 'Fertig.',
  back: '◂ Zurück',
  goOn: 'Nächster Schritt ▸',
  following: (title) => `Nächste Lektion: ${title}`,
  finish: 'Lektion beenden',
  close: 'Schließen',
  closeLesson: 'Lektion schließen',
  fold: 'Text der Lektion',
  closeHint: 'Zurück zu dem, was die Seite vor der Lektion gezeigt hat',
  show: 'Zeig es mir',
  showHint: 'Die Seite macht es vor',
  see: 'Ansehen ▾',
  seeHint: 'Zu dem blättern, worum es in diesem Schritt geht',
  toStep: 'Noch einmal',
  again: 'Den Moment dieses Schritts noch einmal öffnen',
  failed: 'Die Lektion konnte nicht geladen werden. Versuche es noch einmal, wenn du online bist.',

  list: {
    'why-go-back': {
      title: 'Warum zurück?',
      teaches: 'Ein Netz, das sich irrt, und die fünf Phasen eines Trainingsschritts',
    },
    'down-the-valley': {
      title: 'Hinab ins Tal',
      teaches: 'Die Lernrate, das Minuszeichen und eine zu große Lernrate',
    },
    'the-cost': { title: 'Die Kosten', teaches: 'L eines Beispiels, J von allen, und welches Minus eines zu viel ist' },
    'why-a-chain-rule': {
      title: 'Warum eine Kettenregel?',
      teaches: 'Wie ein Verlust, in dem kein w vorkommt, von w abhängt',
    },
    'the-first-factor': {
      title: 'Der erste Faktor',
      teaches: 'Die Ableitung der Kreuzentropie, Summand für Summand, mit allen Vorzeichen',
    },
    'the-sigmoid': {
      title: 'Die Ableitung der Sigmoidfunktion',
      teaches: 'Zwei Wege zu ihr, und warum sie nie größer als ein Viertel ist',
    },
    'the-cancellation': {
      title: 'Was sich wegkürzt',
      teaches: 'Wie ŷ − y zustande kommt, wo es gilt und was das Runden anrichtet',
    },
    'two-units-in-a-chain': {
      title: 'Zwei Neuronen in einer Kette',
      teaches: 'Fünf Faktoren zurück zum ersten Gewicht',
    },
    'the-3-2-1-network': {
      title: 'Das 3-2-1-Netz',
      teaches: 'Jeder Pfad zurück, beide Gradientenmatrizen und ihre Größe',
    },
    'several-paths': {
      title: 'Mehrere Pfade werden addiert',
      teaches: 'Was ein verdecktes Neuron einsammelt, und warum sich auch geteilte Gewichte addieren',
    },
    'all-examples-at-once': {
      title: 'Alle Beispiele auf einmal',
      teaches: 'Die Vektorform, der Mittelwert über m und die alten Gewichte',
    },
    'compute-and-use': {
      title: 'Erst berechnen, dann benutzen',
      teaches: 'Backpropagation, Gradientenabstieg und Anfänge, aus denen nie etwas wird',
    },
    'vanishing-gradients': {
      title: 'Verschwindende Gradienten',
      teaches: 'Warum tiefe Netze mit Sigmoid langsam lernen, und was Tanh und ReLU ändern',
    },
    'why-xor-needs-a-hidden-layer': {
      title: 'XOR braucht eine verdeckte Schicht',
      teaches: 'Warum ein einzelnes Neuron bei einem Halb endet, und was zwei weitere bewirken',
    },
    'which-loss': {
      title: 'Welche Verlustfunktion?',
      teaches: 'Kreuzentropie und quadratischer Fehler, wenn das Netz sicher ist und sich irrt',
    },
    'prove-it': { title: 'Beweise es', teaches: 'Gradientenprüfung, Abbruchfehler und Rundungsfehler' },
    mazur: {
      title: 'Mazurs Beispiel',
      teaches: 'Eine bekannte Rechnung von Hand, Zahl für Zahl, und vier falsche darunter',
    },
    'adam-by-hand': {
      title: 'Adam von Hand',
      teaches: 'Zwei gleitende Mittelwerte, und warum der erste Schritt so lang ist wie die Lernrate',
    },
  },
};
