import { en } from '../../../web/src/messages/en';
import { speak } from '../../../web/src/messages/words';

/** The page's files take their words as they are loaded: the language is chosen before. */
speak('en', 'en-GB', en);
