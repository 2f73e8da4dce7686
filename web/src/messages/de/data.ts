import type { Words } from '../words';
import { choiceOf, listOf, plural } from '../intl';

export const data: Words['data'] = {
  edited: (title) => `${title}, von Hand geändert`,
  numbered: (noun, name) => `${noun ?? 'Klasse'} ${name}`,

  own: {
    title: 'Deine eigenen Daten',
    whichClass: (names) => `Ist das ${choiceOf(names)}?`,
    whichValue: (names) => `${plural(names.length, 'Welchen Wert hat', 'Welche Werte haben')} ${listOf(names)}?`,
  },
};
