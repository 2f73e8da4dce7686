import type { LaterWords } from '../words';
import { formatCount, listOf } from '../intl';
import { quoted } from './quoted';

const within = (verb: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${verb}: ${listOf(parts.map((part) => `„${part}“`))}`];

export const share: LaterWords['share'] = {
  about: 'Ein Link zu diesem Moment, ein QR-Code für Handys und Wege, die Seite in eine andere einzubetten.',
  open: 'Teilen',
  openHint: 'Ein Link, ein QR-Code oder ein Rahmen für genau diesen Moment, und welche Teile der Seite er zeigt',
  title: 'Diesen Moment teilen',
  close: 'Schließen',

  from: 'Der Link öffnet',
  here: (step, within) => `genau diese Stelle, ${within ? 'innerhalb des Schritts nach' : 'bei'} Schritt ${step}`,
  start: 'den Anfang, bei Schritt 0',

  link: 'Link',
  copyLink: 'Link kopieren',
  copied: 'Kopiert.',
  notCopied:
    'Der Browser hat das Kopieren nicht erlaubt; der Text ist markiert, du kannst ihn also mit der Tastatur kopieren.',
  tooFar:
    'Dieser Moment passt in keinen Link: Er braucht mehr als 10 Millionen Schritte, oder mehr Änderungen und Daten, als ein Link fasst. Ein Link zum Anfang ist vielleicht trotzdem möglich.',
  fragment:
    'Diese Seite hat keine Adresse, die andere öffnen können. Hänge diesen Text an die Adresse einer anderen Kopie der Seite an.',
  base: 'Adresse einer Kopie im Web',
  baseHint: 'Bleibt in diesem Browser gespeichert; Links beginnen dann damit',
  baseWrong: (text) =>
    `${quoted(text)} ist keine Webadresse; sie beginnt mit https:// oder http://. Es bleibt bei der bisherigen.`,

  qr: 'QR-Code des Links',
  qrNote: 'Zum Öffnen auf einem Handy',
  qrTooLong: (count) =>
    `Mit ${formatCount(count)} Zeichen ist der Link zu lang für einen QR-Code, den ein Handy vom Bildschirm lesen kann.`,

  forClass: 'Für den Unterricht: was der Link zeigt',
  forClassNote:
    'Das ändert den Link, nicht deine Seite. Wer ihn öffnet, holt sich mit „Neu beginnen“ alles zurück, oder indem er die Schlüssel aus der Adresse löscht.',
  set: 'Der Link ist für',
  sets: {
    everything: { name: 'Alles', about: 'alle Teile und Bedienelemente' },
    look: { name: 'Nur ansehen', about: 'nichts lässt sich ändern' },
    walk: { name: 'Einen Schritt durchgehen', about: '„Weiter“, die Erklärung und die Matrizen' },
    train: { name: 'Trainieren und zusehen', about: '„Trainieren“, die Verlustkurve und was gelernt wird' },
  },
  states: { shown: 'gezeigt', locked: 'gesperrt', hidden: 'verborgen' },
  tryIt: 'Ansehen, wie er sich öffnet',

  embed: 'In einer anderen Seite',
  embedNote: 'HTML für eine Kursseite. Eine Seite in einem Rahmen speichert nichts im Browser.',
  embedCode: 'HTML des Rahmens',
  elementNote:
    'Oder als Element: Es ist so hoch wie das, was es zeigt, und die Kursseite kann es etwas fragen und erfährt die Antworten.',
  elementCode: 'HTML des Elements',
  copyCode: 'HTML kopieren',

  file: 'Offline',
  fileNote:
    'Die ganze Seite als eine Datei. Sie öffnet sich von einer Festplatte oder einem USB-Stick und liest jeden Link.',
  download: 'Datei herunterladen',

  look: 'Ansicht',
  lookHint: 'Schriftgröße, hell oder dunkel',
  lookOrLanguageHint: 'Sprache, Schriftgröße, hell oder dunkel',
  language: 'Sprache',
  readersLanguage: 'wie der Browser',
  size: 'Größe',
  sizes: { normal: 'normal', large: 'groß, für einen Beamer' },
  theme: 'Farben',
  themes: { system: 'wie das System', light: 'hell', dark: 'dunkel' },

  partsNote: (hidden, locked) =>
    `Der Link dieser Seite ${[...within('verbirgt', hidden), ...within('sperrt', locked)].join('; ')}.`,

  restored: 'Deine letzte Arbeit ist wieder geöffnet.',
};
