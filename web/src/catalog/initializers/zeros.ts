import { catalog } from '../../messages/words';
import { bias, type InitializerEntry } from './entry';

export const zeros: InitializerEntry = {
  words: catalog.initializers.zeros,
  tex: 'w = 0',
  members: { bias },
};
