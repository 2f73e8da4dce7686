import { catalog } from '../../messages/words';
import { bias, type InitializerEntry, uniformTex } from './entry';

export const heUniform: InitializerEntry = {
  words: catalog.initializers.heUniform,
  tex: uniformTex('\\sqrt{6 / n}'),
  members: { bias },
};
