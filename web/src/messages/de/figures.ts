import type { LaterWords } from '../words';

export const figures: LaterWords['figures'] = {
  open: 'Als Bilder …',
  openHint: 'Zeichnung, Kurve, Matrizen und Erklärung für Folien und Texte, als SVG oder PNG',
  title: 'Die Seite als Bilder',
  close: 'Schließen',
  about:
    'Was jetzt auf der Seite zu sehen ist: als SVG, dessen Text Text bleibt, oder als PNG, doppelt so scharf wie auf dem Bildschirm',
  look: 'Farben',
  looks: { light: 'hell', dark: 'dunkel' },
  names: {
    network: 'Zeichnung des Netzes',
    explanation: 'Erklärung',
    matrices: 'Matrizen',
    units: 'Neuronen jeder Schicht',
    curve: 'Verlustkurve',
    learnt: 'Was es gelernt hat',
    history: 'Wie das Training verlief',
  },
  svg: 'SVG',
  png: 'PNG',
  copy: 'Kopieren',
  save: (panel, form) => `Als ${form} speichern: ${panel}`,
  copyOf: (panel) => `Als Bild kopieren: ${panel}`,
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren eines Bildes nicht erlaubt; speichere es stattdessen als Datei.',
  notMade: 'Der Browser konnte dieses Bild nicht erstellen; als SVG lässt es sich trotzdem speichern.',
  noneMade: 'Die Bilder ließen sich nicht erstellen; schließe dies und versuch es noch einmal.',
  making: 'Sie werden erstellt …',
  none: 'Auf der Seite steht nichts, was ein Bild sein könnte.',
};
