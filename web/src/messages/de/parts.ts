import type { Words } from '../words';

export const parts: Words['parts'] = {
  names: {
    tools: 'Ansicht, Teilen und Neu beginnen',
    presets: 'Vorlagen zum Öffnen',
    lessons: 'Lektionen',
    transport: 'Trainieren und Schritte',
    settings: 'Einstellungen zum Training',
    data: 'Daten ändern',
    network: 'Netz ändern',
    example: 'Wahl des Beispiels',
    beats: 'Durch einen Schritt gehen',
    explanation: 'Erklärung',
    notation: 'Schreibweise',
    curve: 'Verlustkurve',
    learnt: 'Was das Netz gelernt hat',
    history: 'Während des Trainings',
    sheet: 'Matrizen',
  },
  locked: 'Vom Link gesperrt, der diese Seite geöffnet hat',
  lockedPart: (part) => `${part}: vom Link gesperrt`,
};
