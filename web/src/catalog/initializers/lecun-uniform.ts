import { catalog } from '../../messages/words';
import { bias, type InitializerEntry, uniformTex } from './entry';

export const lecunUniform: InitializerEntry = {
  words: catalog.initializers.lecunUniform,
  tex: uniformTex('\\sqrt{3 / n}'),
  members: { bias },
};
