import type { LaterWords } from '../words';

/** Von den Werkzeugen im Kopf der Seite das, was mit ihnen kommt. */
export const tools: LaterWords['tools'] = {
  worksheets: 'Arbeitsblätter',
  worksheetsHint: 'Übungen auf Papier mit Lösungen, mit anderen Zahlen für jede und jeden',
  course: 'Für einen Kurs (SCORM) …',
  courseHint: 'Eine Lektion oder die Zahlen, nach denen du fragst, als Paket, das ein Kurssystem bewertet',
};
