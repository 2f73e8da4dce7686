import { catalog } from '../../messages/words';
import type { InitializerEntry } from './entry';

export const explicit: InitializerEntry = {
  words: catalog.initializers.explicit,
  tex: '',
  members: {},
  given: true,
};
