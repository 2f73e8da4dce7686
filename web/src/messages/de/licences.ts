import type { LaterWords } from '../words';

export const licences: LaterWords['licences'] = {
  own: 'Backprop Playground ist freie Software (MIT).',
  open: 'Lizenzen',
  openHint: 'Die Lizenzen der Seite und von allem, woraus sie gemacht ist',
  title: 'Lizenzen',
  loading: 'Die Lizenzen werden geladen …',
  missing: (file) => `Die Lizenzen können nicht geladen werden; sie stehen in ${file} neben der Seite.`,
  close: 'Schließen',
};
