import { catalog } from '../../messages/words';
import { bias, type InitializerEntry, normalTex } from './entry';

export const xavierNormal: InitializerEntry = {
  words: catalog.initializers.xavierNormal,
  tex: normalTex('\\sqrt{2 / (n + u)}'),
  members: { bias },
};
