import { catalog } from '../../messages/words';
import { bias, type InitializerEntry, uniformTex } from './entry';

export const xavierUniform: InitializerEntry = {
  words: catalog.initializers.xavierUniform,
  tex: uniformTex('\\sqrt{6 / (n + u)}'),
  members: { bias },
};
