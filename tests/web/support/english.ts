import { en } from '../../../web/src/messages/en';
import { languages } from '../../../web/src/messages/languages';
import { speak } from '../../../web/src/messages/words';

/** The page's files take their words as they are loaded: the language is chosen before. */
speak(languages.en!.tag, en);
