import { catalog } from '../../messages/words';
import { bias, type InitializerEntry, normalTex } from './entry';

export const heNormal: InitializerEntry = {
  words: catalog.initializers.heNormal,
  tex: normalTex('\\sqrt{2 / n}'),
  members: { bias },
};
