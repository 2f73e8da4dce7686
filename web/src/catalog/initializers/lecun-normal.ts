import { catalog } from '../../messages/words';
import { bias, type InitializerEntry, normalTex } from './entry';

export const lecunNormal: InitializerEntry = {
  words: catalog.initializers.lecunNormal,
  tex: normalTex('\\sqrt{1 / n}'),
  members: { bias },
};
